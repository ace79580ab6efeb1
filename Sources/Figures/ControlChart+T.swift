import Foundation

extension ControlChart {
    /// The time between rare events. Each gap is raised to 1 ÷ 3.6, which makes such times nearly normal (Nelson, Journal
    /// of Quality Technology 26, 1994); the XmR limits of the result are raised back. No gap is below 0.
    public static func t(gaps: [Double], on basis: Basis = .allPoints) -> ControlChart {
        let level = xmr(values: gaps.map { pow($0, 1 / nelsonsPower) }, on: basis)
        let back = { (level: Double) in pow(max(0, level), nelsonsPower) }
        let centre = level.centre.map(back)
        return ControlChart(
            .t, gaps, on: basis, centre: centre, lower: level.lower.map { .level(back($0.at(0))) },
            upper: level.upper.map { .level(back($0.at(0))) }, runLine: centre,
            warnings: warnings(ofGaps: gaps) + level.warnings)
    }

    /// The power that makes times between random events nearly normal.
    public static let nelsonsPower = 3.6

    private static func warnings(ofGaps gaps: [Double]) -> [String] {
        switch gaps.count(where: { $0 == 0 }) {
        case 0: []
        case 1: ["One of the gaps is 0: times of day would say more."]
        case let zeros: ["\(zeros) of the gaps are 0: times of day would say more."]
        }
    }
}
