public import Clocks

/// One row a month and one mark for each time something was received, on its day.
public struct DayMarks: Encodable, Sendable {
    /// The days looked at by themselves, with what was expected of them.
    public struct Window: Encodable, Sendable {
        public let first: Day
        public let last: Day
        /// "about 1".
        public let expected: String?

        public init(first: Day, last: Day, expected: String? = nil) {
            precondition(first <= last, "a window ends after it begins")
            (self.first, self.last, self.expected) = (first, last, expected)
        }
    }

    /// "notifications".
    public let counted: String
    /// Up to the as-at day, in order; a day stands as often as something was received on it.
    public let days: [Day]
    public let period: Period
    public let window: Window?
    public let asAt: Day

    /// Days before the period or after the as-at day are left out.
    public init(counted: String, days: [Day], period: Period, window: Window? = nil, asAt: Day) {
        self.days = days.filter { period.first <= $0 && $0 <= asAt }.sorted()
        (self.counted, self.period, self.window, self.asAt) = (counted, period, window, asAt)
    }
}
