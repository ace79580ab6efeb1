extension Component {
    /// A fact about a record. A fact without values is not known yet, and is said to be.
    public struct Fact: Sendable {
        let term: String
        let values: [String]
        let change: Link?

        /// `change` is read out with the term: "Change age".
        public init(_ term: String, _ values: String..., change: Link? = nil) {
            (self.term, self.values, self.change) = (term, values, change)
        }
    }

    /// Facts with the way to change each.
    public static func summaryList(_ facts: [Fact]) -> Markup {
        "<dl class=\"summary\">\n\(facts.markup(summaryRow))</dl>"
    }

    private static func summaryRow(_ fact: Fact) -> Markup {
        let values: Markup =
            fact.values.isEmpty
            ? "<dd class=\"unknown\">Not known yet</dd>" : fact.values.markup { "<dd>\($0)</dd>" }
        let change = fact.change.markup { link in
            "<dd class=\"change\"><a href=\"\(link.address)\">\(link.words)<span class=\"unseen\"> \(fact.term.lowercased())</span></a></dd>"
        }
        return "<div><dt>\(fact.term)</dt>\(values)\(change)</div>\n"
    }

    /// Facts about one of several things, under its name and with what can be done about it.
    public static func summaryCard(id: String, title: String, _ facts: [Fact], links: [Link] = [], level: Int = 3)
        -> Markup
    {
        """
        <section class="summary-card" aria-labelledby="\(id)"><header class="head">\(heading(level, .text(title), id: id))\
        \(Markup.when(!links.isEmpty, "<ul>\(links.markup { "<li>\($0.markup)</li>" })</ul>"))</header>
        \(summaryList(facts))
        </section>
        """
    }

    /// Facts in small type, beside the main text.
    public static func facts(_ facts: [Fact]) -> Markup {
        """
        <dl class="facts">\(facts.markup { fact in
            "<div><dt>\(fact.term)</dt>\(fact.values.markup { "<dd>\($0)</dd>" })</div>\n"
        })</dl>
        """
    }

    /// Which record this is, above everything said of it. No child's name may stand here.
    public static func identityBar(
        _ reference: String, _ facts: [Fact], status word: StatusWord? = nil, label: String = "This record"
    ) -> Markup {
        """
        <section class="identity" aria-label="\(label)"><p><strong>\(reference)</strong>\(word.markup { " \(status($0))" })</p>
        <dl>\(facts.markup { "<div><dt>\($0.term)</dt> \($0.values.markup { "<dd>\($0)</dd>" })</div>\n" })</dl></section>
        """
    }
}
