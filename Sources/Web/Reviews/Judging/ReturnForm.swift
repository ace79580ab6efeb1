import Clocks
import Journal
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

    /// A return is of the report as it was last given in.
    private static func version(_ visit: Visit) -> Int {
        (try? visit.review().file.history.last { $0.what == .submitted }?.recorded.sequence) ?? 0
    }

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
            try visit.check(file.history.last { $0.what == .submitted }?.recorded.sequence ?? 0)
            try facts.add(.returned(on: facts.today, reason: .said(reason), points: points), to: id)
        }
    }
}

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

/// Accepting a report: by a senior officer, who is named and owns what it recommends.
enum AcceptanceForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/acceptance/new", .acceptReview, summary: "Accepts a report.",
            example: "/imrs/IMR-0001/acceptance/new", title: "Accepting a report", version: version, view: view,
            filled: { view, _ in Typed(["by": [view.by]]) }, page: page, send: send)
    ]

    struct View: Encodable {
        let review: ReviewForm.View
        let by: String
        let lessons: Int
        let recommendations: Int
        let isGraded: Bool
    }

    private static func version(_ visit: Visit) -> Int {
        (try? visit.review().file.history.last { $0.what == .submitted }?.recorded.sequence) ?? 0
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
            try visit.check(file.history.last { $0.what == .submitted }?.recorded.sequence ?? 0)
            try facts.add(.completed(on: facts.today, acceptedBy: .said(by)), to: id)
        }
    }
}
