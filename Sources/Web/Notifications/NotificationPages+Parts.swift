import Papers

extension NotificationPages {
    static func tasks(_ view: NotificationView) -> Markup {
        guard !view.tasks.isEmpty else { return .none }
        let open = view.tasks.filter { !$0.isDone }.count
        let tasks = view.tasks.map { task in
            Component.Task(
                .init(task.words, "/notifications/\(view.reference)/first-day#\(task.code)"),
                task.isDone ? .done : task.isOverdue ? .overdue : .notStarted, hint: task.standing)
        }
        return """
            <section class="group" aria-labelledby="first-day"><h2 id="first-day">First-day list <span class="count">\(String(open)) to do</span></h2>
            \(Component.taskList(tasks))</section>
            """
    }

    static func facts(_ view: NotificationView) -> Markup {
        """
        <section class="group" aria-labelledby="told"><h2 id="told">What we were told</h2>
        \(list(view.told))\(Markup.when(view.mayReadAccount, "<p><a href=\"/notifications/\(view.reference)/account\">Read what we were told about how the child died or was hurt (some people may find this upsetting)</a></p>"))</section>
        <section class="group" aria-labelledby="ours"><h2 id="ours">Our involvement and decision</h2>\(list(view.involvement))</section>
        """
    }

    static func children(_ view: NotificationView) -> Markup {
        let cards = view.children.markup { child in
            Component.summaryCard(
                id: "child-\(child.number)", title: view.children.count == 1 ? "What we know" : "Child \(child.number)",
                child.said.map(fact), level: 3)
        }
        let add = Markup.when(
            view.mayAddChild,
            "<p><a href=\"/notifications/\(view.reference)/children/new\">Add another child, same caller</a></p>")
        return """
            <section class="group" aria-labelledby="children"><h2 id="children">\(view.children.count == 1 ? "The child" : "Children")</h2>
            \(cards)\(add)</section>
            """
    }

    static func owed(_ view: NotificationView) -> Markup {
        let late =
            view.late.isEmpty
            ? Markup.none
            : "<section class=\"group\" aria-labelledby=\"late\"><h2 id=\"late\">Learnt later</h2>\(list(view.late))</section>"
        guard !view.owed.isEmpty else { return late }
        let rows = view.owed.markup { owed in
            """
            <div><dt>\(owed.words)</dt><dd>\(owed.standing)</dd>\(owed.act.map { "<dd class=\"change\"><a href=\"\($0)\">\(owed.actWords)</a></dd>" } ?? .none)</div>

            """
        }
        return """
            <section class="group" aria-labelledby="replies"><h2 id="replies">Replies</h2><dl class="summary">\(rows)</dl></section>
            \(late)
            """
    }

    static func history(_ view: NotificationView) -> Markup {
        """
        <section class="group" aria-labelledby="history"><h2 id="history">What happened to this record</h2>
        \(Component.timeline(view.events.map { .init($0.title, when: $0.when, who: $0.who, $0.words) }))</section>
        """
    }

    static func clocks(_ view: NotificationView) -> Markup {
        let clocks: Markup =
            view.clocks.isEmpty
            ? "<p class=\"small\">No clock runs under a regime.</p>"
            : "<dl class=\"facts\">\(view.clocks.markup { clock in "<div><dt>\(clock.step)</dt><dd>\(clock.due.map { "\($0), " } ?? "")\(clock.standing)</dd>\(clock.firstDue.map { "<dd class=\"small soft\">First due \($0)</dd>" } ?? .none)<dd class=\"small soft\">\(clock.force)</dd></div>" })</dl>"
        return "<section aria-labelledby=\"clocks\"><h2 id=\"clocks\">Clocks running</h2>\(clocks)</section>"
    }

    static func related(_ view: NotificationView) -> Markup {
        let related: Markup =
            view.related.isEmpty
            ? .none
            : "<section aria-labelledby=\"related\"><h2 id=\"related\">Linked records</h2><ul>\(view.related.markup { "<li><a href=\"\($0.address)\">\($0.words)</a></li>" })</ul></section>"
        let acts = view.acts.filter { !$0.address.hasSuffix("/account") && !$0.address.hasSuffix("/children/new") }
        let doing: Markup =
            acts.isEmpty
            ? .none
            : "<section aria-labelledby=\"do\"><h2 id=\"do\">What you can do</h2><ul>\(acts.markup { "<li><a href=\"\($0.address)\">\($0.words)</a></li>" })</ul></section>"
        return "\(related)\(doing)"
    }

    static func readers(_ view: NotificationView) -> Markup {
        guard !view.readers.isEmpty else { return .none }
        return """
            <section aria-labelledby="readers"><h2 id="readers">Who has looked</h2>
            <ul class="small">\(view.readers.markup { "<li>\($0)</li>" })</ul></section>
            """
    }

    private static func list(_ said: [NotificationView.Said]) -> Markup { Component.summaryList(said.map(fact)) }

    private static func fact(_ said: NotificationView.Said) -> Component.Fact {
        let change = said.change.map { Component.Link(said.isUnknown ? "Add" : "Change", $0) }
        return said.isUnknown ? Component.Fact(said.term, change: change) : Component.Fact(said.term, said.words, change: change)
    }
}
