extension ChartFigure {
    /// The whole figure, its table open.
    ///
    /// - Parameters:
    ///   - csv: where the table can be had as CSV, if anywhere.
    ///   - link: the address at which the figure behind a number opens.
    public func markup(csv: String? = nil, link: (String) -> String) -> Markup {
        let id = "figure-\(number)"
        let told = flags.map { Component.Mark($0.number, lead: $0.words, $0.text) }
        let signal = signalNote.map { [Component.Mark(nil, lead: "Signal.", $0)] } ?? []
        return Component.figure(
            id: id, number: number, finding: finding, measure: measure,
            chart: chart.pair(id: id, title: finding, description: description), marks: told + signal, table: table,
            isTableOpen: true, isTableBeside: isTableBeside,
            csv: csv.map { Component.Link("\(table.caption) (CSV)", $0) }, figureAddress: link)
    }

    /// Bars are drawn to stand beside their table.
    private var isTableBeside: Bool { if case .bars = chart { true } else { false } }
}
