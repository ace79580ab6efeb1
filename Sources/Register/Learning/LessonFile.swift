public import Clocks
import HashTreeCollections

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
    public private(set) var recorded: Recorded?

    public init() {}

    public struct Remedied: Equatable, Sendable {
        public let evidence: String
        public let on: Day
    }

    public static func place(of fact: LessonFact) -> Place {
        if case .identified = fact { .first } else { .later }
    }

    public mutating func apply(_ fact: LessonFact, _ recorded: Recorded) {
        switch fact {
        case .identified(let from, let theme, let scope, let title, let parts, let on, let findings):
            self.findings = findings ?? []
            (reviews, self.theme, self.scope, self.title, self.parts) = (from, theme, scope, title, parts)
            (identified, self.recorded) = (on, recorded)
        case .alreadyRemedied(let part, let evidence, let on):
            remedied[part] = Remedied(evidence: evidence, on: on)
        }
    }

    public func judge(_ fact: LessonFact, about id: ID<LessonFile>, in register: Register, today: Day) throws(Refusal) {
        switch fact {
        case .identified(let from, let theme, _, let title, let parts, let on, let findings):
            for review in from { _ = try register.find(review) }
            for named in findings ?? [] {
                guard from.contains(named.review),
                    try register.find(named.review).findings.indices.contains(named.finding - 1)
                else {
                    throw Refusal(
                        "no-such-finding", .missing,
                        "\(named.review) has no finding \(named.finding), or the lesson does not come from it.")
                }
            }
            guard CodeList.themes.holds(theme) else {
                throw Refusal(
                    "no-such-theme", .rule, "“\(theme)” is not on the list of \(CodeList.themes.name).", field: "theme")
            }
            guard !title.isEmpty else { throw .empty("title", "Say what was learnt, in a sentence.") }
            guard !parts.isEmpty else { throw .empty("parts", "A lesson has at least one part that can be answered.") }
            guard on <= today else { throw .inFuture(on, today: today, "The day the lesson was identified") }
        case .alreadyRemedied(let part, let evidence, let on):
            guard (1...parts.count).contains(part) else { throw .noSuchPart(part, of: id) }
            guard !evidence.isEmpty else { throw .empty("evidence", "Say what shows that it had been put right.") }
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
        }
    }
}

extension Refusal {
    static func noSuchPart(_ part: Int, of lesson: ID<LessonFile>) -> Refusal {
        Refusal("no-such-part", .missing, "\(lesson) has no part \(part).")
    }
}
