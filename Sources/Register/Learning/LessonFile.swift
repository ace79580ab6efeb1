public import Clocks

/// One lesson, in numbered parts.
public struct LessonFile: File {
    public typealias Fact = LessonFact
    public static let kind = "lesson"
    public static let prefix = "L"
    public static let shelf: Shelf<LessonFile> = \.lessons

    public private(set) var reviews: [ID<ReviewFile>] = []
    public private(set) var theme = ""
    public private(set) var scope = Scope.national
    public private(set) var title = ""
    public private(set) var parts: [LessonPart] = []
    /// What in the reviews it rests on.
    public private(set) var findings: [FindingReference] = []
    public private(set) var identified = Day(number: 0)
    /// By part: the evidence that it had been put right already.
    public private(set) var remedied: [Int: Remedied] = [:]
    public private(set) var reach: LearningReach?
    public private(set) var isGoodPractice = false
    /// What in reports it was made of, the first first.
    public private(set) var drafts: [LearningReference] = []
    /// When later reviews taught the same, in the order in which somebody said so.
    public private(set) var again: [Again] = []
    /// Earlier lessons that seemed alike and are others.
    public private(set) var toldApart: [ID<LessonFile>] = []
    /// What the panel made of it, the first first.
    public private(set) var panel: [PanelDecision] = []
    public private(set) var closed: Ended?
    public private(set) var recorded: Recorded?
    /// The place in the journal of the last fact about it.
    public private(set) var changed = 0

    public init() {}

    /// The same lesson, taught by a later review.
    public struct Again: Equatable, Sendable {
        public let review: ID<ReviewFile>
        public let reason: String
        public let on: Day
    }

    public struct Ended: Equatable, Sendable {
        public let reason: String
        public let on: Day
    }

    public struct Remedied: Equatable, Sendable {
        public let evidence: String
        public let on: Day
    }

    public static func place(of fact: LessonFact) -> Place {
        if case .identified = fact { .first } else { .later }
    }

    public mutating func apply(_ fact: LessonFact, _ recorded: Recorded) {
        changed = recorded.sequence
        switch fact {
        case .identified(
            let from, let theme, let scope, let title, let parts, let on, let findings, let reach, let goodPractice, let draft):
            self.findings = findings ?? []
            (reviews, self.theme, self.scope, self.title, self.parts) = (from, theme, scope, title, parts)
            (identified, self.recorded) = (on, recorded)
            (self.reach, isGoodPractice, drafts) = (reach, goodPractice ?? false, draft.map { [$0] } ?? [])
        case .alreadyRemedied(let part, let evidence, let on):
            remedied[part] = Remedied(evidence: evidence, on: on)
        case .partAdded(let part, _): parts.append(part)
        case .learntAgain(let review, let findings, let draft, let reason, let on):
            again.append(Again(review: review, reason: reason, on: on))
            if !reviews.contains(review) { reviews.append(review) }
            for finding in findings where !self.findings.contains(finding) { self.findings.append(finding) }
            drafts += draft.map { [$0] } ?? []
            closed = nil
        case .toldApart(let other, _): toldApart.append(other)
        case .considered(let outcome, let reason, let meeting, let isAdvice, let on):
            panel.append(PanelDecision(outcome: outcome, reason: reason, meeting: meeting, isAdvice: isAdvice, on: on))
        case .closed(let reason, let on): closed = Ended(reason: reason, on: on)
        case .reopened: closed = nil
        }
    }
}
