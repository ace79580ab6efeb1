extension ControlChart {
    /// Values in order about their median, with no limits.
    public static func run(values: [Double], on basis: Basis = .allPoints) -> ControlChart {
        let median = basis.picked(from: values).median
        return ControlChart(.run, values, on: basis, centre: median, runLine: median)
    }
}
