import Clocks
import Office
import Papers
import Register

/// The day on which our records were secured.
enum RecordsSecuredForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/records-secured", .changeReview,
            summary: "Records the day on which our records were secured.",
            example: "/imrs/IMR-0001/records-secured", title: "Records secured", version: ReviewForm.version,
            view: view, filled: filled, page: page, send: send)
    ]

    struct View: Encodable {
        let review: ReviewForm.View
        /// As recorded, or as the first-day list says.
        let secured: Day?
    }

    private static func view(_ visit: Visit) throws -> View {
        let (_, file, register) = try visit.review()
        let firstDay = register[file.of].firstDay["records-secured"]?.on
        return View(review: try ReviewForm.view(visit), secured: file.recordsSecured ?? firstDay)
    }

    private static func filled(_ view: View, _ visit: Visit) -> Typed {
        var typed = Typed()
        if let secured = view.secured { typed.fill("at", with: secured) }
        return typed
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        ReviewForm.page(
            "Records secured", of: view.review, sheet, button: "Save the day",
            ReviewForm.block(
                "records", "Records",
                sheet.date(
                    "at", "The day our records were secured",
                    hint:
                        "When everything we hold about the family, on paper and on screen, could no longer be changed.")
            ))
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let at = reading.neededDay("at", "Enter the day on which the records were secured")
        try reading.done()
        return try await ReviewForm.record(visit, saved: "secured") { id, _, facts throws(Refusal) in
            try facts.add(.recordsSecured(at: at, on: facts.today), to: id)
        }
    }
}
