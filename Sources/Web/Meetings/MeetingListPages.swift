import Clocks
import Office
import Papers
import Register

/// Meetings: those to come, those of which nobody has said whether they were held, and those that were.
enum MeetingListPages {
    static let routes = [
        Route(
            "/meetings", .readMeetings, summary: "Area meetings and the Learning Action Panel, by day.", example: "/meetings",
            view: view, page: page),
        Route(
            form: "/meetings/new", .keepMeetings, summary: "Plans a meeting.", example: "/meetings/new", title: "A meeting",
            view: { visit in Series(choices: series(visit).map { .init(code: $0.code, words: $0.words) }) }, page: planning, send: plan),
    ]

    /// How many of those that are over are shown.
    private static let mostOver = 30

    struct View: Encodable {
        struct Row: Encodable {
            let reference: String
            let title: String
            let day: String
            let words: String
            let isOverdue: Bool
        }
        let unsaid: [Row]
        let ahead: [Row]
        let over: [Row]
        let mayKeep: Bool
    }

    private static func view(_ visit: Visit) -> View {
        let register = visit.office.now()
        let today = visit.office.today
        let mine = register.all(MeetingFile.self).filter { visit.may(.readMeetings, .meeting($0.id)) }
            .sorted { ($0.file.planned, $0.id) < ($1.file.planned, $1.id) }
        func row(_ meeting: (id: ID<MeetingFile>, file: MeetingFile)) -> View.Row {
            let file = meeting.file
            let isOverdue = file.isOpen && file.planned < today
            let words =
                file.held.map { "Held on \($0.words), \(file.attended) came. \(file.discussed.count) \(file.discussed.count == 1 ? "action" : "actions") looked at." }
                ?? file.reasonNotHeld.map { "Not held: \($0)" } ?? (isOverdue ? "Nobody has recorded whether it was held." : "")
            return .init(
                reference: "\(meeting.id)", title: register.words(of: file), day: (file.held ?? file.planned).words, words: words,
                isOverdue: isOverdue)
        }
        let open = mine.filter(\.file.isOpen)
        return View(
            unsaid: open.filter { $0.file.planned < today && !register.isFromEarlier($0.id) }.map(row),
            ahead: open.filter { $0.file.planned >= today }.map(row),
            over: mine.filter { !$0.file.isOpen }.suffix(mostOver).reversed().map(row), mayKeep: visit.may(.keepMeetings))
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        func rows(_ rows: [View.Row]) -> [Component.Row] {
            rows.map { row in
                Component.Row(
                    .init(row.title, "/meetings/\(row.reference)"), row.words,
                    when: .init(row.day, left: row.isOverdue ? "not recorded" : "", row.isOverdue ? .overdue : .later))
            }
        }
        return Page(
            title: "Meetings",
            main: """
                <div class="title"><h1>Meetings</h1>
                <p class="lead">Every area meets every six weeks, and looks at what is due, overdue and reported.</p></div>
                \(Saved.banner(visit))
                \(ReviewPages.acts(
                    [Component.button(.init("Learning Action Panel", "/panel"), .second)]
                        + (view.mayKeep ? [Component.button(.init("Plan a meeting", "/meetings/new"), .second)] : [])))
                \(view.unsaid.isEmpty ? .none : Component.group(id: "unsaid", title: "Was it held?", rows(view.unsaid), empty: ""))
                \(Component.group(id: "ahead", title: "To come", rows(view.ahead), empty: "No meeting is planned."))
                \(Component.group(id: "over", title: "Held, the last first", rows(view.over), empty: "None was held yet."))
                """)
    }

    // MARK: planning one

    struct Series: Encodable {
        struct One: Encodable {
            let code: String
            let words: String
        }
        let choices: [One]
    }

    /// Of which somebody may plan a meeting: the areas they hold their role for, and the panel.
    private static func series(_ visit: Visit) -> [(code: String, words: String)] {
        let register = visit.office.now()
        let held = visit.visitor.asker.held.filter { PolicyTable.row(.keepMeetings)[$0.role] != nil }
        let isEverywhere = held.contains { PolicyTable.row(.keepMeetings)[$0.role] == .all }
        let areas = register.home.areas.filter { area in
            area.closed == nil && (isEverywhere || held.contains { $0.areas.contains(area.code) })
        }
        return areas.map { ($0.code, $0.name) } + (isEverywhere ? [(MeetingFile.panel, "Learning Action Panel")] : [])
    }

    private static func planning(_ view: Series, _ sheet: Sheet, _ visit: Visit) -> Page {
        Page(
            title: sheet.title("Plan a meeting"), crumbs: [("/meetings", "Meetings")],
            main: """
                <h1>Plan a meeting</h1>
                \(sheet.top)
                \(sheet.form(
                    sheet.block("\(sheet.select("series", "Which meeting", view.choices.map { .init($0.code, $0.words) }))\(sheet.date("on", "Held on"))"),
                    button: "Plan it", label: "A meeting"))
                """)
    }

    private static func plan(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        if !series(visit).contains(where: { $0.code == typed["series"] }) { reading.problem("series", "Choose which meeting it is") }
        let on = reading.neededDay("on", "Enter the day")
        try reading.done()
        let receipt = try await visit.office.record(visit.act) { _, facts throws(Refusal) in
            _ = try facts.begin(MeetingFile.self, with: .planned(series: typed["series"], on: on))
        }
        return Next(address: "/meetings/\(receipt.files.first ?? "")?saved=meeting")
    }
}
