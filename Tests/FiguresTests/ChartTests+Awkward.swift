import Figures
import Testing

extension ChartTests {
    @Test func `Points all equal are no signal on any chart`() {
        let same = [Int](repeating: 3, count: 12)
        let decimals = [Double](repeating: 0.1, count: 12)
        for chart in [
            ControlChart.c(counts: same), .u(counts: same, exposure: decimals), .g(gaps: same), .t(gaps: decimals),
            .xmr(values: decimals), .run(values: decimals),
        ] {
            #expect(chart.usefulPoints == 0)
            #expect(chart.outside == [])
            #expect(chart.run == nil)
            #expect(chart.verdict == .tooFewToSay)
        }
    }

    @Test func `Points all 0 are no signal, and say that they say nothing`() {
        let chart = ControlChart.c(counts: [Int](repeating: 0, count: 12))
        #expect(chart.centre == 0)
        #expect(chart.upper == .level(0))
        #expect(chart.verdict == .tooFewToSay)
        #expect(chart.caution?.hasPrefix("Nothing was counted in the points used, so the limits say nothing.") == true)
        #expect(ControlChart.t(gaps: [0, 0, 0]).outside == [])
        #expect(ControlChart.g(gaps: [0, 0, 0]).outside == [])
    }

    @Test func `A point on a limit is inside`() {
        // Mean 4, limits 0 and 10.
        #expect(ControlChart.c(counts: [10, 0, 2, 4], on: .init(baseline: 4)).outside == [])
    }

    @Test func `Without a point to use there is no centre, and with one no XmR limit`() {
        #expect(ControlChart.c(counts: []).centre == nil)
        #expect(ControlChart.u(counts: [4], exposure: [1], on: .init(excluding: [0])).centre == nil)
        #expect(ControlChart.run(values: []).verdict == .tooFewToSay)
        #expect(ControlChart.xmr(values: [4]).centre == 4)
        #expect(ControlChart.xmr(values: [4]).upper == nil)
        #expect(ControlChart.t(gaps: [4]).lower == nil)
    }

    @Test func `Limits from nine points are not to be drawn, from ten they are on trial, from twenty firm`() {
        let points = { (count: Int) in ControlChart.c(counts: [Int](repeating: 3, count: count)) }
        #expect(!points(9).hasEnoughPointsForLimits)
        #expect(points(10).hasEnoughPointsForLimits)
        #expect(points(19).limitsAreTrial)
        #expect(!points(20).limitsAreTrial)
    }

    @Test func `Few points say so`() {
        #expect(
            ControlChart.c(counts: [35, 7, 12]).caution == """
                3 of 3 points are useful (not on the centre), so no run rules: they need 10. \
                Limits from 3 points are a rough guide, not to be drawn before there are 10.
                """)
    }

    @Test func `A lower limit of 0 says that no fall, or no gap, can cross it`() {
        let falls = ControlChart.c(counts: [3, 2, 4, 3, 1, 3, 2, 5, 3, 2, 4, 3, 2, 3, 4, 3, 2, 3, 4, 1])
        #expect(falls.caution?.hasSuffix("The lower limit is not above 0, so no fall can cross it.") == true)
        let gaps = ControlChart.g(gaps: [12, 3, 0, 31, 8, 2, 5, 60, 1, 1, 4])
        #expect(gaps.caution?.hasSuffix("no gap is short enough to cross it: look at recent windows too.") == true)
    }

    @Test func `Many zeros, gaps of 0 and one wide step are each said`() {
        #expect(
            ControlChart.c(counts: [0, 0, 0, 1]).caution?.hasPrefix(
                "More than half of the counts are 0: a chart of the days") == true)
        #expect(ControlChart.t(gaps: [4, 0, 9]).caution?.hasPrefix("One of the gaps is 0: times of day") == true)
        #expect(
            ControlChart.xmr(values: [1, 2, 1, 2, 1, 2, 1, 50]).caution?
                .hasPrefix("One step from a point to the next is more than 3.267 times their mean") == true)
    }

    @Test func `The rules are named with the constants used`() {
        let chart = ControlChart.c(counts: ChartTests.boards)
        #expect(
            chart.rules == [
                "c chart: mean ± 3 √mean, not below 0",
                "points outside: a point beyond a limit; one on a limit is inside",
                "Anhøj, longest run: more than 8 points in a row on one side of the centre is a signal"
                    + " (log₂ of 26 useful points, plus 3, rounded)",
                "Anhøj, crossings: fewer than 8 crossings of the centre is a signal"
                    + " (5% quantile of the binomial with 25 trials and chance 0.5)",
            ])
        #expect(ControlChart.run(values: [4, 6, 5]).rules == ["run chart: the median, with no limits"])
    }

    @Test func `The sentence tells points, runs and crossings, counting points from 1`() {
        #expect(
            ControlChart.c(counts: ChartTests.boards).sentence == """
                Points 6 and 20 are outside the limits. \
                The longest run is 6 above the centre, from point 7 to 12; up to 8 is chance. \
                7 crossings; 8 or more is chance. A signal to look into.
                """)
        #expect(
            ControlChart.run(values: [1, 1, 2, 1, 1, 1, 2, 3, 3, 3, 3, 3]).sentence == """
                No limits. The longest run is 5 below the median, from point 1 to 6, points on it not counted; \
                up to 6 is chance. 1 crossing; 2 or more is chance. A signal to look into.
                """)
        #expect(ControlChart.run(values: [4, 6, 5]).sentence == "No limits. Too few to say.")
    }
}
