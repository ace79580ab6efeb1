public import Clocks

/// Counts by month, in order, with what chance alone would allow and the months that stand out from it.
public struct RunChart: Encodable, Sendable {
    public struct Month: Encodable, Sendable {
        /// The first of the month.
        public let first: Day
        public let count: Int

        public init(first: Day, count: Int) { (self.first, self.count) = (first, count) }
    }

    /// The month that is not over.
    public struct Part: Encodable, Sendable {
        public let count: Int
        public let to: Day

        public init(count: Int, to: Day) { (self.count, self.to) = (count, to) }
    }

    /// The line in the middle: a mean, or a median of few months.
    public struct Centre: Encodable, Sendable {
        public enum Kind: String, Encodable, Sendable { case mean, median }

        public let kind: Kind
        public let value: Double

        public init(_ kind: Kind = .mean, _ value: Double) { (self.kind, self.value) = (kind, value) }
    }

    public struct Limits: Encodable, Sendable {
        public let lower: Double
        public let upper: Double
        /// Drawn from so few months that they may yet move.
        public let areTrial: Bool

        public init(lower: Double, upper: Double, areTrial: Bool) {
            (self.lower, self.upper, self.areTrial) = (lower, upper, areTrial)
        }
    }

    /// Months in a row on one side of the centre, or on it; more of them than chance allows.
    public struct Run: Encodable, Sendable {
        public enum Side: String, Encodable, Sendable { case above, below }

        public let months: Period
        public let side: Side
        /// Any day of the month in which the rule was met.
        public let met: Day?

        public init(months: Period, side: Side, met: Day? = nil) {
            (self.months, self.side, self.met) = (months, side, met)
        }
    }

    /// A numbered mark over a month, told in the list below the chart.
    public struct Mark: Encodable, Sendable {
        public let number: Int
        public let on: Day

        public init(number: Int, on: Day) { (self.number, self.on) = (number, on) }
    }

    /// "notifications".
    public let counted: String
    /// Whole months, one after the other, at least one.
    public let months: [Month]
    public let part: Part?
    public let centre: Centre?
    public let limits: Limits?
    /// The months outside the limits.
    public let outside: [Day]
    public let run: Run?
    public let thisPeriod: Period?
    public let marks: [Mark]
    public let asAt: Day

    public init(
        counted: String, months: [Month], part: Part? = nil, centre: Centre? = nil, limits: Limits? = nil,
        outside: [Day] = [], run: Run? = nil, thisPeriod: Period? = nil, marks: [Mark] = [], asAt: Day
    ) {
        precondition(!months.isEmpty, "a run chart has months")
        (self.counted, self.months, self.part, self.centre, self.limits) = (counted, months, part, centre, limits)
        (self.outside, self.run, self.thisPeriod, self.marks, self.asAt) = (outside, run, thisPeriod, marks, asAt)
    }
}
