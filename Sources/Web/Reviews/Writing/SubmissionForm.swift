import Clocks
import Office
import Papers
import Register

/// Giving a report in: what is not finished, what is found without evidence, and the author's statement.
enum SubmissionForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/submission/new", .writeReview, summary: "Gives a report in.",
            example: "/imrs/IMR-0001/submission/new", title: "Giving a report in", view: view, page: page, send: send),
        Route(
            form: "/imrs/{reference}/given-in/new", .changeReview,
            summary: "Records that an author from outside gave the report in.",
            example: "/imrs/IMR-0001/given-in/new", title: "A report from outside", view: view, page: outside,
            send: sendForOutside),
    ]

    /// An author from outside has no account here: whoever keeps the review records that the report came.
    private static func outside(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        guard (try? visit.review().file.external) ?? nil != nil else {
            return ReviewForm.nothing("Report from outside", of: view.review, "Its author is one of us, and gives the report in.")
        }
        guard view.missing.isEmpty else {
            return ReviewForm.nothing(
                "Report from outside", of: view.review, "Attach the finished report first, as a document of this review.")
        }
        return ReviewForm.page(
            "Report from outside", of: view.review, sheet, button: "Record that it was given in",
            ReviewForm.block(
                "came", "The report that came",
                """
                \(view.attached.map { "<p>\($0)</p>" } ?? .none)\
                \(sheet.tick("agreed", "What they say", [.init("yes", "The author has signed that nothing connects them with the family or with those who worked with it.")], isLegendSeen: false))
                """), note: "From then on nothing of it changes, unless it is returned.")
    }

    private static func sendForOutside(_ typed: Typed, _ visit: Visit) async throws -> Next {
        guard try visit.review().file.external != nil else {
            throw Refusal("not-from-outside", .rule, "Its author is one of us, and gives the report in.")
        }
        return try await send(typed, visit)
    }

    static let statement =
        "I have not worked with this family or managed those who did. What is written here is what the records and those I spoke to say."

    struct View: Encodable {
        struct Missing: Encodable {
            let words: String
            let address: String
        }
        let review: ReviewForm.View
        /// Without these it cannot be given in.
        let missing: [Missing]
        /// Worth another look; it can be given in all the same.
        let look: [Missing]
        /// "Version 2, 84 KB, 4f0c…": the report that was attached.
        let attached: String?
    }

    private static func view(_ visit: Visit) throws -> View {
        let (id, file, register) = try visit.review()
        let check = SubmissionCheck(file, id, register)
        return View(
            review: try ReviewForm.view(visit),
            missing: check.missing.map { .init(words: $0.words, address: "\(id.address)\($0.part)") },
            look: check.look.map { .init(words: $0.words, address: "\(id.address)\($0.part)") },
            attached: file.report.attached.map(DocumentPages.words))
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        func list(_ id: String, _ heading: String, _ lines: [View.Missing]) -> Markup {
            lines.isEmpty
                ? .none
                : "<section class=\"group\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(heading)</h2><ul>\(lines.markup { "<li><a href=\"\($0.address)\">\($0.words)</a></li>" })</ul></section>"
        }
        let fields: Markup =
            view.missing.isEmpty
            ? ReviewForm.block(
                "statement", "Your statement",
                sheet.tick("agreed", "Statement", [.init("yes", statement)], isLegendSeen: false)) : .none
        guard view.missing.isEmpty else {
            return Page(
                title: sheet.title("Check and submit"), crumbs: ReviewPages.crumbs(view.review.reference),
                main: """
                    <p class="ref">\(view.review.label.capitalizedFirst) · \(view.review.reference)</p>
                    <h1>Check and submit</h1>\(sheet.top)
                    <p>It cannot be given in yet. Writing it here or attaching the finished report are equal.</p>
                    \(list("missing", "What is still missing", view.missing))\(list("look", "Worth another look", view.look))
                    """)
        }
        return ReviewForm.page(
            "Check and submit", of: view.review, sheet, button: "Give the report in",
            """
            \(ReviewForm.aside("""
                \(view.attached.map { "<p>The report attached: \($0).</p>" } ?? .none)\(list("look", "Worth another look", view.look))\
                <p><a href="/imrs/\(view.review.reference)/report">Read the whole report once more</a></p>
                """))
            \(fields)
            """, note: "From then on nothing of it changes, unless it is returned to you.")
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        guard typed.has("agreed") else {
            throw Refusal("no-statement", .rule, "Tick the statement, if it is true", field: "agreed")
        }
        let submission = try await Submission(visit)
        return try await WritingForm.record(visit, to: "", saved: "submitted") { _, _, facts throws(Refusal) in
            try submission.record(facts.register, &facts)
        }
    }
}
