public import Clocks
import Figures

/// Days after a period's close, beside what the period's own rate would bring in as many.
public struct Window: Equatable, Sendable {
    public let days: ClosedRange<Day>
    /// Notifications received on those days.
    public let count: Int
    public let period: Period
    /// Notifications received in the period.
    public let baseline: Int

    public var length: Int { days.upperBound - days.lowerBound + 1 }
    public var expected: Double { Double(baseline) / Double(period.days) * Double(length) }

    var comparison: Comparison {
        Comparison(
            .init(events: count, exposure: Double(length)), with: .init(events: baseline, exposure: Double(period.days))
        )
    }
}

extension Register {
    /// The first days after the close, as many as the organisation chose; `nil` when the period had not closed.
    public func window(_ scope: FigureScope) -> Window? {
        Int(home.value(of: .windowDays, on: scope.asAt)).flatMap(scope.window(days:)).map { window($0, scope) }
    }

    /// The same over all the days looked at after the close.
    func windowToAsAt(_ scope: FigureScope) -> Window? { scope.lookedAfter.map { window($0, scope) } }

    private func window(_ days: ClosedRange<Day>, _ scope: FigureScope) -> Window {
        Window(
            days: days, count: notifications(from: days.lowerBound, to: days.upperBound).count, period: scope.period,
            baseline: notifications(in: scope.period).count)
    }
}
