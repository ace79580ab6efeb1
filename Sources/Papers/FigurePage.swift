public import Clocks

/// One figure with its definition and the records behind it.
public enum FigurePage {
    static func entry(_ figure: FigureView) -> Markup {
        """
        <div id="figure.\(figure.id)"><dt>\(figure.title): <strong>\(String(figure.value))</strong></dt>
        <dd>\(facts(figure))\(bare(figure))</dd></div>

        """
    }

    /// For a page of its own, with more said of each record where the reader may know it.
    public static func article(_ figure: FigureView, asAt: Day, said: (String) -> String?, address: (String) -> String?)
        -> Markup
    {
        """
        <div class="title"><h1>\(figure.title)</h1>
        <p class="key">\(String(figure.value))</p></div>
        <div class="cols"><div>
        <h2>\(heading(figure))</h2>
        \(list(figure, said, address))
        </div>
        <div class="side"><section aria-labelledby="counts"><h2 id="counts">What it counts</h2>
        \(Component.facts([
            .init("Definition", figure.definition), .init("Counting unit", figure.unit.capitalizedFirst),
            .init("As at", asAt.words), .init("Where the records come from", figure.provenance),
            .init("Name of the figure", "\(figure.id), version \(figure.version)"),
        ]))</section></div></div>
        """
    }

    private static func heading(_ figure: FigureView) -> String {
        switch figure.value {
        case 0: "No records"
        case 1: "The record behind it"
        default: "The \(figure.value) records behind it"
        }
    }

    private static func list(_ figure: FigureView, _ said: (String) -> String?, _ address: (String) -> String?)
        -> Markup
    {
        if figure.value == 0 { return "<p>The figure is 0.</p>" }
        if figure.recordsWithheld { return "<p>\(withheld)</p>" }
        return """
            <ol class="records">\(figure.records.markup { record in
                let reference: Markup = address(record).map { "<a href=\"\($0)\">\(record)</a>" } ?? "<strong>\(record)</strong>"
                return "<li>\(reference)\(said(record).map { " \($0)" } ?? "")</li>\n"
            })</ol>
            """
    }

    private static let withheld =
        "References are left out of this copy: lists of what children were like, laid side by side, could point to one child. They are kept, and whoever may see them can open them."

    private static func bare(_ figure: FigureView) -> Markup {
        if figure.recordsWithheld {
            return Markup.when(figure.value > 0, "<p class=\"soft\">References left out of this copy.</p>")
        }
        return figure.records.isEmpty ? .none : "<p class=\"records\">\(figure.records.joined(separator: ", "))</p>"
    }

    private static func facts(_ figure: FigureView) -> Markup {
        """
        <p>\(figure.definition) <span class="soft">Counting unit: \(figure.unit). Definition \(figure.id), version \(String(figure.version)). \(figure.provenance)</span></p>
        """
    }
}
