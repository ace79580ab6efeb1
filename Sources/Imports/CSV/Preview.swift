public import Foundation

/// A file as Heed reads it, before anything is taken from it.
public struct Preview: Encodable, Sendable {
    public struct Problem: Encodable, Equatable, Sendable {
        public let line: Int
        public let what: String

        public init(line: Int, what: String) { (self.line, self.what) = (line, what) }
    }

    public let encoding: TextEncoding
    public let delimiter: Delimiter
    /// Whether the first record names the columns; else they are counted.
    public let header: Bool
    public let columns: [String]
    public let rows: Int
    public let records: [[String]]
    public let problems: [Problem]

    public init(_ data: Data) {
        let file = CSVFile(data)
        (encoding, delimiter, header) = (file.encoding, file.delimiter, file.beginsWithHeader)
        let table = file.table(header: header ? 0 : nil)
        (columns, rows, records) = (table.columns, table.rows.count, table.rows.map(\.cells))
        let nothing = file.records.isEmpty ? [Problem(line: 1, what: "There is nothing in this file.")] : []
        problems = nothing + table.rows.flatMap { row in row.flaws.map { Problem(line: row.line, what: $0) } }
    }

    /// For people, a line each.
    public var lines: [String] {
        let many = rows == 1 ? "1 row" : "\(rows) rows"
        return ["\(many), \(columns.count) columns, cells divided by \(delimiter.words), \(encoding.rawValue)."]
            + [header ? "The first record names the columns:" : "No header: the columns are counted."]
            + columns.map { "  \($0)" } + problems.map { "Line \($0.line): \($0.what)" }
    }
}
