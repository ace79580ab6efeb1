public import Clocks

/// One meeting.
public struct MeetingFile: File {
    public typealias Fact = MeetingFact
    public static let kind = "meeting"
    public static let prefix = "M"
    public static let shelf: Shelf<MeetingFile> = \.meetings

    /// The series of the Learning Action Panel.
    public static let panel = "panel"
    /// An area meets every six weeks.
    public static let areaInterval = 42

    public private(set) var series = ""
    public private(set) var planned = Day(number: 0)
    public private(set) var held: Day?
    public private(set) var attended = 0
    public private(set) var reasonNotHeld: String?
    public private(set) var discussed: [Discussion] = []
    public private(set) var notes: [String] = []
    /// The days before, the first first.
    public private(set) var plannedBefore: [Moved] = []
    /// The place in the journal of the last fact about it.
    public private(set) var changed = 0

    public init() {}

    public struct Moved: Equatable, Sendable {
        public let from: Day
        public let reason: String
    }

    public var isPanel: Bool { series == MeetingFile.panel }
    /// Whether nobody has said yet whether it was held.
    public var isOpen: Bool { held == nil && reasonNotHeld == nil }

    public struct Discussion: Equatable, Sendable {
        public let action: ID<ActionFile>
        public let words: String
    }

    public static func place(of fact: MeetingFact) -> Place {
        if case .planned = fact { .first } else { .later }
    }

    public mutating func apply(_ fact: MeetingFact, _ recorded: Recorded) {
        changed = recorded.sequence
        switch fact {
        case .planned(let series, let on): (self.series, planned) = (series, on)
        case .held(let on, let attended): (held, self.attended) = (on, attended)
        case .notHeld(_, let reason): reasonNotHeld = reason
        case .discussed(let action, let words): discussed.append(.init(action: action, words: words))
        case .moved(let to, let reason):
            plannedBefore.append(Moved(from: planned, reason: reason))
            planned = to
        case .noted(let words): notes.append(words)
        }
    }
}
