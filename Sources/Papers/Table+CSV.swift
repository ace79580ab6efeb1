extension Table {
    /// The table as a spreadsheet reads it: RFC 4180, no words that a spreadsheet would take for a formula.
    public var csv: String {
        Table.csv([columns] + rows.map { [$0.label] + $0.cells.map(\.words) })
    }

    /// Lines of words as a spreadsheet reads them, under the same rule.
    public static func csv(_ lines: [[String]]) -> String {
        lines.map { $0.map(Table.field).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func field(_ words: String) -> String {
        let safe = words.first.map { "=+-@\t\r".contains($0) } == true ? "'" + words : words
        let isPlain = !safe.contains { $0 == "," || $0 == "\"" || $0.isNewline }
        return isPlain ? safe : "\"\(safe.replacing("\"", with: "\"\""))\""
    }
}
