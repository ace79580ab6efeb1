import Clocks
import Office
import Papers
import Register

/// Returning a report for changes: numbered points that its author answers one by one.
enum ReturnForm {
    static let most = 8

    static let routes = [
        Route(
            form: "/imrs/{reference}/return/new", .judgeReview, summary: "Returns a report for changes.",
            example: "/imrs/IMR-0001/return/new", title: "Returning a report", version: version, view: { try ReviewForm.view($0) },
            page: page, send: send)
    ]

    /// A return, or an acceptance, is of the report as it was last given in.
    static func version(_ visit: Visit) -> Int { (try? visit.review().file.givenIn?.sequence) ?? 0 }

    private static func page(_ view: ReviewForm.View, _ sheet: Sheet, _ visit: Visit) -> Page {
        ReviewForm.page(
            "Return for changes", of: view, sheet, button: "Return the report",
            """
            \(ReviewForm.block("why", "Why", sheet.area("reason", "Why it comes back, in a sentence or two", rows: 2)))
            \(ReviewForm.block("points", "Points to answer", """
                <p>One thing in each. Leave those empty that you do not need. Each is answered before the report can come again.</p>
                \((1...most).markup { sheet.area("point-\($0)", "Point \($0)", rows: 2) })
                """))
            """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let reason = reading.needed("reason", "Say why it comes back")
        let points = (1...most).compactMap { reading.said("point-\($0)") }
        if points.isEmpty { reading.problem("point-1", "Write at least one point") }
        try reading.done()
        return try await WritingForm.record(visit, to: "", saved: "returned") { id, file, facts throws(Refusal) in
            try visit.check(file.givenIn?.sequence ?? 0)
            try facts.add(.returned(on: facts.today, reason: .said(reason), points: points), to: id)
        }
    }
}
