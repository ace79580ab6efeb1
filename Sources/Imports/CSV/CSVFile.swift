import Clocks
public import Foundation

/// A file of records as somebody's spreadsheet wrote it: how it is written, and every record in it, header and all.
public struct CSVFile: Sendable {
    public let encoding: TextEncoding
    public let delimiter: Delimiter
    public let records: [Record]

    /// Reads any bytes. What cannot be read is said of the record it stands in.
    public init(_ data: Data) {
        let bytes = [UInt8](data)
        let (encoding, mark) = TextEncoding.detect(bytes)
        let lines = Lines(encoding.decode(bytes[mark...]))
        let said = lines.count > 0 ? Delimiter.said(on: lines[1]) : nil
        self.encoding = encoding
        delimiter = said ?? Delimiter.detect(lines)
        records = RecordReader.read(lines, by: delimiter, from: said == nil ? 1 : 2)
    }

    /// Whether the first record names the columns: it has no number and no date in it, as names have none.
    public var beginsWithHeader: Bool {
        guard let first = records.first, !first.isEmpty, first.flaws.isEmpty else { return false }
        return first.cells.allSatisfy { cell in
            let cell = cell.trimmed
            return cell.isEmpty || (Double(cell) == nil && !DateReader(today: "9999-12-31").read(cell).hasDays)
        }
    }

    /// The records as a table under the record at `header`, or under columns that are only counted. A row with more or
    /// fewer cells than there are columns says so.
    public func table(header: Int?) -> Table {
        if let header {
            return Table(
                columns: records[header].cells.map(\.trimmed), above: Array(records[..<header]),
                rows: Array(records[(header + 1)...]))
        }
        let width = records.first?.cells.count ?? 0
        return Table(columns: (0..<width).map { "Column \($0 + 1)" }, above: [], rows: records)
    }
}
