/// What a check found, in the only three ways Heed says it.
public enum Verdict: String, Sendable, Codable {
    case signal
    case noEvidenceOfChange = "no evidence of change"
    case tooFewToSay = "too few to say"

    /// The level at which a check becomes a signal.
    public static let level = 0.05
    /// Fewer events than this are too few for any verdict but this one.
    public static let fewestEvents = 5
    /// Fewer periods than this have no direction.
    public static let fewestPeriodsForDirection = 4
}
