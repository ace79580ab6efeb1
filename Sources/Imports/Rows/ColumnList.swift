public import Clocks
import Foundation

/// The columns of one kind of file, by their codes.
public protocol ImportColumn: RawRepresentable<String>, Decodable, Hashable, Sendable, CaseIterable {
    static var list: ColumnList<Self> { get }
    /// Without these a file cannot be read. By the first of them a header is known.
    static var needed: [Self] { get }
}

/// What the columns of one kind of file are called, and what may stand in them: data, with a source and a version.
public struct ColumnList<Column: ImportColumn>: Decodable, Sendable {
    public struct Entry: Decodable, Sendable {
        public let column: Column
        /// As the template calls it.
        public let heading: String
        /// What it holds, for whoever fills it in.
        public let holds: String
        /// Other headings it is known by.
        public let also: [String]
    }

    public let name: String
    public let version: String
    public let effective: Day
    public let source: String
    /// In the order of the template.
    public let columns: [Entry]
    /// Other ways of saying an answer, by the name of its list and then by the answer.
    let answers: [String: [String: [String]]]

    /// An empty file with a header.
    public var template: String { columns.map(\.heading).joined(separator: ",") }

    public func heading(_ column: Column) -> String {
        columns.first { $0.column == column }?.heading ?? column.rawValue
    }

    /// The column with this heading, whatever its capitals and marks.
    func column(headed heading: String) -> Column? {
        let name = bare(heading)
        return columns.first { entry in ([entry.heading] + entry.also).contains { bare($0) == name } }?
            .column
    }

    /// The answer of a list that these words say; `nil` when they say none of them.
    func answer(_ words: String, of list: String) -> String? {
        let words = bare(words)
        return answers[list]?.first { answer, also in ([answer] + also).contains { bare($0) == words } }?.key
    }

    static func read(_ name: String) -> ColumnList {
        do {
            let folder = Bundle.module.url(forResource: "Columns", withExtension: nil)
            guard let url = folder?.appending(path: "\(name).json") else { throw CocoaError(.fileNoSuchFile) }
            return try JSONDecoder().decode(ColumnList.self, from: Data(contentsOf: url))
        } catch {
            fatalError("\(name).json, which ships with Heed, cannot be read: \(error)")
        }
    }
}

/// In lower case, letters and digits only, words divided by one space.
func bare(_ text: String) -> String {
    text.lowercased().replacing(/['’]/, with: "").split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
}
