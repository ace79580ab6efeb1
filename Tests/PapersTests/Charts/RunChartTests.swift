import Clocks
import Testing

@testable import Papers

@Suite struct RunChartTests {
    @Test func `The picture, its description and its lines say the same numbers`() {
        let words = Chart.run(run2009).words(.wide).map(\.words)
        for said in ["mean 3.0", "trial limit 8.2", "7, part month", "to 14 Oct"] { #expect(words.contains(said)) }
        #expect(
            run2009.inWords == """
                Run chart: notifications by month. 2008 from April: 7, 6, 5, 6, 5, 6, 1, 2 and 1. \
                2009: 0, 2, 1, 2, 1, 3, 2, 2 and 2. October 2009 is a part month: 7 by 14 October. Mean 3.0. \
                Trial limit 8.2, no month outside. Signal: 12 months, none above the mean. \
                Those months are October 2008 to September 2009. As at 23 October 2009.
                """)
    }

    @Test(arguments: [run2009, crowded, nothing]) func `Every month has its point, as high as its count`(
        _ chart: RunChart
    ) {
        let plot = RunPlot(chart, isWide: true)
        #expect(Chart.run(chart).drawing(.wide, id: "c").count(of: "class=\"x-dot\"") == chart.months.count)
        for (month, point) in zip(chart.months, plot.points) {
            let drawn = (plot.base - point.y) / (plot.base - plot.top) * Double(plot.scale.end)
            #expect(abs(drawn - Double(month.count)) < 0.001)
        }
    }

    @Test func `A year stands under the first month, each January and each April`() {
        let words = Chart.run(run2009).words(.wide).map(\.words)
        #expect(words.filter { $0 == "2008" }.count == 1)
        #expect(words.filter { $0 == "2009" }.count == 2)
    }

    @Test func `Many months are named by the quarter`() {
        let initials = Chart.run(crowded).words(.narrow).map(\.words).filter {
            $0.count == 1 && "JFMASOND".contains($0)
        }
        #expect(Set(initials) == ["J", "A", "O"])
    }

    @Test(arguments: ChartWidth.allCases) func `A signal is said in words, whether or not there is room beside it`(
        _ width: ChartWidth
    ) {
        for (chart, signals) in [
            (run2009, ["12 months, none above the mean"]),
            (crowded, ["8 months, none above the mean", "2 months are outside the limits"]),
        ] {
            let drawn = Chart.run(chart).words(width).map(\.words).joined(separator: " ")
            for signal in signals { #expect(drawn.contains("Signal: \(signal)")) }
        }
    }

    @Test func `A month that stands out has a hollow diamond`() {
        let drawing = Chart.run(crowded).drawing(.narrow, id: "c")
        // Two outside, one in which the rule was met, and one before each of the two signals in the key.
        #expect(drawing.html.matches(of: /<polygon class="x-sig" fill="none"/).count == 5)
    }

    @Test func `No signal, no sign of one`() {
        let html = Chart.run(nothing).pair(id: "c").html
        #expect(!html.contains("x-sig") && !html.contains("Signal"))
    }

    @Test func `Marks that fall on one month stand in rows`() {
        let places = RunPlot(crowded, isWide: false).marks.map(\.place)
        for (index, one) in places.enumerated() {
            for other in places[(index + 1)...] {
                #expect(abs(one.x - other.x) >= 22 || abs(one.y - other.y) >= 22)
            }
        }
    }

    @Test func `A mark outside the months is not drawn`() {
        let chart = RunChart(
            counted: "notifications", months: months([1, 2]), marks: [.init(number: 1, on: "2007-01-01")],
            asAt: "2008-06-30")
        #expect(!Chart.run(chart).pair(id: "c").html.contains("x-flag"))
    }

    @Test func `Words at the ends of lines that meet are moved apart, and stay in order`() {
        let heights = EndLabel.apart([(100, 19), (101, 38), (99, 19)], within: 0...130)
        #expect(heights[2] + 19 <= heights[0] && heights[0] + 19 <= heights[1])
        #expect(heights[1] + 19 <= 130)
        #expect(EndLabel.apart([(2, 19), (3, 19)], within: 0...130) == [2, 21])
        #expect(EndLabel.apart([(129, 19), (130, 19)], within: 0...130) == [111, 130])
    }
}
