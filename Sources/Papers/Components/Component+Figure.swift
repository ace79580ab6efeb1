extension Component {
    /// A note on a chart: a number flagged in it, or the mark of a signal.
    public struct Mark: Sendable {
        /// Nothing for the mark of a signal.
        let number: Int?
        let lead: String
        let words: String

        public init(_ number: Int?, lead: String, _ words: String) {
            (self.number, self.lead, self.words) = (number, lead, words)
        }
    }

    /// A chart with everything it needs to be read without seeing it: what it shows, what was measured, its marks in
    /// words, the full table, and the same as CSV.
    public static func figure(
        id: String, number: Int, finding: String, measure: String, chart: Markup, marks: [Mark] = [], table: Table,
        isTableOpen: Bool = false, isTableBeside: Bool = false, csv: Link? = nil, level: Int = 4,
        figureAddress: (String) -> String
    ) -> Markup {
        let title: Markup = "<span class=\"fig\">Figure \(String(number)).</span> \(finding)"
        let shown: Markup = """
            \(self.table(table, id: "\(id)-table", figureAddress: figureAddress))\
            \(csv.markup { "<p class=\"csv\">\($0.markup)</p>" })
            """
        let classes = isTableBeside ? "figure pair" : "figure"
        let full = details("Table for figure \(number)", isOpen: isTableOpen, shown)
        let body: Markup =
            isTableBeside
            ? "<div class=\"with\"><div>\(chart)\(list(marks))</div>\(full)</div>" : "\(chart)\n\(list(marks))\n\(full)"
        return """
            <figure class="\(classes)" id="\(id)" aria-labelledby="\(id)-title">
            \(heading(level, title, id: "\(id)-title"))
            <p class="measure">\(measure)</p>
            \(body)
            </figure>
            """
    }

    private static func list(_ marks: [Mark]) -> Markup {
        if marks.isEmpty { return .none }
        return """
            <ol class="marks">\(marks.markup { mark in
                "<li>\(flag(mark.number))<span><b>\(mark.lead)</b> \(mark.words)</span></li>\n"
            })</ol>
            """
    }

    private static func flag(_ number: Int?) -> Markup {
        number.map { "<span class=\"flag\" aria-hidden=\"true\">\(String($0))</span>" }
            ?? """
            <svg class="flag" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">\
            <path class="x-sig" d="M12 3L21 12L12 21L3 12Z" fill="none" stroke="#801650" stroke-width="2"/></svg>
            """
    }
}
