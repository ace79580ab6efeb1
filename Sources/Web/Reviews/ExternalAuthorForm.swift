import Clocks
import Office
import Papers
import Register

/// Somebody from outside who writes a review, where nobody of ours can.
enum ExternalAuthorForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/external-author/new", .changeReview, summary: "Appoints an author from outside.",
            example: "/imrs/IMR-0001/external-author/new", title: "An author from outside", version: ReviewForm.version,
            view: { try ReviewForm.view($0) }, page: page, send: send)
    ]

    private static func page(_ view: ReviewForm.View, _ sheet: Sheet, _ visit: Visit) -> Page {
        ReviewForm.page(
            "An author from outside", of: view, sheet, button: "Appoint them",
            ReviewForm.block(
                "external", "Who writes it",
                """
                \(sheet.field("name", "Name"))\(sheet.field("organisation", "Where they come from"))\
                \(sheet.area("independence", "What shows that they are independent", hint: "A signed declaration, and who asked for it.", rows: 2))
                """), note: "They work on paper or in Word; you attach what they send.")
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let name = reading.needed("name", "Say who writes it")
        let organisation = reading.needed("organisation", "Say where they come from")
        let independence = reading.needed("independence", "Say what shows that they are independent")
        try reading.done()
        return try await ReviewForm.record(visit, saved: "author") { id, _, facts throws(Refusal) in
            try facts.add(
                .externalAuthorAppointed(
                    name: .said(name), organisation: .said(organisation), independence: .said(independence),
                    on: facts.today), to: id)
        }
    }
}
