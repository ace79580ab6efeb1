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
    /// In the order of their appointment; the last one writes, unless somebody from outside does.
    public private(set) var authors: [Appointment] = []
    /// Invitation 1 first.
    public private(set) var invitations: [AuthorInvitation] = []
    public private(set) var external: ExternalAuthor?
    public private(set) var time: [TimeNote] = []
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
    /// What its author wrote, what was attached, and how it was judged.
    public private(set) var report = Report()
    /// Fact check 1 first.
    public private(set) var factChecks: [FactCheck] = []
    /// The senior officer who accepted it.
    public private(set) var acceptedBy: Sealed<String>?
    /// SHA-256 of the report as it was last submitted.
    public private(set) var copy: String?
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
        /// By their numbers; none for a finding that was brought in.
        public var entries: [Int] = []
        public var account: Sealed<FindingAccount>?
        public let recorded: Recorded
    }
    public struct Evaluation: Equatable, Sendable {
        public let scheme: String
        public let grade: Grade
    }

    /// The member of staff who writes it; `nil` while nobody does, or somebody from outside.
    public var author: ID<PersonFile>? { external == nil ? authors.last?.author : nil }

    /// When it was last given in, as recorded; `nil` until it is.
    public var givenIn: Recorded? { history.last { $0.what == .submitted }?.recorded }

    public var due: Day? { extensions.last?.to ?? firstDue }

    public static func place(of fact: ReviewFact) -> Place {
        if case .commissioned = fact { .first } else { .later }
    }

    public mutating func apply(_ fact: ReviewFact, _ recorded: Recorded) {
        if let happening = happening(fact, recorded) { history.append(happening) }
        report.apply(fact, recorded)
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
        case .authorAppointed(let author, let on, let reason):
            authors.append(.init(author: author, on: on, reason: reason))
            external = nil
        case .authorInvited(_, let person, let days, let on, let reason):
            invitations.append(.init(person: person, days: days, on: on, reason: reason))
        case .invitationAnswered(let number, let isAccepted, let on, let protected, let agreedBy, let reason):
            // As at an earlier day, what it answers may not be known yet.
            guard invitations.indices.contains(number - 1) else { break }
            invitations[number - 1].answer = .init(
                isAccepted: isAccepted, on: on, protected: protected ?? [], agreedBy: agreedBy, reason: reason)
        case .externalAuthorAppointed(let name, let organisation, let independence, let on):
            external = .init(name: name, organisation: organisation, independence: independence, on: on)
        case .factCheckAsked(_, let person, let entries, let on):
            factChecks.append(.init(person: person, entries: entries, on: on))
        case .factsChecked(let check, let isRight, let words, let on):
            guard factChecks.indices.contains(check - 1) else { break }
            factChecks[check - 1].answer = .init(isRight: isRight, words: words, on: on)
        case .timeNoted(let day, let halfDays, let isLost, let words, _):
            time.append(.init(day: day, halfDays: halfDays, isLost: isLost, words: words))
        case .extended(let to, let on, let agreedWith, let reason, let askedBy):
            extensions.append(.init(to: to, on: on, agreedWith: agreedWith, reason: reason, askedBy: askedBy))
            changed = recorded.sequence
        case .submitted(let on, let copy):
            submitted.append(on)
            self.copy = copy
        case .returned(let on, let reason, _): returned.append(.init(on: on, reason: reason))
        case .findingMade(let number, let words, let restsOn, let on, let entries, let account):
            let finding = Finding(words: words, restsOn: restsOn, on: on, entries: entries ?? [], account: account, recorded: recorded)
            if findings.indices.contains(number - 1) { findings[number - 1] = finding } else { findings.append(finding) }
        case .completed(let on, let acceptedBy): (completed, self.acceptedBy) = (on, acceptedBy)
        case .graded(let source, Rubric.overall, let grade, _, let rubric, let on):
            // The author's own view is no judgement of it.
            if source != .author {
                evaluations.append(.init(scheme: rubric, grade: Grade(by: source.words, grade: grade, on: on)))
            }
        case .entryRecorded, .entryWithdrawn, .entryReinstated, .sectionWritten, .recommendationMade, .learningNoted, .contactNoted,
            .documentAttached, .pointAnswered, .graded:
            break
        case .evaluated(let on, let by, let scheme, let grade):
            evaluations.append(.init(scheme: scheme, grade: Grade(by: by, grade: grade, on: on)))
        }
    }
}
