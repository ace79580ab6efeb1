/// One thing that speaks for a proposed author, or that nobody could check. Told in words; there is no score.
public struct AuthorReason: Equatable, Sendable {
    /// How far it is known. A declaration stands between what records show and what nobody checked.
    public enum Standing: String, Sendable {
        case checked, declared
        case notChecked = "not checked"
        /// A preference that they do not meet.
        case lacking
    }

    public let standing: Standing
    public let words: String
}

extension AuthorReason {
    static func checked(_ words: String) -> AuthorReason { .init(standing: .checked, words: words) }
    static func notChecked(_ words: String) -> AuthorReason { .init(standing: .notChecked, words: "Not checked: \(words)") }
    static func lacking(_ words: String) -> AuthorReason { .init(standing: .lacking, words: words) }
}
