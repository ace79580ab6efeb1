import Clocks
import Office
import Papers
import Register

/// The first-day list of a case: what has to be done at once, by whom and by when, without the account or the review.
enum FirstDayPages {
    static let routes = [
        Route(
            "/notifications/{reference}/first-day", .keepFirstDay, summary: "What has to be done on the first day.",
            example: "/notifications/N-0001/first-day", view: view, page: page),
        Route(
            post: "/notifications/{reference}/first-day/done", .keepFirstDay,
            summary: "Records a task of the first-day list as done.", change: done),
        ActForm.route(
            "first-day/reopen", .keepFirstDay,
            ActForm(
                heading: "Open a task again",
                says: "<p>What was recorded as done stays in the history of the record.</p>", button: "Open it again"),
            summary: "Opens a task of the first-day list again.", saved: "first-day",
            choices: { told, visit in
                let list = visit.office.now().firstDayList(of: told.file).filter { $0.done != nil }
                return ["task": list.map { .init(code: $0.task.code, words: $0.task.words) }]
            },
            fields: { view, sheet in
                "\(sheet.select("task", "Task", view.list("task")))\(sheet.field("reason", "Why it has to be done again"))"
            },
            facts: { reading, _, _ throws(Refusal) in
                let task = reading.needed("task", "Choose the task")
                let reason = reading.needed("reason", "Say why it has to be done again")
                return [.firstDayReopened(task: task, reason: .said(reason), on: reading.today)]
            }),
    ]

    struct View: Encodable {
        struct Task: Encodable {
            let code: String
            let words: String
            let hint: String?
            let who: String
            let due: String
            let standing: String
            let isDone: Bool
            let isOverdue: Bool
            let force: String
        }
        let reference: String
        let area: String
        let tasks: [Task]
    }

    private static func view(_ visit: Visit) async throws -> View {
        let told = try NotificationPages.told(visit)
        let register = visit.office.now()
        let list = register.firstDayList(of: told.file)
        var names = Names(list.compactMap { $0.done?.recorded.by }, in: register)
        if !names.wanted.isEmpty { names.read(try await visit.open(names.wanted, because: "who did a task")) }
        return View(
            reference: "\(told.notification.id)",
            area: told.file.area.isEmpty ? "Not known yet" : register.areaName(told.file.area),
            tasks: list.map { due in
                let standing = due.standing(on: visit.office.today)
                return .init(
                    code: due.task.code, words: due.task.words, hint: due.task.hint, who: due.task.who.words,
                    due: due.due.map(\.due.words) ?? "as soon as you can",
                    standing: due.done.map { "Done on \($0.on.words) by \(names[$0.recorded.by])" } ?? standing?.words ?? "",
                    isDone: due.done != nil, isOverdue: standing?.state == .overdue, force: due.task.force.rawValue)
            })
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let tasks: Markup =
            view.tasks.isEmpty
            ? "<p>No first-day list is owed for this notification: it came before such lists were kept here.</p>"
            : "<ol class=\"rows\">\(view.tasks.markup { row($0, view, visit) })</ol>"
        return Page(
            title: "First-day list", crumbs: NotificationPages.crumbs(view.reference),
            main: """
                <div class="title-row"><h1>First-day list</h1>\(Component.marking("Restricted: children’s information"))</div>
                \(Saved.banner(visit))
                \(Component.identityBar(view.reference, [Component.Fact("Our area", view.area)]))
                \(tasks)
                \(Markup.when(view.tasks.contains { $0.isDone }, "<p><a href=\"/notifications/\(view.reference)/first-day/reopen\">Open a task again</a></p>"))
                \(Care.section(visit))
                """)
    }

    private static func row(_ task: View.Task, _ view: View, _ visit: Visit) -> Markup {
        let hidden = [Component.Hidden("token", visit.newToken()), Component.Hidden("task", task.code)]
        let press: Markup =
            task.isDone
            ? .none
            : """
            <form method="post" action="/notifications/\(view.reference)/first-day/done">\(hidden.markup(\.markup))\
            <button class="button second">Done<span class="unseen">: \(task.words)</span></button></form>
            """
        return """
            <li class="row\(Markup.when(task.isOverdue, " over"))" id="\(task.code)"><p class="when"><b>\(task.due)</b> <span class="left">\(task.standing)</span></p>\
            <div><div class="head"><h2>\(task.words)</h2>\(Component.status(task.isDone ? .done : task.isOverdue ? .overdue : .notStarted))</div>\
            <p>\(task.hint ?? "") Usually done by the \(task.who). Time limit: \(task.force).</p>\(press)</div></li>

            """
    }

    private static func done(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let told = try NotificationPages.told(visit)
        let task = typed["task"]
        _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
            try facts.add(.firstDayDone(task: task, note: nil, on: facts.today), to: told.id)
        }
        return Next(address: "/notifications/\(told.notification.id)/first-day?saved=first-day")
    }
}
