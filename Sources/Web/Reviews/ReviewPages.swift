import Clocks
import Papers
import Register

/// One review: where it is, what is left to do, and when it is due.
enum ReviewPages {
    static let crumbs = [("/imrs", "Reviews")]

    static func crumbs(_ reference: String) -> [(address: String, words: String)] {
        crumbs + [("/imrs/\(reference)", reference)]
    }

    static let routes = [
        Route(
            "/imrs/{reference}", .readReview, summary: "Where a management review is.", example: "/imrs/IMR-0001",
            view: ReviewView.init, page: page)
    ]

    private static func page(_ view: ReviewView, _ visit: Visit) -> Page {
        let bar = Component.identityBar(
            view.reference, view.identity.map(fact), status: view.due.isOverdue ? .overdue : nil)
        return Page(
            title: view.reference, crumbs: crumbs,
            main: """
                <p class="ref">\(view.label.capitalizedFirst)</p>
                <div class="title-row"><h1>\(view.reference)</h1>\(Component.marking("Restricted: children’s information"))</div>
                \(Saved.banner(visit))
                \(bar)
                <div class="cols"><div>
                \(Markup.when(!view.isComplete, section("tasks", "What is left to do", Component.taskList(view.tasks.map(task)))))
                \(view.points.isEmpty ? .none : section("points", "Points of the last return", Component.summaryList(view.points.map(fact))))
                \(terms(view))
                \(section("people", "People and records", Component.summaryList(view.people.map(fact))))
                \(contacts(view))
                \(section("history", "What happened", Component.timeline(view.events.map {
                    Component.Event($0.title, when: $0.when, who: $0.who, $0.words)
                })))
                </div><div class="side">
                \(due(view))
                \(time(view))
                \(clocks(view))
                \(links("reading", "The report", view.reading, empty: nil))
                \(links("related", "Where it comes from", view.related, empty: nil))
                \(lessons(view))
                \(view.letters.markup())
                </div></div>
                \(Care.section(visit))
                """)
    }

    private static func fact(_ said: ReviewView.Said) -> Component.Fact {
        said.words.isEmpty ? Component.Fact(said.term) : Component.Fact(said.term, said.words.joined(separator: "; "))
    }

    private static func task(_ task: ReviewView.Task) -> Component.Task {
        guard let address = task.address else { return .init(cannotStartYet: task.words, why: task.hint ?? "") }
        return .init(.init(task.words, address), StatusWord(rawValue: task.status) ?? .notStarted, hint: task.hint)
    }

    private static func contacts(_ view: ReviewView) -> Markup {
        let add: Markup =
            view.mayAddContact ? "<p><a href=\"/imrs/\(view.reference)/contacts/new\">Record work with people</a></p>" : .none
        let list: Markup =
            view.contacts.isEmpty
            ? "<p>Nothing is recorded of the family’s part, of interviews or of feedback to staff.</p>"
            : Component.summaryList(view.contacts.map(fact))
        let ask: Markup =
            view.mayAskFactCheck
            ? "<p><a href=\"/imrs/\(view.reference)/fact-checks/new\">Ask somebody named to check facts</a></p>" : .none
        return section("contacts", "Work with people", "\(list)\(add)\(ask)")
    }

    private static func terms(_ view: ReviewView) -> Markup {
        guard !view.terms.isEmpty else {
            return section("terms", "Terms of reference", "<p>No terms of reference are recorded.</p>")
        }
        return section(
            "terms", "Terms of reference",
            """
            <p class="soft">\(view.termsSet ?? "")</p>
            \(Component.details("Read them", isOpen: !view.isComplete, view.terms.markup(part)))
            """)
    }

    private static func part(_ part: TermsText.Part) -> Markup {
        "\(part.title.map { "<h3>\($0)</h3>" } ?? .none)\(part.lines.markup { "<p>\($0)</p>" })\n"
    }

    private static func due(_ view: ReviewView) -> Markup {
        let due = view.due
        let said = [due.first, due.chosen].compactMap { $0 } + due.moves
        let more: Markup =
            view.mayChange && !view.isComplete
            ? "<p><a href=\"/imrs/\(view.reference)/due/new\">\(due.isFixed ? "Record more time" : "Say when it is due")</a></p>"
            : .none
        return side(
            "due", "Report due",
            """
            <div class="\(due.isOverdue ? "over" : due.isToday ? "today" : "later")"><p class="when"><b>\(due.date)</b> \
            <span class="left">\(due.left)</span></p></div>
            \(said.markup { "<p class=\"small\">\($0)</p>" })\(more)
            """)
    }

    private static func time(_ view: ReviewView) -> Markup {
        guard view.time != nil || view.mayNoteTime else { return .none }
        let risk: Markup =
            view.isTimeAtRisk && !view.isComplete
            ? Component.note("At risk.", "What is left to do does not fit into the days kept free before it is due.", tone: .attend) : .none
        let note: Markup =
            view.mayNoteTime ? "<p><a href=\"/imrs/\(view.reference)/time/new\">Record time, or time lost</a></p>" : .none
        return side("time", "The author’s time", "\(risk)<p>\(view.time ?? "No days are agreed yet.")</p>\(note)")
    }

    private static func clocks(_ view: ReviewView) -> Markup {
        guard !view.clocks.isEmpty else { return .none }
        return side(
            "clocks", "Clocks of the case",
            """
            <dl class="facts">\(view.clocks.markup { clock in
                """
                <div><dt>\(clock.step)</dt><dd>\(clock.standing)</dd>\
                \(clock.firstDue.map { "<dd>First due \($0)</dd>" } ?? .none)<dd class="soft">\(clock.rule.capitalizedFirst)</dd></div>

                """
            })</dl>
            \(Component.details("How the days are worked out", view.clocks.markup { "<p class=\"small\">\($0.explanation)</p>" }))
            """)
    }

    private static func lessons(_ view: ReviewView) -> Markup {
        guard !view.drafts.isEmpty else {
            return links("lessons", "Lessons from it", view.lessons, empty: "Lessons appear when a review is accepted.")
        }
        return side(
            "lessons", "Lessons from it",
            """
            <ul>\(view.lessons.markup { "<li><a href=\"\($0.address)\">\($0.words)</a></li>\n" })</ul>
            <h3>Drafts</h3><ul class="small">\(view.drafts.markup { "<li>\($0)</li>\n" })</ul>
            """)
    }

    private static func links(_ id: String, _ title: String, _ links: [ReviewView.Related], empty: String?) -> Markup {
        if links.isEmpty { return empty.map { side(id, title, "<p class=\"small\">\($0)</p>") } ?? .none }
        return side(
            id, title, "<ul>\(links.markup { "<li><a href=\"\($0.address)\">\($0.words)</a></li>\n" })</ul>")
    }

    /// Which review it is, what the page is, and the marking.
    static func head(_ title: String, _ review: String) -> Markup {
        """
        <p class="ref">\(review)</p>
        <div class="title-row"><h1>\(title)</h1>\(Component.marking(ReportDocument.marking))</div>
        """
    }

    /// What can be done, set apart from what is told.
    static func acts(_ buttons: [Markup]) -> Markup { "<div class=\"group\">\(Component.buttons(buttons))</div>" }

    private static func section(_ id: String, _ title: String, _ body: Markup) -> Markup {
        "<section class=\"group\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2>\n\(body)</section>\n"
    }

    private static func side(_ id: String, _ title: String, _ body: Markup) -> Markup {
        "<section aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2>\n\(body)</section>\n"
    }
}
