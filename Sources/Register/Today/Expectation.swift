public import Clocks

/// What an organisation expects of itself where no law sets a time limit: dated data, our own assumption until it is
/// checked with a board.
public struct Expectation: Decodable, Sendable {
    public enum Code: String, Decodable, Sendable {
        case risk, area, involvement, decision, commission, author, letter, lessons, evidence
    }

    public let code: Code
    /// "First decision".
    public let words: String
    public let within: TimeLimit
    public let force: RegimeStep.Force

    /// "First decision, 7 working days".
    public var clock: String { "\(words), \(within.words)" }
}

/// The expectations that ship with Heed.
public struct Expectations: Decodable, Sendable {
    public let version: String
    public let effective: Day
    public let source: String
    public let expectations: [Expectation]
    /// How old the last backup may be.
    public let backupHours: Int

    public static let shipped: Expectations = Resource.read("expectations")

    /// Every code has one.
    public subscript(code: Expectation.Code) -> Expectation {
        guard let expected = expectations.first(where: { $0.code == code }) else {
            preconditionFailure("nothing is expected of \(code)")
        }
        return expected
    }
}
