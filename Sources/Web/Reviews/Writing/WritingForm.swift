import Clocks
import Office
import Papers
import Register

/// What every form of an author's shares: what to type for names, and where it leads back to.
enum WritingForm {
    /// Records facts of the report and leads back to a part of it.
    static func record(
        _ visit: Visit, to part: String, saved: String = "report",
        _ decide: @escaping @Sendable (ID<ReviewFile>, ReviewFile, inout Facts) throws(Refusal) -> Void
    ) async throws -> Next {
        let id = try visit.review().id
        _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
            try decide(id, register[id], &facts)
        }
        return Next(address: "\(id.address)\(part)?saved=\(saved)")
    }

    /// Text with its tokens read, by the names that a form shows.
    static func read(_ text: String, _ names: [Choice]) -> String {
        names.reduce(text) { $0.replacing($1.value, with: $1.words) }
    }

    struct Choice: Encodable, Sendable {
        let value: String
        let words: String
    }

    /// How names are typed, as one line of help for each.
    static func tokens(_ names: [Choice]) -> Markup {
        names.isEmpty
            ? .none
            : ReviewForm.aside(Component.details(
                "How to write names",
                """
                <p>Type the words in braces instead of a name. They are shown as the name to those who may know it, and the \
                report can be read without names at any time.</p>
                <ul>\(names.markup { "<li><code>\($0.value)</code>: \($0.words)</li>" })</ul>
                """))
    }
}

extension ReportNames {
    var choices: [WritingForm.Choice] { tokens.map { .init(value: $0.typed, words: $0.words) } }
}

extension Typed {
    /// The numbers ticked in a list of checkboxes.
    func numbers(_ name: String) -> [Int] { all(name).compactMap { Int($0) } }
}
