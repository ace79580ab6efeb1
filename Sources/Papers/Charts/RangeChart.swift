/// How long something took, a row a period: shortest, longest, the middle half and the median.
public struct RangeChart: Encodable, Sendable {
    public struct Row: Encodable, Sendable {
        /// "April to September 2009".
        public let label: String
        public let spread: Spread

        public init(_ label: String, _ spread: Spread) { (self.label, self.spread) = (label, spread) }
        /// The days as they are known, in any order.
        public init(_ label: String, days: [Int]) { self.init(label, Spread(of: days)) }
    }

    /// "Days from death to notification".
    public let measured: String
    public let rows: [Row]

    public init(measured: String, rows: [Row]) { (self.measured, self.rows) = (measured, rows) }
}
