/// The paper in a file of its own, with nothing to fetch: each number leads to its definition at the end.
extension PaperPage {
    public static func document(_ paper: BoardPaper) -> Markup {
        let page = PaperPage(paper) { "#figure.\($0)" }
        return """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(paper.title) \(paper.periodInWords)</title>
            <style>\(Stylesheet.markup(for: paper))</style>
            </head>
            <body>\(paper.isDemonstration ? Component.demoBanner() : .none)<main class="page">\(page.article)\(page.annex)</main></body>
            </html>
            """
    }

    /// What each number of the paper counts, with bare references.
    var annex: Markup {
        """
        <section class="sheet annex" aria-labelledby="annex">
        <h2 id="annex">Appendix B: what each figure counts</h2>
        <dl>\(paper.citedFigures.markup(FigurePage.entry))</dl>
        </section>
        """
    }
}

extension BoardPaper {
    /// The figures whose numbers stand in the paper.
    public var citedFigures: [FigureView] {
        let texts =
            asks + keys.map(\.number) + sections.flatMap(\.paragraphs).flatMap { $0.texts + $0.points }
            + (appendix + charts.map(\.table)).flatMap(\.rows).flatMap(\.cells)
        let cited = Set(texts.flatMap(\.runs).compactMap(\.figure))
        return figures.filter { cited.contains($0.id) }
    }
}
