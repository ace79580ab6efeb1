/// One piece of work, recorded whole or not at all.
public struct Act: Sendable {
    /// From the same person the same key names the same act: sent twice, it is recorded once.
    public let key: String
    /// Who does it: `P-0003`, `operator:jane`.
    public let by: String

    public init(_ key: String, by: String) { (self.key, self.by) = (key, by) }
}

/// What was recorded. A repeated act gets the receipt of the first.
public struct Receipt: Equatable, Sendable, Encodable {
    /// The act's first and last place in the journal.
    public let first: Int
    public let last: Int
    /// The files it touched, by reference, in the order touched.
    public let files: [String]
}

/// Nothing was recorded, for a reason that lies in the machine.
public struct NotRecorded: Error, CustomStringConvertible {
    /// For the log; never shown.
    public let why: String
    /// False when the disk failed in the middle, and nobody can say what it kept.
    public let isCertain: Bool
    public var description: String {
        guard isCertain else {
            return
                "The disk did not finish writing this, and Heed has stopped recording. It may or may not be recorded: look before you do it again."
        }
        return
            "Heed could not write to its disk, so nothing was recorded. Keep what you typed and tell whoever looks after the machine."
    }
}
