/// The three ways of having no answer, which are kept apart: each asks for something else to be done. Kept where an answer
/// would stand, by the codes of the list `answers`.
public enum Unanswered: String, Codable, Sendable, CaseIterable {
    case notKnownYet = "not-known-yet"
    case notAsked = "not-asked"
    case preferNotToSay = "prefer-not-to-say"

    /// "Not known yet".
    public var words: String { CodeList.answers.find(rawValue)?.words ?? rawValue }

    /// When to use it.
    public var hint: String? { CodeList.answers.find(rawValue)?.hint }
}
