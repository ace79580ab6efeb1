/// Counts of a few kinds side by side. What is not known comes last, and a bar of 0 is kept.
public struct BarChart: Encodable, Sendable {
    public struct Bar: Encodable, Sendable {
        public let label: String
        public let count: ShownCount
        /// "Not known yet" and its like.
        public let isNotKnown: Bool

        public init(_ label: String, _ count: ShownCount, isNotKnown: Bool = false) {
            (self.label, self.count, self.isNotKnown) = (label, count, isNotKnown)
        }
    }

    /// "children".
    public let counted: String
    /// "age".
    public let by: String
    public let bars: [Bar]

    /// The bars in the order given, but what is not known last.
    public init(counted: String, by: String, bars: [Bar]) {
        (self.counted, self.by) = (counted, by)
        self.bars = bars.filter { !$0.isNotKnown } + bars.filter(\.isNotKnown)
    }
}
