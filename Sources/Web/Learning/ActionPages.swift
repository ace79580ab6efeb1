import Clocks
import HashTreeCollections
import Office
import Papers
import Register

/// Actions: what is due, and each with everything that was said of it.
enum ActionPages {
    static let routes = [
        Route(
            "/actions", .readActions, summary: "Every action: overdue, due, done.", example: "/actions", view: list, page: listPage),
        Route(
            "/actions/{action}", .readActions, summary: "One action, and everything that was said of it.",
            example: "/actions/A-0001", view: view, page: page),
    ]

    // MARK: the list

    struct List: Encodable {
        struct Row: Encodable {
            let reference: String
            let title: String
            let words: String
            let day: String
            let left: String
            let isOverdue: Bool
            let isToday: Bool
        }
        let overdue: [Row]
        let open: [Row]
        let done: [Row]
    }

    private static func list(_ visit: Visit) -> List {
        let register = visit.office.now()
        let today = visit.office.today
        let all = register.all(ActionFile.self)
        let open = all.filter { $0.file.done == nil }.sorted { ($0.file.due?.number ?? .max, $0.id) < ($1.file.due?.number ?? .max, $1.id) }
        let done = all.filter { $0.file.done != nil }.sorted { ($1.file.done?.on.number ?? 0, $1.id) < ($0.file.done?.on.number ?? 0, $0.id) }
        let rows = open.map { row($0, register, today) }
        return List(overdue: rows.filter(\.isOverdue), open: rows.filter { !$0.isOverdue }, done: done.map { row($0, register, today) })
    }

    private static func row(_ action: Register.Action, _ register: Register, _ today: Day) -> List.Row {
        let file = action.file
        let standing = file.done == nil ? file.due.map { DueStanding(due: $0, today: today) } : nil
        let lessons = Set(file.answers.map(\.lesson)).sorted().map(\.description).joined(separator: " and ")
        return .init(
            reference: "\(action.id)", title: file.title, words: "\(file.owner). For \(lessons). \(file.standing)",
            day: (file.done?.on ?? file.due)?.words ?? "No due date", left: file.done == nil ? standing?.words ?? "" : file.stage.lowercased(),
            isOverdue: standing?.state == .overdue, isToday: standing?.state == .today)
    }

    private static func listPage(_ list: List, _ visit: Visit) -> Page {
        func rows(_ rows: [List.Row]) -> [Component.Row] {
            rows.map { row in
                Component.Row(
                    .init("\(row.reference) \(row.title)", "/actions/\(row.reference)"), row.words,
                    when: .init(row.day, left: row.left, row.isOverdue ? .overdue : row.isToday ? .today : .later))
            }
        }
        return Page(
            title: "Actions", crumbs: crumbs(visit),
            main: """
                <div class="title"><h1>Actions</h1>
                <p class="lead">What is being done about lessons. Done means evidenced; checked and seen to work come after it.</p></div>
                \(Component.group(id: "overdue", title: "Overdue", rows(list.overdue), empty: "Nothing is overdue."))
                \(Component.group(id: "open", title: "To be done", rows(list.open), empty: "No action is open. Actions are agreed on a lesson’s page."))
                \(Component.group(id: "done", title: "Done", rows(list.done), empty: "None is done yet."))
                """)
    }

    // MARK: one action

    struct View: Encodable {
        struct Event: Encodable {
            let title: String
            let when: String
            let who: String
            let words: String
        }
        struct Lesson: Encodable {
            let reference: String
            let words: String
        }
        let reference: String
        let title: String
        let stage: String
        let owner: String
        let due: String
        let isOverdue: Bool
        /// What was due before, with the reason it was moved.
        let before: [String]
        let kind: String?
        let measure: String?
        let lessons: [Lesson]
        let story: [Event]
        /// At which meetings it was looked at.
        let meetings: [String]
        let isDone: Bool
        let isChecked: Bool
        let mayMove: Bool
        let mayCheck: Bool
        let mayFollow: Bool
    }

    /// Whoever may not read lessons has no way to them.
    static func crumbs(_ visit: Visit) -> [(address: String, words: String)] {
        visit.may(.followThreads) ? [("/lessons", "Lessons")] : []
    }

    static func action(_ visit: Visit) throws -> (id: ID<ActionFile>, file: ActionFile) {
        guard let id = ID<ActionFile>(visit.parameter("action")) else { throw Absent() }
        return (id, try visit.office.now().find(id))
    }

