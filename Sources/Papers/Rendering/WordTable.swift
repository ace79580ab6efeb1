/// A table for pandoc, with a head that Word repeats on each page; columns after the first stand at the right where
/// they hold numbers.
struct WordTable {
    let caption: String?
    let heads: [String]
    let rows: [[String]]
    /// In hundredths of the page; without them the first column takes what the others leave.
    let widths: [Int]
    private let totals: Set<Int>

    init(_ caption: String?, heads: [String], rows: [[String]], widths: [Int]? = nil, totals: Set<Int> = []) {
        (self.caption, self.heads, self.rows, self.totals) = (caption, heads, rows, totals)
        let others = max(heads.count - 1, 1)
        let other = heads.count == 2 ? 30 : 60 / others
        self.widths = widths ?? [100 - other * others] + Array(repeating: other, count: others)
    }

    init(_ table: Table) {
        self.init(
            table.heading, heads: table.columns, rows: table.rows.map { [$0.label] + $0.cells.map(\.words) },
            totals: Set(table.rows.indices.filter { table.rows[$0].isTotal }))
    }

    var markup: Markup {
        """
        <table>
        \(caption.map { "<caption>\($0)</caption>\n" } ?? .none)\
        <colgroup>\(widths.markup { "<col style=\"width: \(String($0))%\">" })</colgroup>
        <thead><tr>\(heads.enumerated().markup { "<th\(align($0))>\($1)</th>" })</tr></thead>
        <tbody>
        \(rows.enumerated().markup { number, row in
            "<tr>\(row.enumerated().markup { cell($1, column: $0, row: number) })</tr>\n"
        })</tbody>
        </table>

        """
    }

    private func cell(_ words: String, column: Int, row: Int) -> Markup {
        "<td\(align(column))>\(Markup.when(totals.contains(row), "<strong>\(words)</strong>", else: .text(words)))</td>"
    }

    private func align(_ column: Int) -> Markup {
        .when(isNumbers(column), " style=\"text-align: right\"", else: " style=\"text-align: left\"")
    }

    private func isNumbers(_ column: Int) -> Bool {
        column > 0 && rows.allSatisfy { $0[column].first.map { $0.isNumber || $0 == "–" } ?? true }
    }
}
