import Clocks
import Office
import Papers
import Register

/// More time for a report: who asked, who agreed, why, and until when. The first due date stays visible.
enum MoreTimeForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/due/new", .changeReview, summary: "Moves the day on which a report is due.",
            example: "/imrs/IMR-0001/due/new", title: "More time", version: ReviewForm.version, view: view, page: page,
            send: send)
    ]

    struct View: Encodable {
        let review: ReviewForm.View
        /// `nil` where nobody has said yet.
        let due: String?
        let firstDue: String?
    }

    private static func view(_ visit: Visit) throws -> View {
        let file = try visit.review().file
        return View(
            review: try ReviewForm.view(visit), due: file.due?.words,
            firstDue: file.firstDue == file.due ? nil : file.firstDue?.words)
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let stands = view.due.map {
            "It is due on \($0) now\(view.firstDue.map { ", and was first due on \($0)" } ?? "")."
        }
        return ReviewForm.page(
            view.due == nil ? "Say when the report is due" : "More time", of: view.review, sheet,
            button: "Save the new day",
            """
            \(ReviewForm.block("day", "The day", """
                <p>\(stands ?? "Nobody has said yet when it is due.")</p>\(sheet.date("to", "The report is now due on"))
                """))
            \(ReviewForm.block("agreed", "Who agreed", """
                \(sheet.field("asked-by", "Who asked", hint: "A post is enough: the author, or the board’s business manager."))
                \(sheet.field("agreed-with", "Who agreed", hint: "Usually the board’s chair."))
                \(sheet.area("reason", "Why", rows: 3))
                """))
            """, note: "The days before it stay visible.")
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let to = reading.neededDay("to", "Enter the day on which it is now due")
        let askedBy = reading.needed("asked-by", "Say who asked")
        let agreedWith = reading.needed("agreed-with", "Say who agreed")
        let reason = reading.needed("reason", "Say why")
        try reading.done()
        return try await ReviewForm.record(visit, saved: "due") { id, _, facts throws(Refusal) in
            try facts.add(
                .extended(
                    to: to, on: facts.today, agreedWith: .said(agreedWith), reason: .said(reason),
                    askedBy: .said(askedBy)), to: id)
        }
    }
}
