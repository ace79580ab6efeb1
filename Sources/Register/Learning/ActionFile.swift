public import Clocks
import Foundation

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
    /// Completions after which it was opened again.
    public private(set) var undone: [Evidence] = []
    public private(set) var kind: ChangeKind?
    public private(set) var measure: String?
    public private(set) var holder: ID<PersonFile>?
    /// What was due before, the first first.
    public private(set) var dueBefore: [Moved] = []
    /// Of the evidence that stands now.
    public private(set) var check: Check?
    public private(set) var effect: Effect?
    /// Everything that was said of it, in the order in which it was recorded.
    public private(set) var story: [Event] = []
    /// The place in the journal of the last fact about it.
    public private(set) var changed = 0

    public init() {}

    public struct Moved: Equatable, Sendable {
        public let due: Day?
        public let reason: String
        public let on: Day
    }
    public struct Check: Equatable, Sendable {
        public let holds: Bool
        public let words: String
        public let by: ID<PersonFile>
        public let on: Day
    }
    public struct Effect: Equatable, Sendable {
        public let isSeen: Bool
        public let words: String
        public let on: Day
    }
    public struct Event: Equatable, Sendable {
        public let title: String
        public let words: String
        public let recorded: Recorded
    }

    public struct Step: Equatable, Sendable {
        public let state: Progress
        public let words: String
        public let on: Day
    }
    public struct Evidence: Equatable, Sendable {
        public let words: String
        public let on: Day
        /// Who said so, as the journal has it.
        public let by: String
    }

    /// The sentence that says where it stands.
    public var standing: String { done?.words ?? progress.last?.words ?? "Agreed; no progress recorded." }

    /// How far it has got; what is done is not yet checked, and what is checked has not yet been seen to work.
    public var stage: String {
        guard done != nil else { return PartStatus.inProgress.rawValue }
        if effect?.isSeen == true { return "Impact seen" }
        return check?.holds == true ? "Evidence checked" : PartStatus.done.rawValue
    }

    public static func place(of fact: ActionFact) -> Place {
        if case .agreed = fact { .first } else { .later }
    }

    public mutating func apply(_ fact: ActionFact, _ recorded: Recorded) {
        changed = recorded.sequence
        func tell(_ title: String, _ words: String) -> Event { Event(title: title, words: words, recorded: recorded) }
        switch fact {
        case .agreed(let title, let answers, let owner, let due, let on, let kind, let measure):
            (self.title, self.answers, self.owner, self.due, agreed) = (title, answers, owner, due, on)
            (self.kind, self.measure) = (kind, measure)
            story.append(tell("Agreed", "\(owner)\(due.map { ", due \($0.words)" } ?? "")."))
        case .progressed(let state, let words, let on):
            progress.append(.init(state: state, words: words, on: on))
            story.append(tell(state.words.prefix(1).uppercased() + state.words.dropFirst(), words))
        case .done(let evidence, let on):
            done = .init(words: evidence, on: on, by: recorded.by)
            story.append(tell("Done", evidence))
        case .handedOver(let owner, let holder, let reason, _):
            (self.owner, self.holder) = (owner, holder)
            story.append(tell("Handed to \(owner)", reason))
        case .dueMoved(let to, let reason, let on):
            dueBefore.append(.init(due: due, reason: reason, on: on))
            due = to
            story.append(tell("Due date moved to \(to.words)", reason))
        case .evidenceChecked(let holds, let words, let by, let on):
            check = .init(holds: holds, words: words, by: by, on: on)
            story.append(tell(holds ? "Evidence checked" : "Evidence does not show it", words))
            if !holds { open() }
        case .effectChecked(let seen, let words, let on):
            effect = .init(isSeen: seen, words: words, on: on)
            story.append(tell(seen ? "Impact seen" : "No effect seen", words))
            if !seen { open() }
        case .reopened(let reason, _):
            open()
            story.append(tell("Opened again", reason))
        }
    }

    private mutating func open() {
        if let done { undone.append(done) }
        (done, check, effect) = (nil, nil, nil)
    }
}
