public import Clocks

/// What a finding says beyond its one sentence: the three questions that every finding answers.
public struct FindingAccount: Codable, Hashable, Sendable {
    public let shouldHaveHappened: String
    /// Why what was done made sense at the time, to those who did it.
    public let madeSense: String
    public let lessLikely: String

    public init(shouldHaveHappened: String, madeSense: String, lessLikely: String) {
        self.shouldHaveHappened = shouldHaveHappened
        self.madeSense = madeSense
        self.lessLikely = lessLikely
    }
}

/// What a recommendation asks for.
public struct RecommendationWords: Codable, Hashable, Sendable {
    public let what: String
    /// A role, held by a person over time.
    public let owner: String
    public let outcome: String
    /// How anybody will know that it was achieved.
    public let measure: String

    public init(what: String, owner: String, outcome: String, measure: String) {
        (self.what, self.owner, self.outcome, self.measure) = (what, owner, outcome, measure)
    }
}

/// Whom a lesson is for.
public enum LearningReach: String, Codable, Sendable, CaseIterable {
    case single = "single-agency"
    case several = "multi-agency"
    case national

    public var words: String {
        switch self {
        case .single: "For our agency"
        case .several: "For several agencies"
        case .national: "With national implications"
        }
    }
}

/// Work with people that a review records beside its text.
public enum ReviewContact: String, Codable, Sendable, CaseIterable {
    case family, interview, feedback, parallel

    public var words: String {
        switch self {
        case .family: "Family"
        case .interview: "Interview"
        case .feedback: "Feedback to staff"
        case .parallel: "Proceedings beside it"
        }
    }
}

/// What an attached document is.
public enum DocumentUse: String, Codable, Sendable, CaseIterable {
    case report
    case chronology
    /// The form that the commissioning board sent to be filled in.
    case boardForm = "board-form"
    case other

    public var words: String {
        switch self {
        case .report: "The finished report"
        case .chronology: "The chronology"
        case .boardForm: "The board’s own form"
        case .other: "Something else"
        }
    }
}

/// What was written of a review, as it stands. Earlier texts of entries and sections stand beside it, all others in the journal.
public struct Report: Equatable, Sendable {
    public struct Section: Equatable, Sendable {
        public let text: Sealed<String>
        public let isFinished: Bool
        public let on: Day
        public let recorded: Recorded
    }
    public struct Recommendation: Equatable, Sendable {
        public let words: Sealed<RecommendationWords>
        public let by: Day?
        public let findings: [Int]
        public let recorded: Recorded
    }
    public struct Learning: Equatable, Sendable {
        public let words: Sealed<String>
        public let theme: String
        public let reach: LearningReach
        public let isGoodPractice: Bool
        public let findings: [Int]
        public let recorded: Recorded
    }
    public struct Note: Equatable, Sendable {
        public let kind: ReviewContact
        public let words: Sealed<String>
        public let at: UncertainDay
        public let recorded: Recorded
    }
    public struct Document: Equatable, Sendable {
        /// Counted from 1.
        public let number: Int
        public let use: DocumentUse
        /// `docx`.
        public let format: String
        /// SHA-256 of its bytes, in hexadecimal.
        public let digest: String
        public let bytes: Int
        public let name: Sealed<String>
        public let recorded: Recorded
    }
    public struct Point: Equatable, Sendable {
        public let words: Sealed<String>
        public internal(set) var answer: Sealed<String>?
    }
    public struct Grading: Equatable, Sendable {
        public let source: GradeSource
        /// The code of a criterion, or ``Rubric/overall``.
        public let criterion: String
        public let grade: String
        public let reason: Sealed<String>
        public let on: Day
        public let recorded: Recorded
    }

    /// Entry 1 first.
    public internal(set) var entries: [ChronologyEntry] = []
    /// By section: every text of it, the latest last.
    public internal(set) var sections: [String: [Section]] = [:]
    public internal(set) var recommendations: [Recommendation] = []
    public internal(set) var learning: [Learning] = []
    public internal(set) var notes: [Note] = []
    public internal(set) var documents: [Document] = []
    /// The points of the last return, point 1 first.
    public internal(set) var points: [Point] = []
    /// In the order given; nothing is ever overwritten.
    public internal(set) var gradings: [Grading] = []

    public var chronology: Chronology { Chronology(entries) }

    /// The version of the finished report that was attached last.
    public var attached: Document? { documents.last { $0.use == .report } }
}

/// Who judges a report.
public enum GradeSource: String, Codable, Sendable, CaseIterable {
    /// The author's own view, before anybody else's.
    case author
    case internally = "internal"
    case panel
    case governmentOffice = "government-office"
    case ofsted
    case peer

    public var words: String {
        switch self {
        case .author: "The author"
        case .internally: "Our own quality assurance"
        case .panel: "The review panel"
        case .governmentOffice: "Government Office"
        case .ofsted: "Ofsted"
        case .peer: "A peer"
        }
    }
}
