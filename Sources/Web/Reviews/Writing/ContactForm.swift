import Clocks
import Office
import Papers
import Register

/// Work with people that a review records: the family, interviews, feedback to staff, proceedings beside it.
enum ContactForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/contacts/new", .attachDocument,
            summary: "Records an interview, the family’s part, feedback to staff or proceedings beside a review.",
            example: "/imrs/IMR-0001/contacts/new", title: "Work with people", view: view, page: page, send: send)
    ]

    struct View: Encodable {
        let review: ReviewForm.View
        let names: [WritingForm.Choice]
    }

    private static func view(_ visit: Visit) async throws -> View {
        let (_, file, register) = try visit.review()
        var names = ReportNames(file, in: register, visit)
        names.read(try await visit.open(names.wanted, because: "recording work with people in a review"))
        return View(review: try ReviewForm.view(visit), names: names.choices)
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        ReviewForm.page(
            "Work with people", of: view.review, sheet, button: "Save",
            """
            \(ReviewForm.block("contact", "Who, when, and what came of it", """
                \(sheet.choose("kind", "What was it?", [
                    .init(ReviewContact.family.rawValue, "The family was asked, or told"),
                    .init(ReviewContact.interview.rawValue, "An interview"),
                    .init(ReviewContact.feedback.rawValue, "Feedback to staff, before the report is given in"),
                    .init(ReviewContact.parallel.rawValue, "Proceedings beside the review: police, coroner, court, discipline"),
                ]))\
                \(sheet.uncertainDate("at", "When"))\
                \(sheet.area("words", "Who, and what came of it", rows: 4))
                """))
            \(WritingForm.tokens(view.names))
            """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let kind: ReviewContact = reading.neededChoice("kind", "Say what it was")
        let at = reading.uncertainDay("at")
        let words = reading.needed("words", "Say who, and what came of it")
        try reading.done()
        return try await WritingForm.record(visit, to: "", saved: "contact") { id, _, facts throws(Refusal) in
            try facts.add(.contactNoted(kind: kind, words: .said(words), at: at, on: facts.today), to: id)
        }
    }
}
