public import Clocks
import HashTreeCollections

/// A fact about one action.
public enum ActionFact: Codable, Equatable, Sendable {
    /// What will be done, by which role, and which parts of which lessons it answers.
    case agreed(title: String, answers: [Answer], owner: String, due: Day?, on: Day)
    case progressed(state: Progress, words: String, on: Day)
    /// Done, with what shows it.
    case done(evidence: String, on: Day)

    enum CodingKeys: String, CodingKey {
        case agreed = "action.agreed"
        case progressed = "action.progressed"
        case done = "action.done"
    }
}

/// The part of a lesson that an action answers, and how: training may have been asked and guidance given.
public struct Answer: Codable, Hashable, Sendable {
    public let lesson: ID<LessonFile>
    public let part: Int
    public let how: Remedy

    public init(lesson: ID<LessonFile>, part: Int, how: Remedy) {
        (self.lesson, self.part, self.how) = (lesson, part, how)
    }
}

/// Short of done. None of these is ever reported as done.
public enum Progress: String, Codable, Sendable {
    case planned
    case underWay = "under-way"
    case underReview = "under-review"

    public var words: String {
        switch self {
        case .planned: "planned"
        case .underWay: "under way"
        case .underReview: "under review"
        }
    }
}

/// One action.
public struct ActionFile: File {
    public typealias Fact = ActionFact
    public static let kind = "action"
    public static let prefix = "A"
    public static let shelf: Shelf<ActionFile> = \.actions

    public private(set) var title = ""
    public private(set) var answers: [Answer] = []
    public private(set) var owner = ""
    public private(set) var due: Day?
    public private(set) var agreed = Day(number: 0)
    public private(set) var progress: [Step] = []
    public private(set) var done: Evidence?

    public init() {}

    public struct Step: Equatable, Sendable {
        public let state: Progress
        public let words: String
        public let on: Day
    }
    public struct Evidence: Equatable, Sendable {
        public let words: String
        public let on: Day
    }

    /// The sentence that says where it stands.
    public var standing: String { done?.words ?? progress.last?.words ?? "Agreed; no progress recorded." }

    public static func place(of fact: ActionFact) -> Place {
        if case .agreed = fact { .first } else { .later }
    }

    public mutating func apply(_ fact: ActionFact, _ recorded: Recorded) {
        switch fact {
        case .agreed(let title, let answers, let owner, let due, let on):
            (self.title, self.answers, self.owner, self.due, agreed) = (title, answers, owner, due, on)
        case .progressed(let state, let words, let on): progress.append(.init(state: state, words: words, on: on))
        case .done(let evidence, let on): done = .init(words: evidence, on: on)
        }
    }

    public func judge(_ fact: ActionFact, about id: ID<ActionFile>, in register: Register, today: Day) throws(Refusal) {
        switch fact {
        case .agreed(let title, let answers, let owner, let due, let on):
            guard !title.isEmpty else { throw .empty("title", "Say what will be done.") }
            guard !owner.isEmpty else { throw .empty("owner", "An action has an owner: a role, not a person.") }
            guard !answers.isEmpty else {
                throw .empty("answers", "An action names the lesson, and the part of it, that it answers.")
            }
            for answer in answers {
                guard try (1...register.find(answer.lesson).parts.count).contains(answer.part) else {
                    throw .noSuchPart(answer.part, of: answer.lesson)
                }
            }
            guard on <= today else { throw .inFuture(on, today: today, "The day it was agreed") }
            if let due, due < on { throw .before(due, "The due date", comesBefore: "the agreement", on) }
        case .progressed(_, let words, let on):
            guard done == nil else { throw Refusal("done", .conflict, "\(id) is done.") }
            guard !words.isEmpty else { throw .empty("words", "Say how far it has got.") }
            try check(on, "Progress", today)
        case .done(let evidence, let on):
            guard done == nil else { throw Refusal("done", .conflict, "\(id) is done.") }
            guard !evidence.isEmpty else { throw .empty("evidence", "Done means evidenced: say what shows it.") }
            try check(on, "Completion", today)
        }
    }

    private func check(_ day: Day, _ what: String, _ today: Day) throws(Refusal) {
        guard day <= today else { throw .inFuture(day, today: today, what) }
        guard day >= agreed else { throw .before(day, what, comesBefore: "the agreement", agreed) }
    }
}
