import Papers

/// A page of plain words: a heading, how it begins, and sections.
struct Prose: Encodable {
    struct Section: Encodable {
        let id: String
        let heading: String
        var sentences: [String] = []
        var lines: [Line] = []
        var terms: [Term] = []
        var points: [String] = []
        var links: [Link] = []
    }

    /// Somebody to ring.
    struct Line: Encodable {
        let name: String
        let number: String
        let words: String
    }

    struct Term: Encodable {
        let term: String
        let meaning: String
    }

    struct Link: Encodable {
        let words: String
        let address: String
    }

    let heading: String
    let lead: [String]
    /// The most urgent first.
    let sections: [Section]
}

extension Prose {
    static func page(_ prose: Prose, _ visit: Visit) -> Page {
        Page(
            title: prose.heading,
            main: """
                <div class="prose">
                <h1>\(prose.heading)</h1>
                \(prose.lead.markup { "<p class=\"lead\">\($0)</p>\n" })\
                \(prose.sections.prefix(1).markup(section))\
                \(Markup.when(prose.sections.count > 5, contents(prose.sections.dropFirst())))\
                \(prose.sections.dropFirst().markup(section))\
                </div>
                """)
    }

    private static func contents(_ sections: ArraySlice<Section>) -> Markup {
        """
        <nav aria-labelledby="contents"><h2 id="contents">On this page</h2><ul>\
        \(sections.markup { "<li><a href=\"#\($0.id)\">\($0.heading)</a></li>" })</ul></nav>

        """
    }

    private static func section(_ section: Section) -> Markup {
        """
        <section aria-labelledby="\(section.id)">
        <h2 id="\(section.id)">\(section.heading)</h2>
        \(section.sentences.markup { "<p>\($0)</p>\n" })\
        \(section.lines.markup(line))\
        \(Markup.when(!section.terms.isEmpty, "<dl>\(section.terms.markup(term))</dl>\n"))\
        \(Markup.when(!section.points.isEmpty, "<ul>\(section.points.markup { "<li>\($0)</li>" })</ul>\n"))\
        \(section.links.markup { "<p><a href=\"\($0.address)\">\($0.words)</a></p>\n" })\
        </section>

        """
    }

    private static func line(_ line: Line) -> Markup {
        """
        <h3>\(line.name)</h3>
        <p><a href="tel:\(line.number.filter { !$0.isWhitespace })">\(line.number)</a>. \(line.words)</p>

        """
    }

    private static func term(_ term: Term) -> Markup {
        "<dt>\(term.term)</dt><dd>\(term.meaning)</dd>"
    }
}
