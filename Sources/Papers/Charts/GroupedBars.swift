/// Counts by two things at once: a few rows, each with the same few series.
public struct GroupedBars: Encodable, Sendable {
    public struct Row: Encodable, Sendable {
        public let label: String
        /// One for each series, in their order.
        public let counts: [ShownCount]

        public init(_ label: String, _ counts: [ShownCount]) { (self.label, self.counts) = (label, counts) }
    }

    /// "children".
    public let counted: String
    /// "circumstance".
    public let by: String
    /// "age".
    public let and: String
    /// Four at most: that is how many fills can be told apart in grey.
    public let series: [String]
    public let rows: [Row]

    public init(counted: String, by: String, and: String, series: [String], rows: [Row]) {
        precondition((1...4).contains(series.count), "grouped bars have one to four series")
        precondition(rows.allSatisfy { $0.counts.count == series.count }, "every row has a count for each series")
        (self.counted, self.by, self.and, self.series, self.rows) = (counted, by, and, series, rows)
    }
}
