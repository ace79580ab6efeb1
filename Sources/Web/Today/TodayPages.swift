import Papers
import Register

/// What needs somebody today. Nothing leaves it by getting old.
enum TodayPages {
    static let routes = [
        Route("/today", .seeToday, summary: "What needs you, by date.", example: "/today", view: TodayView.init, page: page)
    ]

    private static func page(_ view: TodayView, _ visit: Visit) -> Page {
        Page(
            title: "Today",
            main: """
                <div class="cols"><div>
                <div class="title"><h1>Today</h1><p class="lead soft">\(view.today). \(view.lead)</p></div>
                \(Saved.banner(visit))
                \(act(view))
                \(SetUp.section(visit))
                \(drafts(view))
                \(view.failed.markup { Component.note("One part is missing.", $0, tone: .attend) })
                \(view.groups.markup(group))
                <p class="small soft">Checked \(view.checked). Nothing leaves this list by getting old.</p>
                </div><div class="side">
                \(clocks(view))
                \(gaps(view))
                \(Care.section(visit))
                </div></div>
                """)
    }

    private static func act(_ view: TodayView) -> Markup {
        view.act.map { act in
            "<p class=\"buttons group\">\(Component.button(.init(act.words, act.address))) <span class=\"small soft\">\(act.note)</span></p>"
        } ?? .none
    }

    private static func drafts(_ view: TodayView) -> Markup {
        view.drafts.markup { draft in
            """
            <p class="draft"><span><b>\(draft.words)</b> \(draft.about)\(draft.warning.map { " \($0)" } ?? "")</span> <a href="\(draft.address)">Carry on with it</a></p>
            """
        }
    }

    private static func group(_ group: TodayView.Group) -> Markup {
        Component.group(id: group.id, title: group.title, group.items.map(row), empty: group.empty)
    }

    private static func row(_ item: TodayView.Item) -> Component.Row {
        let when = Component.When(item.when, left: item.left, item.isOverdue ? .overdue : item.isToday ? .today : .later)
        guard let address = item.address else { return .init(unlinked: item.title, item.words, when: when) }
        return .init(.init(item.title, address), item.words, when: when)
    }

    private static func clocks(_ view: TodayView) -> Markup {
        guard !view.clocks.isEmpty else { return .none }
        return """
            <section aria-labelledby="clocks"><h2 id="clocks">Clocks running</h2>\
            \(Component.facts(view.clocks.map { Component.Fact($0.clock, $0.words) }))</section>
            """
    }

    private static func gaps(_ view: TodayView) -> Markup {
        guard !view.gaps.isEmpty else { return .none }
        return """
            <section aria-labelledby="gaps"><h2 id="gaps">Not known yet</h2><dl class="facts">\(view.gaps.markup { gap in
                "<div><dt>\(gap.words)</dt><dd><a href=\"\(gap.address)\">\(String(gap.count)) \(gap.count == 1 ? "notification" : "notifications")</a> of this half-year</dd></div>"
            })</dl></section>
            """
    }
}
