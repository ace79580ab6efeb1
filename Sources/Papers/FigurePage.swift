public import Clocks

/// One figure with its definition and the records behind it.
public enum FigurePage {
    static func entry(_ figure: FigureView) -> Markup {
        """
        <div id="figure-\(figure.id)"><dt>\(figure.title): <strong>\(String(figure.value))</strong></dt>
        <dd>\(facts(figure))\(Markup.when(!figure.records.isEmpty, "<p class=\"records\">\(figure.records.joined(separator: ", "))</p>"))</dd></div>

        """
    }

    /// For a page of its own, with more said of each record where the reader may know it.
    public static func article(_ figure: FigureView, asAt: Day, said: (String) -> String?) -> Markup {
        """
        <h1>\(figure.title)</h1>
        <p class="key">\(String(figure.value))</p>
        <p class="soft">As at \(asAt.words).</p>
        \(facts(figure))
        <h2>The \(String(figure.value)) behind it</h2>
        \(list(figure, said))
        """
    }

    private static func list(_ figure: FigureView, _ said: (String) -> String?) -> Markup {
        if figure.records.isEmpty { return "<p>No records: the figure is 0.</p>" }
        return """
            <ol class="records">\(figure.records.markup { "<li><strong>\($0)</strong>\(said($0).map { " \($0)" } ?? "")</li>" })</ol>
            """
    }

    private static func facts(_ figure: FigureView) -> Markup {
        """
        <p>\(figure.definition) <span class="soft">Counting unit: \(figure.unit). Definition \(figure.id), version \(String(figure.version)). \(figure.provenance)</span></p>
        """
    }
}
