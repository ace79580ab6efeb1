public import Clocks

/// Something that somebody has to do, or waits for: what, by when, and why it stands on their list.
///
/// No child's name, no cause and no council stands in any of its words.
public struct Duty: Equatable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case safety
        case firstDay = "first-day"
        case area, involvement, decision, commission, clock, reply, letter, author, review, outcome, lessons, action, evidence, meeting, paper,
            backup
    }

    public enum State: String, Sendable {
        case needsYou = "needs you"
        case waitingForOthers = "waiting for others"
    }

    public let kind: Kind
    /// "First decision on N-0061".
    public let title: String
    /// What more there is to know of it, in sentences; may be empty.
    public let words: String
    /// N-0061; `nil` for what is about no one record.
    public let reference: String?
    /// Where it is done, or read of by those who wait; `nil` where no page is about it.
    public internal(set) var address: String?
    public let standing: Standing
    /// Whose it is and who is told, in a sentence.
    public internal(set) var why: String
    public internal(set) var state = State.needsYou
    /// They are told because it is overdue, and somebody else does it.
    var isToldOnly = false
    /// Whom one waits for, where that is one person.
    public let awaited: ID<PersonFile>?
    /// The clock that runs: "First decision, 7 working days"; `nil` where none does.
    public let clock: String?
    /// What it is on a list of such tasks: "Records secured"; `nil` where it is on none.
    public let task: String?
    /// What one must be allowed in order to do it, and about which record.
    public let deed: Deed
    public let matter: Matter
    /// Whose work it is, where the asker looks after it as their deputy.
    public internal(set) var of: ID<PersonFile>?

    public var due: Day? { standing.due }

    init(
        _ kind: Kind, _ title: String, _ words: String = "", reference: String?, standing: Standing, why: String,
        deed: Deed, matter: Matter, awaited: ID<PersonFile>? = nil, clock: String? = nil,
        task: String? = nil
    ) {
        (self.kind, self.title, self.words, self.reference) = (kind, title, words, reference)
        (self.standing, self.why, self.awaited, self.clock) = (standing, why, awaited, clock)
        (self.task, self.deed, self.matter) = (task, deed, matter)
    }
}
