extension ControlChart {
    /// One measurement at a time: mean ± 2.66 × the mean moving range (Wheeler, "Understanding Variation", 1993). The
    /// limits are not held to 0, and a moving range spans any excluded points.
    public static func xmr(values: [Double], on basis: Basis = .allPoints) -> ControlChart {
        let used = basis.picked(from: values)
        let ranges = zip(used, used.dropFirst()).map { abs($1 - $0) }
        guard let mean = used.mean, let range = ranges.mean else {
            return ControlChart(.xmr, values, on: basis, centre: used.mean, runLine: used.mean)
        }
        let reach = perMovingRange * range
        return ControlChart(
            .xmr, values, on: basis, centre: mean, lower: .level(mean - reach), upper: .level(mean + reach),
            runLine: mean, warnings: warnings(ofRanges: ranges, mean: range))
    }

    /// Three standard deviations for each unit of mean moving range: 3 ÷ 1.128.
    public static let perMovingRange = 2.66
    /// A moving range more than this many times their mean is out of the ordinary (Nelson, Journal of Quality Technology
    /// 14, 1982). Heed keeps it and says so.
    public static let widestMovingRange = 3.267

    private static func warnings(ofRanges ranges: [Double], mean: Double) -> [String] {
        if mean == 0 { return ["The points used do not differ, so the limits say nothing."] }
        let widens = "more than \(widestMovingRange) times their mean, and widens the limits."
        switch ranges.count(where: { $0 > widestMovingRange * mean }) {
        case 0: return []
        case 1: return ["One step from a point to the next is \(widens)"]
        case let wide: return ["\(wide) steps from a point to the next are each \(widens)"]
        }
    }
}
