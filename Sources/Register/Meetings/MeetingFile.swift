public import Clocks
import HashTreeCollections

/// A fact about one meeting: an area's improvement meeting or the Learning Action Panel's.
public enum MeetingFact: Codable, Equatable, Sendable {
    /// `series` is an area's code, or `panel`.
    case planned(series: String, on: Day)
    case held(on: Day, attended: Int)
    case notHeld(on: Day, reason: String)
    /// An action was looked at, and what was said.
    case discussed(action: ID<ActionFile>, words: String)

    enum CodingKeys: String, CodingKey {
        case planned = "meeting.planned"
        case held = "meeting.held"
        case notHeld = "meeting.not-held"
        case discussed = "meeting.discussed"
    }
}

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

    public init() {}

    public struct Discussion: Equatable, Sendable {
        public let action: ID<ActionFile>
        public let words: String
    }

    public static func place(of fact: MeetingFact) -> Place {
        if case .planned = fact { .first } else { .later }
    }

    public mutating func apply(_ fact: MeetingFact, _ recorded: Recorded) {
        switch fact {
        case .planned(let series, let on): (self.series, planned) = (series, on)
        case .held(let on, let attended): (held, self.attended) = (on, attended)
        case .notHeld(_, let reason): reasonNotHeld = reason
        case .discussed(let action, let words): discussed.append(.init(action: action, words: words))
        }
    }

    public func judge(_ fact: MeetingFact, about id: ID<MeetingFile>, in register: Register, today: Day) throws(Refusal)
    {
        switch fact {
        case .planned(let series, let on):
            guard series == MeetingFile.panel || register.knowsArea(series) else { throw .noSuchArea(series) }
            guard !register.meetings.contains(where: { $0.value.series == series && $0.value.planned == on }) else {
                throw Refusal(
                    "already-planned", .conflict, "A meeting of \(series) is planned for \(on.words) already.")
            }
        case .held(let on, let attended):
            guard held == nil, reasonNotHeld == nil else { throw .meetingClosed(id) }
            guard on <= today else { throw .inFuture(on, today: today, "The meeting") }
            guard attended > 0 else { throw .empty("attended", "Say how many came.") }
        case .notHeld(let on, let reason):
            guard held == nil, reasonNotHeld == nil else { throw .meetingClosed(id) }
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
            guard !reason.isEmpty else { throw .empty("reason", "Say why it was not held.") }
        case .discussed(let action, let words):
            _ = try register.find(action)
            guard held != nil else { throw Refusal("not-held", .rule, "\(id) has not been recorded as held.") }
            guard !words.isEmpty else { throw .empty("words", "Say what was decided or heard.") }
        }
    }
}

extension Refusal {
    static func meetingClosed(_ id: ID<MeetingFile>) -> Refusal {
        Refusal("already-minuted", .conflict, "\(id) is recorded already as held or not held.")
    }
}

extension Register {
    /// Area meetings planned in a period, by reference.
    public func areaMeetings(plannedIn period: Period) -> [(id: ID<MeetingFile>, file: MeetingFile)] {
        all(MeetingFile.self).filter { $0.file.series != MeetingFile.panel && period.contains($0.file.planned) }
    }

    /// The panel's meetings held in a period, by reference.
    public func panelMeetings(heldIn period: Period) -> [(id: ID<MeetingFile>, file: MeetingFile)] {
        all(MeetingFile.self).filter { meeting in
            meeting.file.series == MeetingFile.panel && meeting.file.held.map(period.contains) == true
        }
    }

    /// The meetings that have looked at any of these actions, the earliest first.
    public func meetings(thatDiscussed actions: [ID<ActionFile>]) -> [(id: ID<MeetingFile>, file: MeetingFile)] {
        guard !actions.isEmpty else { return [] }
        return all(MeetingFile.self) { $0.discussed.contains { actions.contains($0.action) } }
            .sorted { ($0.file.held ?? $0.file.planned, $0.id) < ($1.file.held ?? $1.file.planned, $1.id) }
    }
}
