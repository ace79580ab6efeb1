import Testing

@testable import Figures

extension ChartTests {
    /// Useful points, the limit of the longest run, and that of the crossings: R's `round(log2(n) + 3)` and
    /// `qbinom(0.05, n - 1, 0.5)`.
    @Test(arguments: [
        (10, 6, 2), (11, 6, 2), (12, 7, 3), (15, 7, 4), (16, 7, 4), (20, 7, 6), (24, 8, 8), (30, 8, 10), (36, 8, 13),
        (40, 8, 14), (50, 9, 19), (60, 9, 23), (100, 10, 41),
    ])
    func `What chance explains`(points: Int, longestRun: Int, crossings: Int) {
        #expect(RunRules.longestRunLimit(usefulPoints: points) == longestRun)
        #expect(RunRules.crossingsLimit(usefulPoints: points) == crossings)
    }

    @Test(arguments: [
        ([35.0, 7, 12], 12.0, 2, 1, 4, 1), ([137, 131, 136], 136, 2, 1, 4, 1), ([225, 224, 285, 251], 238, 4, 2, 5, 1),
    ])
    func `Three short series about their medians are no signal`(
        values: [Double], median: Double, useful: Int, longest: Int, limit: Int, crossings: Int
    ) {
        #expect(ControlChart.run(values: values).centre == median)
        let rules = RunRules(values, about: median)
        #expect(rules.usefulPoints == useful)
        #expect(rules.longestRun?.length == longest)
        #expect(rules.longestRunLimit == limit)
        #expect(rules.crossings == crossings)
        #expect(rules.crossingsLimit == 0)
        #expect(!rules.signal)
    }

    @Test func `Points on the line neither make a run nor break one`() {
        let rules = RunRules([5, 6, 4, 6, 4, 7, 2, 4, 1], about: 4)
        #expect(rules.usefulPoints == 6)
        #expect(rules.longestRun == RunRules.Run(side: .above, places: [0, 1, 3, 5]))
        #expect(rules.longestRun?.length == 4)
        #expect(rules.longestRun?.points == 0...5)
        #expect(rules.crossings == 1)
    }

    @Test func `Of runs as long as each other the first is told`() {
        #expect(RunRules([1, 1, 3, 3], about: 2).longestRun?.points == 0...1)
    }

    @Test func `Nine useful points have no run rules, and ten have`() {
        let nine: [Double] = [1, 1, 1, 1, 5, 9, 9, 9, 9, 9]
        #expect(RunRules(nine, about: 5).usefulPoints == 9)
        #expect(!RunRules(nine, about: 5).signal)
        #expect(ControlChart.run(values: [1, 1, 1, 1, 5, 9, 9, 9, 9]).run == nil)
        let ten = ControlChart.run(values: [1, 1, 1, 1, 1, 9, 9, 9, 9, 9])
        #expect(ten.run?.usefulPoints == 10)
        #expect(ten.run?.crossingsAreFew == true)
        #expect(ten.run?.runIsLong == false)
        #expect(ten.verdict == .signal)
    }

    @Test func `Seven in a row among ten are too many, and six are not`() {
        #expect(RunRules([1, 1, 1, 1, 1, 1, 1, 9, 1, 9], about: 5).runIsLong)
        #expect(!RunRules([1, 1, 1, 1, 1, 1, 9, 1, 9, 1], about: 5).runIsLong)
    }

    @Test func `Months that fall after half a year are a signal though none is outside`() {
        // Northmoor's notifications by month, April 2008 to September 2009: mean 3, three months on it.
        let chart = ControlChart.c(counts: [6, 6, 5, 6, 7, 5, 0, 3, 1, 2, 1, 0, 2, 2, 3, 1, 3, 1])
        #expect(chart.outside == [])
        #expect(chart.run?.longestRun == RunRules.Run(side: .below, places: [6, 8, 9, 10, 11, 12, 13, 15, 17]))
        #expect(chart.run?.longestRunLimit == 7)
        #expect(chart.run?.crossings == 1)
        #expect(chart.signal)
    }

    @Test func `A point left out is in no run`() {
        let chart = ControlChart.run(
            values: [1, 1, 1, 1, 1, 99, 1, 9, 9, 9, 9, 9, 9], on: .init(excluding: [5]))
        #expect(chart.run?.usefulPoints == 12)
        #expect(chart.run?.longestRun == RunRules.Run(side: .below, places: [0, 1, 2, 3, 4, 6]))
    }
}
