extension ControlChart {
    /// How many opportunities or days passed between events: mean ± 3 √(mean (mean + 1)), not below 0 (Kaminsky and
    /// others, Journal of Quality Technology 24, 1992). No gap is below 0.
    ///
    /// Such gaps lie below their mean more often than above it, so runs are counted about the median.
    public static func g(gaps: [Int], on basis: Basis = .allPoints) -> ControlChart {
        let values = gaps.map(Double.init)
        let used = basis.picked(from: values)
        guard let mean = used.mean else { return ControlChart(.g, values, on: basis, centre: nil, runLine: nil) }
        let reach = sigmas * (mean * (mean + 1)).squareRoot()
        return ControlChart(
            .g, values, on: basis, centre: mean, lower: .level(max(0, mean - reach)), upper: .level(mean + reach),
            runLine: used.median)
    }
}
