extension Component {
    /// The page's first stop for the keyboard.
    public static func skipLink(to id: String = "main") -> Markup {
        "<a class=\"skip\" href=\"#\(id)\">Skip to the main part</a>"
    }

    /// The name of the product and of the organisation; Help comes last of the links.
    public static func masthead(organisation: String, links: [Link] = []) -> Markup {
        """
        <header class="mast"><div class="page"><a class="brand" href="/">Heed</a> <span class="org">\(organisation)</span>\
        \(Markup.when(!links.isEmpty, "<ul>\(links.markup { "<li>\($0.markup)</li>" })</ul>"))</div></header>
        """
    }

    /// Says at every width, and in print, that nobody here is real.
    public static func demoBanner(day: String? = nil, changeRole: Link? = nil, label: String = "Demonstration")
        -> Markup
    {
        """
        <section class="demo" aria-label="\(label)"><div class="page">
        <p><strong>Demonstration: invented people.</strong></p>\(day.markup { " <p><span class=\"wide-only\">The day is pinned to</span> \($0)</p>" })\
        \(changeRole.markup { " <p class=\"push\">\($0.markup)</p>" })
        </div></section>
        """
    }

    /// "Restricted: children’s information".
    public static func marking(_ words: String) -> Markup { "<p class=\"marking\">\(words)</p>" }

    /// What Heed promises on the left; help, and help for the reader, on the right.
    public static func footer(_ words: String, links: [Link]) -> Markup {
        """
        <footer class="foot"><div class="page">
        <p>\(words)</p>
        \(Markup.when(!links.isEmpty, "<ul class=\"links\">\(links.markup { "<li>\($0.markup)</li>" })</ul>"))
        </div></footer>
        """
    }
}
