public import Clocks
import HashTreeCollections

/// One management review.
public struct ReviewFile: File {
    public typealias Fact = ReviewFact
    public static let kind = "review"
    public static let prefix = "IMR"
    public static let shelf: Shelf<ReviewFile> = \.reviews

    public private(set) var of = ID<CaseFile>(0)
    public private(set) var under = ID<MultiAgencyReview>(0)
    public private(set) var commissioned = Day(number: 0)
    /// The first due date, kept when a later one is agreed.
    public private(set) var firstDue: Day?
    public private(set) var extensions: [Extension] = []
    /// In the order of their appointment; the last one writes.
    public private(set) var authors: [Appointment] = []
    public private(set) var submitted: [Day] = []
    public private(set) var returned: [Return] = []
    /// Finding 1 first.
    public private(set) var findings: [Finding] = []
    public private(set) var completed: Day?
    public private(set) var evaluations: [Evaluation] = []
    public private(set) var recorded: Recorded?
    public private(set) var requester: Sealed<String>?
    /// The day the rules gave, where another was chosen.
    public private(set) var workedOut: Day?
    public private(set) var dueReason: Sealed<String>?
    /// As set over time, the latest last.
    public private(set) var terms: [Terms] = []
    public private(set) var teams: Sealed<String>?
    public private(set) var recordsSecured: Day?
    /// The place in the journal of the last fact that changed what an edit form shows.
    public private(set) var changed = 0
    /// Everything that happened to the review, in the order recorded.
    public private(set) var history: [Happening] = []

    public init() {}

    public struct Terms: Equatable, Sendable {
        public let words: Sealed<String>
        public let on: Day
        public let recorded: Recorded
    }

    public struct Appointment: Equatable, Sendable {
        public let author: ID<PersonFile>
        public let on: Day
        /// Why it is not the one proposed first.
        public let reason: Sealed<String>?
    }
    public struct Extension: Equatable, Sendable {
        public let to: Day
        public let on: Day
        public let agreedWith: Sealed<String>
        public let reason: Sealed<String>
        /// `nil` where nobody noted it.
        public let askedBy: Sealed<String>?
    }
    public struct Return: Equatable, Sendable {
        public let on: Day
        public let reason: Sealed<String>
    }
    public struct Finding: Equatable, Sendable {
        public let words: Sealed<String>
        public let restsOn: Coded<[UncertainDay]>
        public let on: Day
    }
    public struct Evaluation: Equatable, Sendable {
        public let scheme: String
        public let grade: Grade
    }

    public var due: Day? { extensions.last?.to ?? firstDue }

    public static func place(of fact: ReviewFact) -> Place {
        if case .commissioned = fact { .first } else { .later }
    }

    public mutating func apply(_ fact: ReviewFact, _ recorded: Recorded) {
        history.append(happening(fact, recorded))
        switch fact {
        case .commissioned(let of, let under, let on, let due, let requester, let workedOut, let dueReason):
            (self.of, self.under, commissioned, firstDue, self.recorded) = (of, under, on, due, recorded)
            (self.requester, self.workedOut, self.dueReason) = (requester, workedOut, dueReason)
            changed = recorded.sequence
        case .termsSet(let words, let on):
            terms.append(.init(words: words, on: on, recorded: recorded))
            changed = recorded.sequence
        case .teamsNamed(let teams, _):
            self.teams = teams
            changed = recorded.sequence
        case .recordsSecured(let at, _):
            recordsSecured = at
            changed = recorded.sequence
        case .authorAppointed(let author, let on, let reason): authors.append(.init(author: author, on: on, reason: reason))
        case .extended(let to, let on, let agreedWith, let reason, let askedBy):
            extensions.append(.init(to: to, on: on, agreedWith: agreedWith, reason: reason, askedBy: askedBy))
            changed = recorded.sequence
        case .submitted(let on): submitted.append(on)
        case .returned(let on, let reason): returned.append(.init(on: on, reason: reason))
        case .findingMade(_, let words, let restsOn, let on):
            findings.append(.init(words: words, restsOn: restsOn, on: on))
        case .completed(let on): completed = on
        case .evaluated(let on, let by, let scheme, let grade):
            evaluations.append(.init(scheme: scheme, grade: Grade(by: by, grade: grade, on: on)))
        }
    }
}
