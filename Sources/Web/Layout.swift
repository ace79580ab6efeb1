import Clocks
import Office
import Papers
import Register

/// The frame around every page.
struct Layout {
    let site: Site
    let visitor: Visitor
    let path: String

    func document(_ page: Page) -> Markup {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(page.title) – Heed</title>
        <link rel="stylesheet" href="/heed.css">\(page.stylesheet.map { "\n<link rel=\"stylesheet\" media=\"print\" href=\"\($0)\">" } ?? .none)
        </head>
        <body>
        \(Component.skipLink())
        \(Component.masthead(organisation: site.office.now().home.name, links: [role, Component.Link("Help", "/help")].compactMap { $0 }))
        \(navigation)
        \(site.demonstration == nil ? .none : Component.demoBanner(day: site.office.today.wordsWithWeekday, changeRole: .init("Change role", "/#try")))
        <main class="page" id="main" tabindex="-1">
        \(Component.breadcrumbs(page.crumbs.map { Component.Link($0.words, $0.address) }))
        \(page.main)
        </main>
        \(footer)
        </body>
        </html>
        """
    }

    private var role: Component.Link? { visitor.role.map { Component.Link("As \($0.words.lowercased())", "/#try") } }

    /// What this visitor may go to. The server decides.
    private var items: [Component.Link] {
        [
            visitor.may(.readBoardPapers) ? Component.Link("Board papers", "/board-papers") : nil,
            visitor.may(.followThreads) ? Component.Link("Learning", "/lessons") : nil,
        ].compactMap { $0 }
    }

    private var navigation: Markup {
        guard !items.isEmpty else { return .none }
        let item = items.first { path == $0.address || path.hasPrefix($0.address + "/") }
        let standing: Component.Standing =
            item.map { path == $0.address ? .at($0.address) : .within($0.address) } ?? .elsewhere
        return Component.navigation(items, standing)
    }

    private var footer: Markup {
        Component.footer(
            site.demonstration == nil ? "Heed" : "Heed, shown with an invented organisation. Nobody here is real.",
            links: [
                .init("If this work has affected you", "/support"), .init("Accessibility", "/accessibility"),
                .init(Contact.of(visitor).phone.map { "Help: \($0)" } ?? "Help", "/help"),
            ])
    }
}
