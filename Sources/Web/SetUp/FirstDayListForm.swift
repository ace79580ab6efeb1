import Clocks
import Office
import Papers
import Register

/// The organisation's own list of what has to be done on the first day.
enum FirstDayListForm {
    static let routes = [
        Route(
            form: "/settings/first-day", .setUp, summary: "Sets the list of what has to be done on the first day.",
            example: "/settings/first-day", title: "The first-day list", view: view,
            filled: { view, _ in Typed(["tasks": [view.lines]]) }, page: page, send: send)
    ]

    struct View: Encodable {
        let lines: String
    }

    private static func view(_ visit: Visit) -> View {
        View(lines: FirstDayLines.text(visit.office.now().home.firstDayList(on: visit.office.today)))
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let roles = Role.given.filter { $0 != .service }.map(\.words).joined(separator: ", ")
        return SettingForm.page(
            "The first-day list",
            """
            <p>It stands on every notification received from the day below on. Earlier ones keep the list they had.</p>
            \(Component.note("Roles you can name:", "\(roles)."))
            """,
            sheet, button: "Save this list",
            """
            \(sheet.area("tasks", "Tasks, one a line", hint: "Write what is to be done, how long there is and who does it, with semicolons: Records secured; 1 working day; service-area manager", rows: 10))
            \(sheet.date("on", "From", hint: "Leave empty for today. A later day is taken too."))
            \(sheet.area("reason", "Why", rows: 2))
            """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let today = visit.office.today
        var reading = Reading(typed, today: today)
        let read = FirstDayLines.tasks(typed["tasks"], before: visit.office.now().home.firstDayList(on: today))
        for problem in read.problems { reading.problem("tasks", problem) }
        let on = reading.day("on") ?? today
        if on < today { reading.problem("on", "Enter today or a later day") }
        let reason = reading.needed("reason", "Say why the list changes")
        try reading.done()
        return try await SettingForm.record(visit, saved: "list") { _, facts throws(Refusal) in
            try facts.add(.firstDayListSet(tasks: read.tasks, reason: reason, on: on), to: SettingForm.home)
        }
    }
}
