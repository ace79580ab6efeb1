public import Clocks

/// What lists, gaps and figures need of an entry of a chronology.
public struct EntryFacts: Codable, Hashable, Sendable {
    public let at: UncertainDay
    /// Whether the child was seen; `nil` where the question does not arise.
    public let seen: Answered?
    public let seenAlone: Answered?
    public let viewsSought: Answered?

    public init(at: UncertainDay, seen: Answered? = nil, seenAlone: Answered? = nil, viewsSought: Answered? = nil) {
        (self.at, self.seen, self.seenAlone, self.viewsSought) = (at, seen, seenAlone, viewsSought)
    }

    /// What the records say of it.
    public enum Answered: String, Codable, Sendable, CaseIterable {
        case yes, no
        case notRecorded = "not-recorded"

        public var words: String {
            switch self {
            case .yes: "Yes"
            case .no: "No"
            case .notRecorded: "Not recorded"
            }
        }
    }
}

/// What an entry of a chronology says.
public struct EntryWords: Codable, Hashable, Sendable {
    /// Where it is written: a file and page, a log, an interview. An entry without a source is none.
    public let source: String
    public let what: String
    /// Whose record it is, where it is not ours.
    public let agency: String?
    /// The author's remark, kept apart from what happened.
    public let comment: String?

    public init(source: String, what: String, agency: String? = nil, comment: String? = nil) {
        (self.source, self.what, self.agency, self.comment) = (source, what, agency, comment)
    }
}

/// One entry of a review's chronology, as it stands.
public struct ChronologyEntry: Equatable, Sendable {
    /// Counted from 1 in the order recorded; it never changes.
    public let number: Int
    public internal(set) var facts: Coded<EntryFacts>
    public internal(set) var words: Sealed<EntryWords>
    public internal(set) var recorded: Recorded
    /// How it stood before each correction, the oldest first.
    public internal(set) var before: [Text] = []
    public internal(set) var withdrawn: Sealed<String>?

    /// One state of it.
    public struct Text: Equatable, Sendable {
        public let facts: Coded<EntryFacts>
        public let words: Sealed<EntryWords>
        public let recorded: Recorded
    }

    public var at: UncertainDay { facts.value?.at ?? .notKnown }
}
