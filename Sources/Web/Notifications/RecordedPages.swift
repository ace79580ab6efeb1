import Clocks
import Office
import Papers
import Register

/// What to say to the caller while they are still there, what runs now, and what is missing.
enum RecordedPages {
    static let routes = [
        Route(
            "/notifications/{reference}/recorded", .recordNotification,
            summary: "What to read to the caller, what is running and what is missing.",
            example: "/notifications/N-0001/recorded", view: view, page: page)
    ]

    struct View: Encodable {
        struct Running: Encodable {
            let words: String
            let due: String
        }
        let reference: String
        let sentence: String
        let isUrgent: Bool
        let running: [Running]
        let missing: [String]
        let same: [DuplicatePages.Candidate]
    }

    private static func view(_ visit: Visit) throws -> View {
        let told = try NotificationPages.told(visit)
        let register = visit.office.now()
        let at = told.notification.recorded.at
        return View(
            reference: "\(told.notification.id)",
            sentence: "I have recorded this as \(told.notification.id) at \(at.londonTime) on \(at.londonDay.wordsWithWeekday). "
                + "Please keep that number: with it you can ring us about this child without saying the child’s name.",
            isUrgent: told.file.safety.answers.last.map { $0.answer != .no } ?? true,
            running: register.firstDayList(of: told.file).filter { $0.done == nil }.map { due in
                .init(words: due.task.words, due: due.due.map { "by \($0.due.wordsWithWeekday)" } ?? "as soon as you can")
            },
            missing: Missing.words(told, register), same: DuplicatePages.candidates(told, register))
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let missing: Markup =
            view.missing.isEmpty
            ? "<p>Nothing is missing.</p>"
            : """
            <ul>\(view.missing.markup { "<li>\($0)</li>" })</ul>
            <p><a href="/notifications/\(view.reference)/corrections/new">Add what you know now</a></p>
            """
        return Page(
            title: "Recorded as \(view.reference)", crumbs: NotificationPages.crumbs,
            main: """
                <h1>Recorded as \(view.reference)</h1>
                \(Component.savedBanner("Nothing more has to be done for it to count."))
                <section class="group" aria-labelledby="read"><h2 id="read">Read this to the caller</h2>
                <blockquote><p>\(view.sentence)</p></blockquote></section>
                \(urgent(view))
                \(duplicates(view))
                <section class="group" aria-labelledby="running"><h2 id="running">Running now</h2>
                <dl class="summary">\(view.running.markup { "<div><dt>\($0.words)</dt><dd>\($0.due)</dd></div>" })</dl>
                <p><a href="/notifications/\(view.reference)/first-day">Open the first-day list</a></p></section>
                <section class="group" aria-labelledby="missing"><h2 id="missing">Not known yet</h2>\(missing)</section>
                \(Component.buttons([
                    Component.button(.init("Back to Today", "/today")),
                    Component.button(.init("Another child, same caller", "/notifications/\(view.reference)/children/new"), .second),
                    Component.button(.init("Open \(view.reference)", "/notifications/\(view.reference)"), .quiet),
                ]))
                \(Care.section(visit))
                """)
    }

    private static func urgent(_ view: View) -> Markup {
        guard view.isUrgent else { return .none }
        return """
            \(Component.note("Other children may be at risk.", "This stays first on Today until somebody records what made them safe.", tone: .attend))
            <p><a href="/notifications/\(view.reference)/safety/new">Record what made the other children safe</a></p>
            """
    }

    private static func duplicates(_ view: View) -> Markup {
        guard !view.same.isEmpty else { return .none }
        return """
            <section class="group" aria-labelledby="same"><h2 id="same">Might be the same child</h2>
            <ul>\(view.same.markup { "<li><a href=\"/notifications/\($0.reference)\">\($0.reference)</a>: \($0.why.joined(separator: "; ")).</li>" })</ul>
            <p>Ask the caller while they are there. <a href="/notifications/\(view.reference)/possible-duplicates">Look at both side by side</a></p></section>
            """
    }
}

/// What nobody knows yet, in words.
enum Missing {
    static func words(_ told: Register.Told, _ register: Register) -> [String] {
        let incident = told.file.incident?.value
        let own: [String?] = [
            told.notification.caller == nil ? "Who told us" : nil,
            told.notification.callBack == nil ? "A number to ring back" : nil,
            told.notification.account == nil ? "What they told us, in their words" : nil,
            told.file.children.first?.name == nil ? "The child’s name or initials" : nil,
            incident?.occurred == .notKnown ? "When it happened" : nil,
            incident.map { $0.authority == nil } == true ? "The council area" : nil,
        ]
        let gaps = Gap.codes(of: told, in: register).filter { $0 != "decision" }
        return own.compactMap(\.self)
            + gaps.compactMap { code in NotificationFilter.gaps.first { $0.code == code }?.words }
    }
}
