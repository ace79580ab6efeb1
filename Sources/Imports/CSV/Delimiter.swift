/// What stands between two cells.
public enum Delimiter: String, Encodable, Sendable, CaseIterable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"
    case pipe = "|"

    var byte: UInt8 { rawValue.utf8.first! }

    public var words: String {
        switch self {
        case .comma: "comma"
        case .semicolon: "semicolon"
        case .tab: "tab"
        case .pipe: "vertical bar"
        }
    }

    /// Excel may say it on a line of its own: `sep=;`.
    static func said(on line: some Sequence<UInt8>) -> Delimiter? {
        let text = String(decoding: Array(line), as: UTF8.self).filter { !$0.isNewline }
        guard text.lowercased().hasPrefix("sep="), text.count == 5 else { return nil }
        return Delimiter(rawValue: String(text.suffix(1)))
    }

    /// The one that cuts the most records into as many cells as the first, and into more than one.
    static func detect(_ lines: Lines) -> Delimiter {
        let sample = lines.first(100)
        let scores = allCases.map { delimiter in
            let widths = RecordReader.read(sample, by: delimiter).map(\.cells.count)
            let width = widths.first ?? 1
            let alike = Double(widths.count { $0 == width }) / Double(max(1, widths.count))
            return (delimiter: delimiter, alike: width > 1 ? alike : 0, width: width)
        }
        // What is copied out of a spreadsheet has a tab in every row; nobody types one.
        if scores.contains(where: { $0.delimiter == .tab && $0.alike == 1 }) { return .tab }
        let best = scores.max { ($0.alike, $0.width) < ($1.alike, $1.width) }
        return best.map { $0.alike > 0 ? $0.delimiter : .comma } ?? .comma
    }
}