    static func view(_ visit: Visit) async throws -> View {
        let (id, file) = try action(visit)
        let register = visit.office.now()
        var names = Names(file.story.map(\.recorded.by) + (file.holder.map { ["\($0)"] } ?? []), in: register)
        names.read(try await visit.open(names.wanted, because: "Who has worked on an action"))
        let standing = file.done == nil ? file.due.map { DueStanding(due: $0, today: visit.office.today) } : nil
        let lessons = Dictionary(grouping: file.answers, by: \.lesson).sorted { $0.key < $1.key }
        return View(
            reference: "\(id)", title: file.title, stage: file.stage,
            owner: file.owner + (file.holder.map { ", held by \(names[$0])" } ?? ""),
            due: [file.due?.words ?? "No due date", standing?.words].compactMap { $0 }.joined(separator: ", "),
            isOverdue: standing?.state == .overdue,
            before: file.dueBefore.map { "\($0.due?.words ?? "no due date"), moved on \($0.on.words): \($0.reason)" },
            kind: file.kind?.words, measure: file.measure,
            lessons: lessons.map { lesson, answers in
                .init(
                    reference: "\(lesson)",
                    words: "\(register[lesson].title), \(answers.map { "part \($0.part) (\($0.how.words.lowercasedFirst))" }.joined(separator: ", "))")
            },
            story: file.story.reversed().map { event in
                .init(
                    title: event.title, when: event.recorded.source == nil ? event.recorded.at.words : event.recorded.day.words,
                    who: "by \(names[event.recorded.by])", words: event.words)
            },
            meetings: register.meetings(thatDiscussed: [id]).map { id, meeting in
                "\(meeting.series == MeetingFile.panel ? "Learning Action Panel" : register.areaName(meeting.series)), \((meeting.held ?? meeting.planned).words), \(id)"
            },
            isDone: file.done != nil, isChecked: file.check?.holds == true, mayMove: visit.may(.moveAction),
            mayCheck: visit.may(.checkAction), mayFollow: visit.may(.followThreads))
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        Page(
            title: view.title, crumbs: crumbs(visit) + [("/actions", "Actions")],
            main: """
                <p class="ref">\(view.reference) \(Component.status(view.isOverdue ? StatusWord.overdue.rawValue : view.stage))</p>
                <h1>\(view.title)</h1>
                \(Saved.banner(visit))
                \(facts(view))
                \(acts(view))
                <section class="group" aria-labelledby="story"><h2 id="story">What happened</h2>
                \(Component.timeline(view.story.map { .init($0.title, when: $0.when, who: $0.who, $0.words) }))</section>
                \(view.meetings.isEmpty ? .none : """
                    <section class="group" aria-labelledby="meetings"><h2 id="meetings">Looked at by</h2>
                    <ul>\(view.meetings.markup { "<li>\($0)</li>" })</ul></section>
                    """)
                """)
    }

    private static func facts(_ view: View) -> Markup {
        let lessons: Markup = view.lessons.markup { lesson in
            view.mayFollow
                ? "<dd><a href=\"/lessons/\(lesson.reference)\">\(lesson.reference)</a> \(lesson.words)</dd>"
                : "<dd>\(lesson.reference) \(lesson.words)</dd>"
        }
        let shared: Markup = view.lessons.count > 1 ? "<dd>One action, shared by \(String(view.lessons.count)) lessons.</dd>" : .none
        return """
            <dl class="facts group">
            <div><dt>Owner</dt><dd>\(view.owner)</dd></div>
            <div><dt>Due</dt><dd>\(view.due)</dd>\(view.before.markup { "<dd class=\"small soft\">Before: \($0)</dd>" })</div>
            <div><dt>Answers</dt>\(lessons)\(shared)</div>
            <div><dt>Kind of change</dt><dd>\(view.kind ?? "Not recorded")</dd></div>
            \(view.measure.map { "<div><dt>How anyone will know</dt><dd>\($0)</dd></div>" } ?? .none)
            </dl>
            """
    }

    private static func acts(_ view: View) -> Markup {
        let at = "/actions/\(view.reference)"
        var links: [Component.Link] = []
        if view.mayMove, !view.isDone {
            links += [
                .init("Record progress", "\(at)/progress/new"), .init("Say that it is done", "\(at)/done/new"),
                .init("Move the due date", "\(at)/due/new"),
            ]
        }
        if view.mayMove { links.append(.init("Hand it over", "\(at)/owner/new")) }
        if view.mayCheck, view.isDone {
            if !view.isChecked { links.append(.init("Check the evidence", "\(at)/check/new")) }
            links += [.init("Say whether it worked", "\(at)/effect/new"), .init("Open it again", "\(at)/reopening/new")]
        }
        return links.isEmpty
            ? .none : ReviewPages.acts(links.enumerated().map { Component.button($0.element, $0.offset == 0 ? .main : .second) })
    }
}
