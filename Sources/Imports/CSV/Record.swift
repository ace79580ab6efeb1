/// One record of a file: its cells, the lines it stands on, and what is wrong with it.
public struct Record: Equatable, Sendable {
    /// A cell in quotation marks may hold line ends, so a record may stand on several lines.
    public let lines: ClosedRange<Int>
    public let cells: [String]
    /// Sentences. A record with a flaw is shown, and never taken.
    public internal(set) var flaws: [String] = []

    public var line: Int { lines.lowerBound }
    public var isEmpty: Bool { cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}
