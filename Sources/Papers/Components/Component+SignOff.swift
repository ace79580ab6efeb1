extension Component {
    /// One statement and one button, with other ways to answer beneath. Nothing is ticked for the reader.
    public static func signOff(
        id: String, statement: String, button words: String, action: String, hidden: [Hidden] = [],
        otherwise: [Link] = []
    ) -> Markup {
        """
        <section class="sign-off" aria-labelledby="\(id)">
        <p class="statement" id="\(id)">\(statement)</p>
        \(formButton(words, action: action, hidden: hidden))
        \(Markup.when(!otherwise.isEmpty, "<ul>\(otherwise.markup { "<li>\($0.markup)</li>" })</ul>"))
        </section>
        """
    }

    /// What was done, when, and under which reference.
    public static func receipt(id: String, title: String, _ facts: [Fact], next: Link? = nil, level: Int = 2) -> Markup
    {
        """
        <section class="receipt" aria-labelledby="\(id)">
        \(heading(level, .text(title), id: id))
        \(self.facts(facts))
        \(next.markup { "<p>\($0.markup)</p>" })
        </section>
        """
    }

    /// Who signed a paper and the fingerprint of what was signed; it stands last.
    public static func signature(name: String, lines: [String], fingerprint: String?, words: String) -> Markup {
        """
        <div class="sign"><div><p class="name">\(name)</p>\(lines.markup { "<p>\($0)</p>" })</div>
        <div>\(fingerprint.markup { "<p>Fingerprint <span class=\"verify\">\($0)</span></p>" })<p class="soft">\(words)</p></div></div>
        """
    }
}
