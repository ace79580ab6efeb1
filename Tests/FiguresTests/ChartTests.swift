import Figures
import Testing

@Suite struct ChartTests {
    /// Montgomery, "Introduction to Statistical Quality Control", example 7.3: nonconformities in 26 samples of 100
    /// circuit boards. The public R packages qcc and qicharts2 give the same limits.
    static let boards = [
        21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17, 15,
    ]

    @Test func `The circuit boards have two points outside`() throws {
        let chart = ControlChart.c(counts: ChartTests.boards)
        #expect(close(chart.centre, 19.846154))
        #expect(close(chart.lower, 6.481447))
        #expect(close(chart.upper, 33.210861))
        #expect(chart.outside == [5, 19])
        #expect(chart.verdict == .signal)
    }

    // Montgomery leaves out samples 6 and 20, whose causes were found: 472 in 24, limits 6.36 and 32.97.
    @Test func `Points left out do not move the limits, and are still seen to lie outside`() throws {
        let chart = ControlChart.c(counts: ChartTests.boards, on: .init(excluding: [5, 19]))
        #expect(close(chart.centre, 19.666667))
        #expect(close(chart.lower, 6.362532))
        #expect(close(chart.upper, 32.970801))
        #expect(chart.outside == [5, 19])
        #expect(chart.run?.usefulPoints == 24)
    }

    @Test func `A baseline fixes the limits and later points are judged by them`() {
        let chart = ControlChart.c(counts: [4, 4, 4, 4, 11, 4], on: .init(baseline: 4))
        #expect(chart.centre == 4)
        #expect(chart.upper == .level(10))
        #expect(chart.outside == [4])
        #expect(chart.pointsUsed == 4)
    }

    // Board paper of 30 October 2009: notifications in three half-years.
    @Test func `35, 7 and 12 on a c chart and on an XmR chart`() {
        let counts = ControlChart.c(counts: [35, 7, 12])
        #expect(counts.centre == 18)
        #expect(close(counts.lower, 5.272078))
        #expect(close(counts.upper, 30.727922))
        #expect(counts.outside == [0])
        let single = ControlChart.xmr(values: [35, 7, 12])
        #expect(single.centre == 18)
        #expect(close(single.lower, -25.89))
        #expect(close(single.upper, 61.89))
        #expect(single.outside == [])
    }

    // Serious case reviews begun in England, 2007-08 to 2009-10 (Children and Young People Now).
    @Test func `137, 131 and 136 on a c chart and on an XmR chart`() {
        let counts = ControlChart.c(counts: [137, 131, 136])
        #expect(close(counts.centre, 134.666667))
        #expect(close(counts.lower, 99.852876))
        #expect(close(counts.upper, 169.480457))
        #expect(counts.outside == [])
        let single = ControlChart.xmr(values: [137, 131, 136])
        #expect(close(single.lower, 120.036667))
        #expect(close(single.upper, 149.296667))
        #expect(single.outside == [])
    }

    // Serious incident notifications in England by half-year, 2019 to 2021 (Department for Education).
    @Test func `225, 224, 285 and 251 on a c chart and on an XmR chart`() {
        let counts = ControlChart.c(counts: [225, 224, 285, 251])
        #expect(counts.centre == 246.25)
        #expect(close(counts.lower, 199.172936))
        #expect(close(counts.upper, 293.327064))
        #expect(counts.outside == [])
        let single = ControlChart.xmr(values: [225, 224, 285, 251])
        #expect(close(single.lower, 161.13))
        #expect(close(single.upper, 331.37))
        #expect(single.outside == [])
    }

    @Test func `A u chart has limits for each window`() throws {
        // 20 in 106 days: 0.18868 a day, and 3 √(0.18868 ÷ 15) more for the shortest window.
        let chart = ControlChart.u(counts: [3, 1, 4, 12], exposure: [30, 31, 30, 15])
        #expect(close(chart.centre, 0.188679))
        let upper = try #require(chart.upper)
        #expect(close(upper.at(0), 0.426595))
        #expect(close(upper.at(1), 0.422726))
        #expect(close(upper.at(3), 0.525143))
        #expect(chart.lower == .steps([0, 0, 0, 0]))
        #expect(chart.outside == [3])
    }

    @Test func `With windows all of 1 a u chart is a c chart`() {
        let each = ControlChart.u(counts: ChartTests.boards, exposure: ChartTests.boards.map { _ in 1 })
        let all = ControlChart.c(counts: ChartTests.boards)
        #expect(each.centre == all.centre)
        #expect(each.outside == all.outside)
        #expect(close(each.upper?.at(25), 33.210861))
    }

    @Test func `A g chart is drawn about its mean and its runs about the median`() {
        // Mean 127 ÷ 11; the upper limit adds 3 √(mean × (mean + 1)).
        let chart = ControlChart.g(gaps: [12, 3, 0, 31, 8, 2, 5, 60, 1, 1, 4])
        #expect(close(chart.centre, 11.545455))
        #expect(chart.lower == .level(0))
        #expect(close(chart.upper, 47.650673))
        #expect(chart.outside == [7])
        #expect(chart.runLine == 4)
    }

    // Montgomery's hours between failures of a valve (Nelson's transformation); the limits worked out apart in Python.
    @Test func `A t chart of hours between failures has none outside`() {
        let chart = ControlChart.t(gaps: [
            286, 948, 536, 124, 816, 729, 4, 143, 431, 8, 2837, 596, 81, 227, 603, 492, 1199, 1214, 2831, 96,
        ])
        #expect(close(chart.centre, 430.040952))
        #expect(chart.lower == .level(0))
        #expect(close(chart.upper, 6940.084221))
        #expect(chart.outside == [])
    }

    @Test func `Steady gaps have a lower limit above 0`() {
        let chart = ControlChart.t(gaps: [20, 30, 25, 40, 22, 35, 28, 31, 26, 33])
        #expect(close(chart.centre, 28.583229))
        #expect(close(chart.lower, 10.884404))
        #expect(close(chart.upper, 61.152529))
    }

    @Test func `A moving range spans the points left out`() {
        // 10, 12 and 11 are left: moving ranges 2 and 1, mean 1.5.
        let chart = ControlChart.xmr(values: [10, 99, 12, 11], on: .init(excluding: [1]))
        #expect(chart.centre == 11)
        #expect(close(chart.upper, 14.99))
        #expect(chart.outside == [1])
    }

    @Test func `A run chart has a median and no limits`() {
        let chart = ControlChart.run(values: [4, 6, 5, 9])
        #expect(chart.centre == 5.5)
        #expect(chart.lower == nil)
        #expect(chart.upper == nil)
        #expect(chart.outside == [])
    }
}

/// Whether two numbers agree to the six decimals that the references give.
private func close(_ got: Double?, _ expected: Double) -> Bool { got.map { abs($0 - expected) <= 1e-6 } ?? false }

private func close(_ got: ControlChart.Limit?, _ expected: Double) -> Bool {
    guard case .level(let level) = got else { return false }
    return close(level, expected)
}
