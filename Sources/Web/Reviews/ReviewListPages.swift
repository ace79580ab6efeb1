import Clocks
import Office
import Papers
import Register

/// Every review that somebody may read, by the day it is due. Nothing sealed is opened here.
enum ReviewListPages {
    static let routes = [
        Route(
            "/imrs", .listReviews, summary: "Every management review, by the day it is due.", example: "/imrs",
            view: view, page: page)
    ]

    struct View: Encodable {
        struct Row: Encodable {
            let reference: String
            let stage: String
            let commissioned: String
            let area: String
            /// The day that matters: when it is due, or when it was complete.
            let date: String
            let left: String
            let isOverdue: Bool
            let isToday: Bool
        }
        let label: String
        /// Of all stages.
        let all: Int
        let stage: String?
        /// The day before comes first; those with no day yet come last.
        let open: [Row]
        let complete: [Row]
        /// What was asked for and is no stage.
        let ignored: String?
    }

    private static func view(_ visit: Visit) -> View {
        let register = visit.office.now()
        let mine = register.all(ReviewFile.self).filter {
            register.may(visit.visitor.asker, .readReview, .review($0.id)).isAllowed
        }
        let asked = visit.query["stage"] ?? ""
        let stage = ReviewFile.Stage(rawValue: asked)
        let found = mine.filter { stage == nil || $0.file.standing == stage }
        let open = found.filter { $0.file.completed == nil }
            .sorted { ($0.file.due?.number ?? .max, $0.id) < ($1.file.due?.number ?? .max, $1.id) }
        let complete = found.filter { $0.file.completed != nil }
            .sorted { ($1.file.completed?.number ?? 0, $1.id) < ($0.file.completed?.number ?? 0, $0.id) }
        return View(
            label: register.reviewLabel(on: visit.office.today), all: mine.count, stage: stage?.rawValue,
            open: open.map { row($0, register, visit.office.today) },
            complete: complete.map { row($0, register, visit.office.today) },
            ignored: asked.isEmpty || stage != nil ? nil : asked)
    }

    private static func row(_ review: Register.Review, _ register: Register, _ today: Day) -> View.Row {
        let file = review.file
        let standing = file.completed == nil ? file.due.map { DueStanding(due: $0, today: today) } : nil
        let area = register[file.of].area
        return .init(
            reference: "\(review.id)", stage: file.stage, commissioned: "Commissioned on \(file.commissioned.words)",
            area: area.isEmpty ? "Our area not known yet" : register.areaName(area),
            date: (file.completed ?? file.due)?.words ?? "No due date yet",
            left: file.completed != nil ? "complete" : standing?.words ?? "ask the board",
            isOverdue: standing?.state == .overdue, isToday: standing?.state == .today)
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        Page(
            title: "Reviews",
            main: """
                <div class="title"><h1>Reviews</h1>
                <p class="lead">Each \(view.label.lowercasedFirst) is our agency’s report to a review by all the agencies together.</p></div>
                \(view.ignored.map { Component.note("Not used.", "“\($0)” is no stage of a review.", tone: .attend) } ?? .none)
                \(view.all == 0 ? empty(visit) : lists(view))
                \(Markup.when(visit.may(.readJudgements), "<p class=\"group\"><a href=\"/imrs/grades\">Grades over all reviews</a></p>"))
                """)
    }

    private static func empty(_ visit: Visit) -> Markup {
        visit.may(.commissionReview)
            ? "<p>No reviews commissioned. To commission one, open the notification it is about.</p>"
            : "<p>No reviews commissioned that you may read.</p>"
    }

    private static func lists(_ view: View) -> Markup {
        let stages = ReviewFile.Stage.allCases.map { Component.Choice($0.rawValue, $0.words) }
        let chosen = view.stage.flatMap(ReviewFile.Stage.init).map {
            [Component.Chosen("Stage: \($0.words)", without: "/imrs")]
        }
        let filter = Component.filter(
            id: "filter", title: "Find", action: "/imrs",
            fields: Component.select(
                id: "filter-stage", name: "stage", label: "Stage", [Component.Choice("", "Any")] + stages,
                chosen: view.stage ?? ""),
            chosen: chosen ?? [], clearAll: chosen == nil ? nil : "/imrs")
        let none = "None match. Clear the filter to see every review."
        return """
            \(filter)
            \(Component.group(id: "open", title: "Not complete yet", view.open.map(row), empty: view.stage == nil ? "Every review is complete." : none))
            \(Component.group(id: "complete", title: "Complete", view.complete.map(row), empty: view.stage == nil ? "No review is complete yet." : none))
            """
    }

    private static func row(_ row: View.Row) -> Component.Row {
        Component.Row(
            .init(row.reference, "/imrs/\(row.reference)"),
            "\(row.left == "complete" ? "" : "\(row.stage). ")\(row.area). \(row.commissioned).",
            when: .init(row.date, left: row.left, row.isOverdue ? .overdue : row.isToday ? .today : .later))
    }
}
