/// What became of each row of a file. Every row is accepted or rejected; none goes missing.
public struct ImportReport: Encodable, Sendable {
    public struct Rejected: Encodable, Equatable, Sendable {
        public let line: Int
        /// All reasons, a sentence each.
        public let reason: String
    }
    public struct Warning: Encodable, Equatable, Sendable {
        public let line: Int
        public let what: String
    }

    public private(set) var read = 0
    public private(set) var accepted = 0
    public private(set) var rejected: [Rejected] = []
    /// Of those accepted, how many had been brought in before and were not added again.
    public private(set) var already = 0
    public private(set) var warnings: [Warning] = []
    public let encoding: TextEncoding
    public let delimiter: Delimiter
    public let unknownColumns: [String]
    /// Nothing was recorded.
    public let dryRun: Bool

    enum CodingKeys: String, CodingKey {
        case read, accepted, rejected, already, warnings, encoding, delimiter
        case unknownColumns = "unknown_columns"
        case dryRun = "dry_run"
    }

    public init<Column>(_ table: ColumnTable<Column>, dryRun: Bool) {
        (encoding, delimiter) = (table.file.encoding, table.file.delimiter)
        (unknownColumns, self.dryRun) = (table.unknownColumns, dryRun)
        warnings = table.above.map { Warning(line: $0.line, what: "It stands over the header and is not read.") }
    }

    /// Something to look at that is not of one row.
    mutating func warn(line: Int, _ what: String) { warnings.append(Warning(line: line, what: what)) }

    public mutating func accept(_ row: Record, warnings new: [String], already isOld: Bool = false) {
        read += 1
        accepted += 1
        already += isOld ? 1 : 0
        warnings += new.map { Warning(line: row.line, what: $0) }
    }

    public mutating func reject(_ row: Record, _ reasons: [String]) {
        read += 1
        rejected.append(Rejected(line: row.line, reason: reasons.joined(separator: " ")))
    }

    /// By line, where rows were taken in another order.
    mutating func sort() {
        rejected.sort { $0.line < $1.line }
        warnings.sort { $0.line < $1.line }
    }

    /// For people, a line each.
    public var lines: [String] {
        let verb = dryRun ? "would be taken" : "taken"
        let before = already > 0 ? ", \(already) of them before" : ""
        let rows = read == 1 ? "1 row" : "\(read) rows"
        return ["\(rows) read, \(accepted) \(verb)\(before), \(rejected.count) not taken."]
            + unknownColumns.map { "Column “\($0)” is not known, and was not read." }
            + rejected.map { "Line \($0.line) not taken: \($0.reason)" }
            + warnings.map { "Line \($0.line), to look at: \($0.what)" }
            + (dryRun ? ["Nothing was recorded. Leave out --dry-run to take the rows."] : [])
    }
}
