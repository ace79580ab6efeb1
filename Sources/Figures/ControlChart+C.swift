extension ControlChart {
    /// Counts in periods alike in length: mean ± 3 √mean, not below 0 (Montgomery, "Introduction to Statistical Quality
    /// Control", 7.3). No count is below 0.
    public static func c(counts: [Int], on basis: Basis = .allPoints) -> ControlChart {
        let values = counts.map(Double.init)
        let used = basis.picked(from: values)
        guard let mean = used.mean else { return ControlChart(.c, values, on: basis, centre: nil, runLine: nil) }
        let reach = sigmas * mean.squareRoot()
        return ControlChart(
            .c, values, on: basis, centre: mean, lower: .level(max(0, mean - reach)), upper: .level(mean + reach),
            runLine: mean, warnings: warnings(ofCounts: used))
    }

    static func warnings(ofCounts counts: [Double]) -> [String] {
        let zeros = counts.count { $0 == 0 }
        if zeros == counts.count { return ["Nothing was counted in the points used, so the limits say nothing."] }
        if zeros * 2 > counts.count {
            return ["More than half of the counts are 0: a chart of the days between events would show more."]
        }
        return []
    }
}
