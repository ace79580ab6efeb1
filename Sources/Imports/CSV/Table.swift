/// Rows under named columns.
public struct Table: Sendable {
    public let columns: [String]
    /// Records that stand over the header: a title, say.
    public let above: [Record]
    public let rows: [Record]

    init(columns: [String], above: [Record], rows: [Record]) {
        (self.columns, self.above) = (columns, above)
        self.rows = rows.map { row in
            guard row.cells.count != columns.count, row.flaws.isEmpty else { return row }
            var row = row
            row.flaws.append(Table.ragged(row, columns.count))
            return row
        }
    }

    private static func ragged(_ row: Record, _ columns: Int) -> String {
        let cells = row.cells.count == 1 ? "1 cell" : "\(row.cells.count) cells"
        let sentence = "It has \(cells), and there are \(columns) columns."
        guard row.lines.count > 1 else { return sentence }
        return sentence + " It runs to line \(row.lines.upperBound): look for a quotation mark that is not closed."
    }
}
