public import Clocks

/// A fact about one meeting: an area's improvement meeting or the Learning Action Panel's.
public enum MeetingFact: Codable, Equatable, Sendable {
    /// `series` is an area's code, or `panel`.
    case planned(series: String, on: Day)
    case held(on: Day, attended: Int)
    case notHeld(on: Day, reason: String)
    /// An action was looked at, and what was said.
    case discussed(action: ID<ActionFile>, words: String)
    /// It is held on another day; the day before stays beside it.
    case moved(to: Day, reason: String)
    /// What else was decided or heard.
    case noted(words: String)

    enum CodingKeys: String, CodingKey {
        case planned = "meeting.planned"
        case held = "meeting.held"
        case notHeld = "meeting.not-held"
        case discussed = "meeting.discussed"
        case moved = "meeting.moved"
        case noted = "meeting.noted"
    }
}
