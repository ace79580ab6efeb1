public import Foundation
public import Register

/// A file whose columns are those of one kind of import.
public struct ColumnTable<Column: ImportColumn>: Sendable {
    public let file: CSVFile
    public let rows: [Record]
    /// Columns nobody knows the meaning of. They are not read.
    public let unknownColumns: [String]
    /// What stands over the header, a line each.
    public let above: [Record]
    let columns: [Column: Int]
    /// The names of the columns as they stand in the file; `nil` where it has none.
    public let header: [String]?

    /// - Parameter mustHaveHeader: whether there must be one. Without a header the columns are those of the template, in order.
    /// - Throws: a refusal when the columns cannot be told: no header, a column twice, a column that is needed left out.
    public init(_ data: Data, mustHaveHeader: Bool = true) throws(Refusal) {
        file = CSVFile(data)
        guard !file.records.isEmpty else { throw .emptyFile }
        guard let header = file.records.prefix(10).firstIndex(where: ColumnTable.isHeader) else {
            guard !mustHaveHeader else { throw .noHeader(Column.self) }
            let order = Column.list.columns.map(\.column)
            (above, unknownColumns, self.header) = ([], [], nil)
            rows = file.records.map { record in
                guard record.cells.dropFirst(order.count).contains(where: { !$0.trimmed.isEmpty }) else { return record }
                var record = record
                record.flaws.append("It has \(record.cells.count) cells, and there are \(order.count) columns.")
                return record
            }
            columns = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
            return
        }
        let table = file.table(header: header)
        (rows, above) = (table.rows, table.above)
        var columns: [Column: Int] = [:]
        var unknown: [String] = []
        for (index, heading) in table.columns.enumerated() where !heading.isEmpty {
            guard let column = Column.list.column(headed: heading) else {
                unknown.append(heading)
                continue
            }
            guard columns.updateValue(index, forKey: column) == nil else { throw .columnTwice(column) }
        }
        let missing = Column.needed.filter { columns[$0] == nil }
        guard missing.isEmpty else { throw .columnsMissing(missing) }
        (self.columns, unknownColumns, self.header) = (columns, unknown, table.columns)
    }

    /// Some of its rows under the names of the columns, as cells.
    public func under(header rows: [Record]) -> [[String]] { (header.map { [$0] } ?? []) + rows.map(\.cells) }

    /// A row of cells by column, tidied, empty ones left out.
    func cells(of row: Record) -> [Column: String] {
        columns.compactMapValues { index in
            guard index < row.cells.count else { return nil }
            let cell = ColumnTable.unguarded(row.cells[index].trimmed)
            return cell.isEmpty ? nil : cell
        }
    }

    /// What a row says, in one text: the same row in another file says the same, whatever stands around it.
    public func content(of row: Record) -> String {
        cells(of: row).map { "\($0.key.rawValue)=\($0.value)" }.sorted().joined(separator: "\n")
    }

    private static func isHeader(_ record: Record) -> Bool {
        let known = record.cells.compactMap { Column.list.column(headed: $0) }
        return known.count >= 2 && known.contains(Column.needed[0])
    }

    /// Without the apostrophe by which a spreadsheet is kept from taking words for a formula.
    private static func unguarded(_ cell: String) -> String {
        guard cell.first == "'", let next = cell.dropFirst().first, "=+-@".contains(next) else { return cell }
        return String(cell.dropFirst())
    }
}

extension Refusal {
    static let emptyFile = Refusal("empty-file", .rule, "There is nothing in this file.")
    static func noHeader<Column: ImportColumn>(_ type: Column.Type) -> Refusal {
        Refusal(
            "no-header", .rule,
            "The columns of this file have no names that Heed knows. Its first lines hold none with “\(Column.list.heading(Column.needed[0]))”. heed import \(Column.list.name) --template shows the names."
        )
    }
    static func columnTwice<Column: ImportColumn>(_ column: Column) -> Refusal {
        let heading = Column.list.heading(column)
        return Refusal(
            "column-twice", .rule, "Two columns are both “\(heading)”. Rename the one that is not to be read.")
    }
    static func columnsMissing<Column: ImportColumn>(_ columns: [Column]) -> Refusal {
        let headings = columns.map { "“\(Column.list.heading($0))”" }.joined(separator: ", ")
        return Refusal("columns-missing", .rule, "Columns that are needed are not there: \(headings).")
    }
}
