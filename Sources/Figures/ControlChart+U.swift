extension ControlChart {
    /// Counts over windows that differ: the rate, and rate ± 3 √(rate ÷ exposure) at each point, not below 0
    /// (Montgomery, 7.3). As many exposures as counts, each more than 0; no count is below 0.
    public static func u(counts: [Int], exposure: [Double], on basis: Basis = .allPoints) -> ControlChart {
        precondition(counts.count == exposure.count, "a count and an exposure for each point")
        let values = zip(counts, exposure).map { Double($0) / $1 }
        let used = basis.picked(from: counts.map(Double.init))
        guard !used.isEmpty else { return ControlChart(.u, values, on: basis, centre: nil, runLine: nil) }
        let rate = used.reduce(0, +) / basis.picked(from: exposure).reduce(0, +)
        let reach = exposure.map { sigmas * (rate / $0).squareRoot() }
        return ControlChart(
            .u, values, on: basis, centre: rate, lower: .steps(reach.map { max(0, rate - $0) }),
            upper: .steps(reach.map { rate + $0 }), runLine: rate, warnings: warnings(ofCounts: used))
    }
}
