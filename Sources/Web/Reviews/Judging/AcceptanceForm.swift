import Clocks
import Journal
import Office
import Papers
import Register

/// Accepting a report: by a senior officer, who is named and owns what it recommends.
enum AcceptanceForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/acceptance/new", .acceptReview, summary: "Accepts a report.",
            example: "/imrs/IMR-0001/acceptance/new", title: "Accepting a report", version: ReturnForm.version, view: view,
            filled: { view, _ in Typed(["by": [view.by]]) }, page: page, send: send)
    ]

    struct View: Encodable {
        let review: ReviewForm.View
        let by: String
        let lessons: Int
        let recommendations: Int
        let isGraded: Bool
    }

    private static func view(_ visit: Visit) throws -> View {
        let (_, file, register) = try visit.review()
        let post = visit.visitor.asker.person.flatMap { register[$0].post(on: visit.office.today)?.title }
        let name = visit.visitor.session?.kept.name ?? ""
        return View(
            review: try ReviewForm.view(visit), by: [name, post ?? ""].filter { !$0.isEmpty }.joined(separator: ", "),
            lessons: file.report.learning.count, recommendations: file.report.recommendations.count,
            isGraded: file.report.gradings.contains { $0.source == .internally && $0.criterion == "overall" })
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let ungraded: Markup =
            view.isGraded
            ? .none
            : Component.note("Not graded yet.", "Nobody of ours has judged the whole of it. It can be accepted all the same.", tone: .attend)
        return ReviewForm.page(
            "Accept the report", of: view.review, sheet, button: "Accept the report",
            """
            \(ungraded)
            \(ReviewForm.block("officer", "By whom", """
                <p>\(String(view.lessons)) \(view.lessons == 1 ? "lesson" : "lessons") and \(String(view.recommendations)) \
                \(view.recommendations == 1 ? "recommendation" : "recommendations") become the agency’s own.</p>
                \(sheet.field("by", "Senior officer who accepts it", hint: "Name and post."))
                """))
            """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let by = reading.needed("by", "Name the senior officer who accepts it")
        try reading.done()
        return try await WritingForm.record(visit, to: "", saved: "accepted") { id, file, facts throws(Refusal) in
            try visit.check(file.givenIn?.sequence ?? 0)
            try facts.add(.completed(on: facts.today, acceptedBy: .said(by)), to: id)
        }
    }
}
