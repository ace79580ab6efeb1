import Clocks
import Foundation
import HTTPTypes
import Hummingbird
public import Office
import Papers

/// A page and its twin in the API, as a value. The one list of them (`Site.routes`) is all there is: nothing is served
/// that is not on it, and each names what a reader must be allowed.
public struct Route: Sendable {
    /// With parameters in braces: `/board-papers/{period}`.
    public let path: String
    public let action: Action
    /// What it answers, in a sentence.
    public let summary: String
    /// An address that works in the demonstration.
    public let example: String
    let page: @Sendable (Visit) async throws -> Page
    let json: @Sendable (Visit) async throws -> Data

    /// One view value feeds both forms.
    init<View: Encodable & SendableMetatype>(
        _ path: String, _ action: Action, summary: String, example: String,
        view: @escaping @Sendable (Visit) async throws -> View, page: @escaping @Sendable (View, Visit) -> Page
    ) {
        (self.path, self.action, self.summary, self.example) = (path, action, summary, example)
        self.page = { page(try await view($0), $0) }
        json = { visit in
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(try await view(visit))
        }
    }
}

/// What a reader may be allowed.
public enum Action: String, Sendable, CaseIterable {
    /// Pages that say what this is.
    case arrive
    case readBoardPapers = "read Board papers"
    case openRecords = "open the records behind a figure"
}

/// Who is asking.
public enum Visitor: Sendable, Equatable {
    /// Anybody, in the demonstration with its invented people.
    case demonstration
    /// Nobody we know.
    case stranger

    /// The one answer to “may they?”.
    public func may(_ action: Action) -> Bool {
        switch (self, action) {
        case (_, .arrive), (.demonstration, _): true
        case (.stranger, .readBoardPapers), (.stranger, .openRecords): false
        }
    }
}

/// One request, with everything a page may ask of it.
public struct Visit: Sendable {
    public let office: Office
    public let visitor: Visitor
    public let path: String
    let parameters: [String: String]
    let query: [String: String]

    func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// The day to which figures stand: asked for, or today.
    func asAt() throws -> Day {
        guard let text = query["as-at"] ?? query["as_at"] else { return office.today }
        guard let day = Day(text) else { throw BadRequest("“\(text)” is not a day. Write it as 2009-10-23.") }
        guard day <= office.today else { throw BadRequest("\(day.words) is after today, \(office.today.words).") }
        return day
    }
}

/// A page before it has its frame.
public struct Page: Sendable {
    /// Begins with the page's first heading.
    let title: String
    /// Where it stands, from the top: address and words.
    let crumbs: [(address: String, words: String)]
    let main: Markup

    init(title: String, crumbs: [(address: String, words: String)] = [], main: Markup) {
        (self.title, self.crumbs, self.main) = (title, crumbs, main)
    }
}

/// Something in the address cannot be read.
struct BadRequest: Error {
    let sentence: String
    init(_ sentence: String) { self.sentence = sentence }
}
