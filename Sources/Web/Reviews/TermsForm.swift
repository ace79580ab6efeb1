import Clocks
import Office
import Papers
import Register

/// Writing the terms of reference, or changing them. Earlier texts are kept.
enum TermsForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/terms/edit", .changeReview, summary: "Sets the terms of reference of a review.",
            example: "/imrs/IMR-0001/terms/edit", title: "Terms of reference", version: ReviewForm.version, view: view,
            filled: { view, _ in Typed(["terms": [view.terms]]) }, page: page, send: send)
    ]

    struct View: Encodable {
        let review: ReviewForm.View
        /// Those that stand, or the usual text where there are none.
        let terms: String
        let isNew: Bool
    }

    private static func view(_ visit: Visit) async throws -> View {
        let (id, file, _) = try visit.review()
        let form = try ReviewForm.view(visit)
        guard let last = file.terms.last?.words else {
            return View(review: form, terms: TermsTemplate.shipped.text, isNew: true)
        }
        let opened = try await visit.open([Wanted(last, of: id)], because: "to change the terms of reference")
        return View(review: form, terms: opened[last] ?? "", isNew: false)
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let hint: String =
            view.isNew
            ? "This is our usual text. Fill the gaps in brackets and change what does not fit."
            : "The text that stands now is kept beside the new one."
        return ReviewForm.page(
            "Terms of reference", of: view.review, sheet, button: "Save terms of reference",
            ReviewForm.block("text", "The text", sheet.area("terms", "Terms of reference", hint: hint, rows: 24)))
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let terms = reading.needed("terms", "Write the terms of reference")
        try reading.done()
        return try await ReviewForm.record(visit, saved: "terms") { id, _, facts throws(Refusal) in
            try facts.add(.termsSet(terms: .said(terms), on: facts.today), to: id)
        }
    }
}
