import Papers
import Register

/// Every part of a page in every state, to look at, to try by keyboard and to test.
enum ComponentsPage {
    static let routes = [
        Route(
            "/components", .arrive, summary: "Every part of a page, in every state.", example: "/components",
            view: view,
            page: page)
    ]

    /// Parts that belong together.
    struct Group: Sendable {
        let id: String
        let title: String
        let specimens: [Specimen]
    }

    /// One part in one state.
    struct Specimen: Sendable {
        let what: String
        let markup: Markup

        init(_ what: String, _ markup: Markup) { (self.what, self.markup) = (what, markup) }
    }

    struct View: Encodable {
        struct Group: Encodable {
            let title: String
            let specimens: [String]
        }
        let groups: [Group]
    }

    private static let groups = [
        frame, buttons, fields, datesAndChoices, sheets, problems, standing, records, facts, figures, charts, threads, signing,
    ]

    private static func view(_ visit: Visit) -> View {
        View(groups: groups.map { View.Group(title: $0.title, specimens: $0.specimens.map(\.what)) })
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        Page(
            title: "Components",
            main: """
                <div class="title"><h1>Components</h1><p class="lead soft">Every part that pages are made of, in every state. \
                Nobody here is real, and the forms lead nowhere.</p></div>
                <nav class="toc" aria-label="On this page"><ol>\(groups.markup { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" })</ol></nav>
                \(groups.markup(section))
                """)
    }

    private static func section(_ group: Group) -> Markup {
        """
        <section class="section" aria-labelledby="\(group.id)">
        <h2 id="\(group.id)">\(group.title)</h2>
        \(group.specimens.markup { "<div class=\"spec\"><h3 class=\"what\">\($0.what)</h3>\n\($0.markup)</div>\n" })</section>

        """
    }
}
