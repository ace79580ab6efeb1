import Clocks
import Office
import Papers
import Register

/// A member of staff: posts, lines of management, absence and training over time.
enum PersonPages {
    static let routes = [
        Route(
            "/people/{reference}", .readStaff, summary: "A member of staff.", example: "/people/P-0001", view: PersonView.init,
            page: page)
    ]

    static let crumbs = [(address: "/people", words: "People")]

    private static func page(_ view: PersonView, _ visit: Visit) -> Page {
        Page(
            title: view.name, crumbs: crumbs,
            main: """
                <p class="ref">Staff list · \(view.reference)</p>
                <h1>\(view.name)</h1>
                \(Saved.banner(visit))
                \(facts(view))
                \(acts(view))
                \(section("posts", "Posts", view.posts, empty: "No post is recorded."))
                \(section("lines", "Line management", view.managers, empty: "Who managed them is not recorded, so their independence cannot be checked."))
                \(manages(view))
                \(section("training", "Training", view.training, empty: "No training is recorded."))
                \(plain("absence", "Absence", view.absences, empty: "None recorded. Why somebody is away is never kept here."))
                \(view.seesInterests ? section("interests", "Declared interests", view.interests, empty: "None declared.") : .none)
                \(links("reviews", "Reviews written", view.reviews, empty: "None that you may read."))
                \(view.seesCases ? links("cases", "Named in cases", view.cases, empty: "In none.") : .none)
                """)
    }

    /// What is known now, for the person's own page too.
    static func facts(_ view: PersonView) -> Markup {
        Component.summaryList([
            fact("Staff number", view.number), fact("Post", view.post), fact("Kind of post", view.kind), fact("Area", view.area ?? "No area"),
            fact("Full-time equivalent", view.share), fact("Line manager", view.manager?.words),
            fact("With us", view.spells.joined(separator: "; ")), fact("Standing", view.standing),
        ])
    }

    private static func fact(_ term: String, _ value: String?) -> Component.Fact {
        value.map { Component.Fact(term, $0) } ?? Component.Fact(term)
    }

    private static func acts(_ view: PersonView) -> Markup {
        guard view.mayKeep else { return .none }
        let at = "/people/\(view.reference)"
        let standing: [Component.Link] =
            view.hasLeft
            ? [.init("Came back", "\(at)/return/new")]
            : [
                view.isAway ? .init("Back at work", "\(at)/back/new") : .init("Record an absence", "\(at)/absences/new"),
                .init("Record leaving", "\(at)/leaving/new"),
            ]
        let links =
            [Component.Link("Change name, number or first day", "\(at)/details/edit")]
            + (view.hasLeft ? [] : [.init("Record a new post", "\(at)/posts/new"), .init("Record a new line manager", "\(at)/managers/new")])
            + (view.mayTrain ? [.init("Record training", "\(at)/training/new")] : []) + standing
        return """
            <section class="group" aria-labelledby="record"><h2 id="record">Record what changed</h2>
            <ul>\(links.markup { "<li><a href=\"\($0.address)\">\($0.words)</a></li>\n" })</ul></section>
            """
    }

    static func section(_ id: String, _ title: String, _ lines: [PersonView.Line], empty: String) -> Markup {
        let list: Markup =
            lines.isEmpty
            ? "<p>\(empty)</p>"
            : "<ul>\(lines.markup { "<li>\($0.words), \($0.days)</li>\n" })</ul>"
        return "<section class=\"group\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2>\(list)</section>"
    }

    private static func plain(_ id: String, _ title: String, _ lines: [String], empty: String) -> Markup {
        let list: Markup = lines.isEmpty ? "<p>\(empty)</p>" : "<ul>\(lines.markup { "<li>\($0)</li>\n" })</ul>"
        return "<section class=\"group\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2>\(list)</section>"
    }

    private static func manages(_ view: PersonView) -> Markup {
        view.manages.isEmpty ? .none : links("manages", "Manages", view.manages, empty: "")
    }

    private static func links(_ id: String, _ title: String, _ links: [PersonView.Link], empty: String) -> Markup {
        let list: Markup =
            links.isEmpty ? "<p>\(empty)</p>" : "<ul>\(links.markup { "<li><a href=\"\($0.address)\">\($0.words)</a></li>\n" })</ul>"
        return "<section class=\"group\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2>\(list)</section>"
    }
}
