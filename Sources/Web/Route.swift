import Foundation
import Papers

/// A page and its twin in the API, a file, or something to be done, as a value. The one list of them (`Site.routes`) is all
/// there is: nothing is served that is not on it, and each names what a reader must be allowed.
public struct Route: Sendable {
    public enum Method: String, Sendable { case get, post }

    public let method: Method
    /// With parameters in braces: `/board-papers/{period}`.
    public let path: String
    public let action: Action
    /// What it answers, in a sentence.
    public let summary: String
    /// An address that works in the demonstration.
    public let example: String
    let answer: Answer

    /// Whether it is a page, with a twin in the API.
    public var isPage: Bool { if case .page = answer { true } else { false } }

    enum Answer: Sendable {
        case page(@Sendable (Visit) async throws -> Page, json: @Sendable (Visit) async throws -> Data)
        case file(@Sendable (Visit) async throws -> Download)
        /// From the fields that were sent to where to go next.
        case change(@Sendable (Fields, Visit) async throws -> Next)
    }

    /// One view value feeds the page and its twin.
    init<View: Encodable & SendableMetatype>(
        _ path: String, _ action: Action, summary: String, example: String,
        view: @escaping @Sendable (Visit) async throws -> View, page: @escaping @Sendable (View, Visit) -> Page
    ) {
        (method, self.path, self.action, self.summary, self.example) = (.get, path, action, summary, example)
        answer = .page({ page(try await view($0), $0) }) { visit in
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(try await view(visit))
        }
    }

    /// A file, handed out as it is.
    init(
        file path: String, _ action: Action, summary: String, example: String,
        make: @escaping @Sendable (Visit) async throws -> Download
    ) {
        (method, self.path, self.action, self.summary, self.example) = (.get, path, action, summary, example)
        answer = .file(make)
    }

    /// Something to be done with a form.
    init<Form: Decodable & SendableMetatype>(
        post path: String, _ action: Action, summary: String, form: Form.Type,
        change: @escaping @Sendable (Form, Visit) async throws -> Next
    ) {
        (method, self.path, self.action, self.summary, example) = (.post, path, action, summary, path)
        answer = .change { fields, visit in try await change(try fields.decode(Form.self), visit) }
    }
}

/// A page before it has its frame.
public struct Page: Sendable {
    /// Begins with the page's first heading.
    let title: String
    /// Where it stands, from the top: address and words.
    let crumbs: [(address: String, words: String)]
    /// A stylesheet of the page's own for print, beside Heed's.
    let stylesheet: String?
    let main: Markup

    init(title: String, crumbs: [(address: String, words: String)] = [], stylesheet: String? = nil, main: Markup) {
        (self.title, self.crumbs, self.stylesheet, self.main) = (title, crumbs, stylesheet, main)
    }
}

/// A file to be handed out.
struct Download: Sendable {
    let bytes: Data
    /// `application/pdf`.
    let type: String
    /// The name to keep it under; `nil` for what is shown and not kept.
    var name: String?
    /// Another content security policy than pages have.
    var policy: String?
}

/// Where to go when something has been done.
struct Next: Sendable {
    let address: String
    var cookie: String?
}

/// Something in the address cannot be read.
struct BadRequest: Error {
    let sentence: String
    init(_ sentence: String) { self.sentence = sentence }
}
