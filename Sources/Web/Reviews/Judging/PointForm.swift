import Clocks
import Office
import Papers
import Register

/// The author's answer to one point of a return.
enum PointForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/points/{item}/edit", .writeReview, summary: "Answers a point of a return.",
            example: "/imrs/IMR-0001/points/1/edit", title: "An answer to a point", view: view, filled: filled,
            page: page, send: send)
    ]

    struct View: Encodable {
        let review: ReviewForm.View
        let number: Int
        let point: String
        let answer: String
    }

    private static func view(_ visit: Visit) async throws -> View {
        let (id, file, _) = try visit.review()
        let number = try WritingForm.number(visit, among: file.report.points.count)
        guard let point = file.report.points[place: number] else { throw Absent() }
        let opened = try await visit.open(
            [Wanted(point.words, of: id), Wanted(point.answer, of: id)], because: "answering a point of a return")
        return View(
            review: try ReviewForm.view(visit), number: number, point: opened[point.words] ?? "",
            answer: opened[point.answer] ?? "")
    }

    private static func filled(_ view: View, _ visit: Visit) -> Typed { Typed(["answer": [view.answer]]) }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        ReviewForm.page(
            "Answer point \(view.number)", of: view.review, sheet, button: "Save answer",
            ReviewForm.block(
                "answer-block", "Point \(view.number)",
                "<blockquote><p>\(view.point)</p></blockquote>\(sheet.area("answer", "What you changed, and where; or why nothing was changed", rows: 4))"))
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let number = try WritingForm.number(visit, among: visit.review().file.report.points.count)
        var reading = Reading(typed, today: visit.office.today)
        let answer = reading.needed("answer", "Say what you changed, or why nothing was changed")
        try reading.done()
        return try await WritingForm.record(visit, to: "", saved: "answered") { id, _, facts throws(Refusal) in
            try facts.add(.pointAnswered(point: number, answer: .said(answer), on: facts.today), to: id)
        }
    }
}
