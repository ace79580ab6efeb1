extension Component {
    /// Where the reader stands among the items of the bar.
    public enum Standing: Sendable {
        /// On that very page.
        case at(String)
        /// Somewhere beneath it.
        case within(String)
        case elsewhere
    }

    /// The main bar. With a `menu` and `help`, a narrow screen shows the first item and those two.
    public static func navigation(
        _ items: [Link], _ standing: Standing, menu: Link? = nil, help: Link? = nil, label: String = "Main"
    ) -> Markup {
        let narrow = [menu, help].compactMap(\.self)
        let list = items.enumerated().markup { index, item in
            let isHidden = index > 0 && !narrow.isEmpty
            return "<li\(attribute("class", isHidden ? "wide-only" : nil))>\(link(item, standing))</li>\n"
        }
        let also = narrow.markup { "<li class=\"narrow-only\">\(link($0, standing))</li>\n" }
        return "<nav class=\"bar\" aria-label=\"\(label)\"><div class=\"page\"><ul>\n\(list)\(also)</ul></div></nav>"
    }

    private static func link(_ link: Link, _ standing: Standing) -> Markup {
        let current: String? =
            switch standing {
            case .at(link.address): "page"
            case .within(link.address): "true"
            case .at, .within, .elsewhere: nil
            }
        return "<a href=\"\(link.address)\"\(attribute("aria-current", current))>\(link.words)</a>"
    }

    /// The pages above this one, from the top; this one is not among them.
    public static func breadcrumbs(_ links: [Link], label: String = "Where you are") -> Markup {
        if links.isEmpty { return .none }
        return """
            <nav class="crumbs" aria-label="\(label)"><ol>\(links.markup { "<li>\($0.markup)</li>" })</ol></nav>
            """
    }

    /// The way back through a journey of several pages.
    public static func backLink(_ link: Link) -> Markup { "<p class=\"back\">\(link.markup)</p>" }

    /// "Page 2 of 4", with the pages before and after.
    public static func pagination(
        page: Int, of pages: Int, previous: String? = nil, next: String? = nil, label: String = "Pages of this list"
    ) -> Markup {
        if pages < 2 { return .none }
        return """
            <nav class="pages" aria-label="\(label)">
            \(previous.markup { "<a href=\"\($0)\" rel=\"prev\">Previous page</a>" })
            <p>Page \(String(page)) of \(String(pages))</p>
            \(next.markup { "<a href=\"\($0)\" rel=\"next\">Next page</a>" })
            </nav>
            """
    }
}
