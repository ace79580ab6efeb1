import Clocks
import Office
import Papers
import Register

/// The Learning Action Panel: lessons with national implications that wait for it, and what it made of each.
enum PanelPages {
    static let routes = [
        Route(
            "/panel", .readMeetings, summary: "Lessons that wait for the Learning Action Panel, and what it decided.",
            example: "/panel", view: view, page: page),
        Route(
            form: "/lessons/{lesson}/panel/new", .decideNationally, summary: "Records what the panel makes of a lesson.",
            example: "/lessons/L-0002/panel/new", title: "What the panel decided",
            version: { visit in (try? visit.lesson().file.changed) ?? 0 }, view: form, page: deciding, send: decide),
    ]

    struct View: Encodable {
        struct Row: Encodable {
            let reference: String
            let title: String
            let words: String
        }
        let waiting: [Row]
        let decided: [Row]
        let mayDecide: Bool
    }

    private static func view(_ visit: Visit) -> View {
        let register = visit.office.now()
        let today = visit.office.today
        let decided = register.all(LessonFile.self) { !$0.panel.isEmpty }
            .sorted { ($1.file.panel.last!.on, $1.id) < ($0.file.panel.last!.on, $0.id) }
        return View(
            waiting: register.panelQueue.map { id, file in
                .init(
                    reference: "\(id)", title: file.title,
                    words: "Identified on \(file.identified.words), \(today.number - file.identified.number) days ago.\(file.panel.last.map { " Advice: \($0.outcome.words)." } ?? "")")
            },
            decided: decided.map { id, file in .init(reference: "\(id)", title: file.title, words: words(file.panel.last!)) },
            mayDecide: visit.may(.decideNationally))
    }

    /// "Decided on 29 September 2009 (M-0065): national guidance. Why."
    static func words(_ one: PanelDecision) -> String {
        "\(one.isAdvice ? "Advised" : "Decided") on \(one.on.words) (\(one.meeting)): \(one.outcome.words.lowercasedFirst). \(one.reason)\(one.isAdvice ? " Too few had come to decide." : "")"
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        Page(
            title: "Learning Action Panel", crumbs: [("/meetings", "Meetings")],
            main: """
                <div class="title"><h1>Learning Action Panel</h1>
                <p class="lead">Lessons with national implications wait here until the panel says what becomes of them.</p></div>
                \(Saved.banner(visit))
                \(Component.group(
                    id: "waiting", title: "Waiting, the oldest first",
                    view.waiting.map { row in
                        .init(.init("\(row.reference) \(row.title)", view.mayDecide ? "/lessons/\(row.reference)/panel/new" : "/lessons/\(row.reference)"), row.words)
                    }, empty: "No lessons waiting."))
                \(Component.group(
                    id: "decided", title: "Decided, the last first",
                    view.decided.map { .init(.init("\($0.reference) \($0.title)", "/lessons/\($0.reference)"), $0.words) },
                    empty: "The panel has decided on none yet."))
                """)
    }

    // MARK: one decision

    struct Form: Encodable {
        struct Meeting: Encodable {
            let reference: String
            let words: String
        }
        let reference: String
        let title: String
        let before: [String]
        /// The panel's, held, the last first.
        let meetings: [Meeting]
    }

    private static func form(_ visit: Visit) throws -> Form {
        let (id, file) = try visit.lesson()
        let register = visit.office.now()
        return Form(
            reference: "\(id)", title: file.title, before: file.panel.map(words),
            meetings: register.meetings(of: MeetingFile.panel).filter { $0.file.held != nil }.suffix(6).reversed().map { id, meeting in
                .init(
                    reference: "\(id)",
                    words: "\((meeting.held ?? meeting.planned).words), \(meeting.attended) came\(register.isAdvice(at: meeting) ? ": too few to decide, kept as advice" : "")")
            })
    }

    private static func deciding(_ view: Form, _ sheet: Sheet, _ visit: Visit) -> Page {
        let heading = "What the panel makes of it"
        let fields: Markup =
            view.meetings.isEmpty
            ? "<p>No meeting of the panel is recorded as held. <a href=\"/meetings\">Record it first</a>.</p>"
            : sheet.form(
                sheet.block("""
                    \(sheet.choose("meeting", "At which meeting", view.meetings.map { .init($0.reference, $0.words) }))\
                    \(sheet.choose("outcome", "What becomes of it", PanelOutcome.allCases.map { .init($0.rawValue, $0.words) }))\
                    \(sheet.area("reason", "Why", rows: 3))
                    """),
                button: "Record it", label: heading)
        return Page(
            title: sheet.title(heading), crumbs: LessonPages.crumbs(view.reference),
            main: """
                <p class="ref">\(view.reference) · \(view.title)</p>
                <h1>\(heading)</h1>
                \(sheet.top)
                \(view.before.markup { "<p>\($0)</p>" })
                \(fields)
                """)
    }

    private static func decide(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let id = try visit.lesson().id
        var reading = Reading(typed, today: visit.office.today)
        let meeting = ID<MeetingFile>(typed["meeting"])
        if meeting == nil { reading.problem("meeting", "Choose the meeting") }
        let outcome = reading.neededChoice("outcome", "Choose what becomes of it", PanelOutcome.self)
        let reason = reading.needed("reason", "Say why")
        try reading.done()
        guard let meeting else { return Next(address: "/panel") }
        _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
            try visit.check(register[id].changed)
            let file = try register.find(meeting)
            try facts.add(
                .considered(outcome: outcome, reason: reason, at: meeting, isAdvice: register.isAdvice(at: file), on: facts.today),
                to: id)
        }
        return Next(address: "/panel?saved=lesson")
    }
}
