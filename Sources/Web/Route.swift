import Foundation
import Papers
public import Register

/// A page and its twin in the API, a form, a file, or something to be done, as a value. The one list of them
/// (`Site.routes`) is all there is: nothing is served that is not on it, and each names what a reader must be allowed.
public struct Route: Sendable {
    public enum Method: String, Sendable { case get, post }

    /// What it takes: a form is shown and sent to the same address.
    public let methods: [Method]
    /// With parameters in braces: `/board-papers/{period}`.
    public let path: String
    /// The row of the policy table that decides.
    public let deed: Deed
    /// What it answers, in a sentence.
    public let summary: String
    /// An address that works in the demonstration.
    public let example: String
    let answer: Answer

    /// Whether it is a page, with a twin in the API.
    public var isPage: Bool {
        switch answer {
        case .page, .form: true
        case .file, .change: false
        }
    }

    enum Answer: Sendable {
        case page(@Sendable (Visit) async throws -> Page, json: @Sendable (Visit) async throws -> Data)
        case form(FormAnswer)
        case file(@Sendable (Visit) async throws -> Download)
        /// From what was sent to where to go next. `isOpen` takes it without a form's token, as signing in must.
        case change(isOpen: Bool, @Sendable (Typed, Visit) async throws -> Next)
    }

    /// A form: shown, shown again with problems, and sent.
    struct FormAnswer: Sendable {
        /// The place in the journal of the last fact that it shows, so that a stale one is found out; `nil` for a form
        /// that only adds.
        let version: (@Sendable (Visit) -> Int)?
        let json: @Sendable (Visit) async throws -> Data
        let filled: @Sendable (Visit) async throws -> Typed
        let page: @Sendable (Visit, Sheet) async throws -> Page
        let send: @Sendable (Typed, Visit) async throws -> Next
        /// What a draft of it is called on Today.
        let title: String
        /// Taken without a token, and never kept as a draft.
        let isOpen: Bool
        /// Whether a file may come with it.
        let takesFile: Bool
    }

    /// One view value feeds the page and its twin.
    init<View: Encodable & SendableMetatype>(
        _ path: String, _ deed: Deed, summary: String, example: String,
        view: @escaping @Sendable (Visit) async throws -> View, page: @escaping @Sendable (View, Visit) -> Page
    ) {
        (methods, self.path, self.deed, self.summary, self.example) = ([.get], path, deed, summary, example)
        answer = .page({ page(try await view($0), $0) }) { try Route.encode(try await view($0)) }
    }

    /// A form over one view value, which its twin shows too.
    ///
    /// - Parameters:
    ///   - title: what a draft of it is called: "A call".
    ///   - version: the place in the journal of the last fact that the form shows; none for a form that only adds.
    ///   - isOpen: for somebody who has not signed in, and so can have no token.
    ///   - takesFile: whether a file may come with it; its address ends in `/documents/new` or `/imports/new`, by which its body may be long.
    ///   - filled: what stands in it when it opens.
    ///   - send: reads what was typed, records it and says where to go; a `Refusal` shows the form again, filled in.
    init<View: Encodable & SendableMetatype>(
        form path: String, _ deed: Deed, summary: String, example: String, title: String,
        isOpen: Bool = false, takesFile: Bool = false, version: (@Sendable (Visit) -> Int)? = nil,
        view: @escaping @Sendable (Visit) async throws -> View,
        filled: @escaping @Sendable (View, Visit) -> Typed = { _, _ in Typed() },
        page: @escaping @Sendable (View, Sheet, Visit) -> Page,
        send: @escaping @Sendable (Typed, Visit) async throws -> Next
    ) {
        (methods, self.path, self.deed, self.summary, self.example) = ([.get, .post], path, deed, summary, example)
        answer = .form(
            FormAnswer(
                version: version, json: { try Route.encode(try await view($0)) },
                filled: { filled(try await view($0), $0) }, page: { page(try await view($0), $1, $0) }, send: send,
                title: title, isOpen: isOpen, takesFile: takesFile))
    }

    /// A file, handed out as it is.
    init(
        file path: String, _ deed: Deed, summary: String, example: String,
        make: @escaping @Sendable (Visit) async throws -> Download
    ) {
        (methods, self.path, self.deed, self.summary, self.example) = ([.get], path, deed, summary, example)
        answer = .file(make)
    }

    /// Something to be done with a button on another page.
    ///
    /// - Parameter isOpen: taken without a form's token, which somebody who has not signed in cannot have.
    init(
        post path: String, _ deed: Deed, summary: String, isOpen: Bool = false,
        change: @escaping @Sendable (Typed, Visit) async throws -> Next
    ) {
        (methods, self.path, self.deed, self.summary, example) = ([.post], path, deed, summary, path)
        answer = .change(isOpen: isOpen, change)
    }

    /// The same bytes for the same value, so that nothing shows in their order.
    static func encode(_ view: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(view)
    }
}

/// A refusal after which the form shows other words than those that were sent: what is left of them to put right.
struct FormAgain: Error {
    let refusal: Refusal
    let typed: Typed
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

    /// Whether anything on it is sent to be recorded.
    var hasForm: Bool { main.holds("<form method=\"post\"") || main.holds("class=\"form") }

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
