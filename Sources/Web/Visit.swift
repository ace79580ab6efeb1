import Clocks
public import Office
import Papers

/// One request, with everything a page may ask of it.
public struct Visit: Sendable {
    public let office: Office
    public let visitor: Visitor
    public let path: String
    let demonstration: Demonstration?
    let parameters: [String: String]
    let query: [String: String]

    func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// The day to which figures stand: asked for, or today.
    func asAt() throws -> Day {
        guard let text = asked else { return office.today }
        guard let day = Day(text) else { throw BadRequest("“\(text)” is not a day. Write it as 2009-10-23.") }
        guard day <= office.today else { throw BadRequest("\(day.words) is after today, \(office.today.words).") }
        return day
    }

    var isDayAsked: Bool { asked != nil }

    /// The as-at day as it was asked for.
    private var asked: String? { query["as-at"] ?? query["as_at"] }
    /// To be put behind an address, so that it stands on the same day.
    func standing(on day: Day) -> String { asked == nil ? "" : "?as-at=\(day)" }

    /// Opens sealed text for this page; the look is noted first.
    func open(_ wanted: [Wanted?], because reason: String) async throws -> Opened {
        try await office.open(wanted, for: Reader(who: visitor.name, page: path, because: reason))
    }
}

/// What a demonstration shows beside the organisation's own records.
public struct Demonstration: Sendable {
    /// Its paper as such papers used to be written.
    public let oldSentences: [OldSentence]

    public init(oldSentences: [OldSentence]) { self.oldSentences = oldSentences }
}
