import Clocks
import Office
import Papers
import Register

/// The frame around every page.
struct Layout {
    let visit: Visit
    let path: String

    init(_ visit: Visit, path: String? = nil) { (self.visit, self.path) = (visit, path ?? visit.path) }

    private var visitor: Visitor { visit.visitor }

    func document(_ page: Page) -> Markup {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(page.title) – Heed</title>
        <link rel="stylesheet" href="/heed.css">\(script(page))\(page.stylesheet.map { "\n<link rel=\"stylesheet\" media=\"print\" href=\"\($0)\">" } ?? .none)
        </head>
        <body>
        \(Component.skipLink())
        \(Component.masthead(organisation: visit.office.now().home.name, links: [you, Component.Link("Help", "/help")].compactMap { $0 }))
        \(navigation(page))
        \(visit.demonstration == nil ? .none : Component.demoBanner(day: visit.office.today.wordsWithWeekday, changeRole: .init("Change role", "/#try")))
        <main class="page" id="main" tabindex="-1">
        \(Component.breadcrumbs(page.crumbs.map { Component.Link($0.words, $0.address) }))
        \(page.main)
        </main>
        \(footer)
        </body>
        </html>
        """
    }

    private var you: Component.Link? { visitor.words.map { Component.Link($0, "/people/me") } }

    /// What this visitor may go to, six at most. The server decides.
    private var items: [Component.Link] { Menu.items(visit) }

    private func navigation(_ page: Page) -> Markup {
        guard !items.isEmpty else { return .none }
        // A page with an address of its own stands beneath the first page above it.
        let item = items.first { path == $0.address || path.hasPrefix($0.address + "/") }
            ?? items.first { $0.address == page.crumbs.first?.address }
        let standing: Component.Standing =
            item.map { path == $0.address ? .at($0.address) : .within($0.address) } ?? .elsewhere
        let isLong = items.count > 3
        return Component.navigation(
            items, standing, menu: isLong ? .init("Menu", "/menu") : nil, help: isLong ? .init("Help", "/help") : nil)
    }

    /// Pages without a form carry no script.
    private func script(_ page: Page) -> Markup {
        Markup.when(page.hasForm, "\n<script src=\"/heed.js\" defer></script>")
    }

    private var footer: Markup {
        Component.footer(
            visitor.isSignedIn
                ? "Screens lock after 30 minutes without use. What you have typed is kept."
                : visit.demonstration == nil ? "Heed" : "Heed, shown with an invented organisation. Nobody here is real.",
            links: [
                .init("If this work has affected you", "/support"), .init("Accessibility", "/accessibility"),
                .init(Contact.of(visit).phone.map { "Help: \($0)" } ?? "Help", "/help"),
            ])
    }
}
