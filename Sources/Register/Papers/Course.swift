public import Clocks
public import Figures

/// How many notifications came in each month, and whether a month or a run of months stands out.
public struct Course: Equatable, Sendable {
    /// Whole months, in order.
    public let months: [Period]
    public let counts: [Int]
    public let chart: ControlChart

    /// The month that was not over on the as-at day, or that followed the period; `nil` when there is none.
    public let part: Part?

    public struct Part: Equatable, Sendable {
        public let count: Int
        /// The last day counted.
        public let to: Day
    }

    public var mean: Double { chart.centre ?? 0 }
    /// The months outside the limits, where there are enough for limits.
    public var outside: [Period] { chart.hasEnoughPointsForLimits ? chart.outside.map { months[$0] } : [] }
    /// Fewer than five notifications, or fewer than ten months that differ from the mean, say nothing.
    public var verdict: Verdict {
        guard counts.reduce(0, +) >= Verdict.fewestEvents else { return .tooFewToSay }
        if !outside.isEmpty || chart.run?.signal == true { return .signal }
        return chart.run == nil ? .tooFewToSay : .noEvidenceOfChange
    }

    /// The run of months that is longer than chance explains, with its side.
    public var longRun: (months: Period, run: RunRules.Run)? {
        guard let rules = chart.run, rules.runIsLong, let run = rules.longestRun,
            let whole = Period(first: months[run.points.lowerBound].first, last: months[run.points.upperBound].last)
        else { return nil }
        return (whole, run)
    }
}

extension Register {
    /// The months of the three periods that a paper compares, and what followed up to the as-at day's month.
    public func course(_ scope: FigureScope) -> Course {
        let received = notifications().map(\.notification.received)
        let earliest = received.min() ?? scope.period.first
        let first = max(compared(scope.period)[0].first, earliest.firstOfMonth)
        var months: [Period] = []
        var month = Period.month(containing: min(first, scope.period.first))
        while month.last <= min(scope.period.last, scope.asAt) {
            months.append(month)
            month = Period.month(containing: month.last + 1)
        }
        let counts = months.map { month in received.count(where: month.contains) }
        let isOpen = month.first <= scope.asAt && scope.asAt < month.last && month.first <= scope.period.last + 1
        let end = min(month.last, scope.asAt)
        return Course(
            months: months, counts: counts, chart: .c(counts: counts),
            part: isOpen ? .init(count: received.count { month.first <= $0 && $0 <= end }, to: end) : nil)
    }

    /// The period, the one before it and the same months a year before, in order. No day counts twice: from seven months
    /// on, the same months a year before would overlap the period before.
    func compared(_ period: Period) -> [Period] {
        [
            period.yearBefore.last < period.previous.first ? period.yearBefore : period.previous.previous,
            period.previous, period,
        ]
    }
}
