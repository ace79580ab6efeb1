/// A table of figures.
public struct Table: Encodable, Sendable {
    public struct Row: Encodable, Sendable {
        public let label: String
        public let cells: [Text]
        public let isTotal: Bool

        public init(_ label: String, _ cells: [Text], isTotal: Bool = false) {
            (self.label, self.cells, self.isTotal) = (label, cells, isTotal)
        }
    }

    /// "A1"; empty in a figure, which has a number of its own.
    public let number: String
    public let caption: String
    /// What is counted.
    public let unit: String
    /// The first is the column of labels.
    public let columns: [String]
    public let rows: [Row]

    public init(number: String, caption: String, unit: String, columns: [String], rows: [Row]) {
        (self.number, self.caption, self.unit, self.columns, self.rows) = (number, caption, unit, columns, rows)
    }
}
