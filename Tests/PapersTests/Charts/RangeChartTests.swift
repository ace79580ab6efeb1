import Testing

@testable import Papers

@Suite struct RangeChartTests {
    @Test func `The middle half lies between the medians of the two halves`() {
        guard case .many(let all) = Spread(of: [9, 1, 3, 5, 7]) else {
            Issue.record("five are enough")
            return
        }
        #expect((all.lowerQuartile, all.median, all.upperQuartile) == (2, 5, 8))
    }

    @Test func `Fewer than five are told one by one`() {
        #expect(Spread(of: [4, 1, 4]) == .few([1, 4, 4]))
        #expect(Spread(of: [4, 1, 4]).inWords == "3 known, 1, 4 and 4")
        let drawing = Chart.ranges(RangeChart(measured: "Days", rows: [.init("2009", days: [4, 1, 4])])).drawing(
            .wide, id: "c")
        let dots = drawing.html.matches(of: /<circle class="x-dot"[^>]* r="4.5"/).map { String($0.output) }
        #expect(dots.count == 3 && Set(dots).count == 3)
        #expect(!drawing.html.contains("median"))
    }

    @Test func `None known says so`() {
        #expect(Chart.ranges(delays2009).words(.narrow).map(\.words).contains("0 known"))
        #expect(delays2009.inWords.contains("April to September 2009: 0 known."))
    }

    @Test(arguments: ChartWidth.allCases) func `A long tail is cut and told, and does not squash the rest`(
        _ width: ChartWidth
    ) throws {
        let chart = Chart.ranges(delays2009)
        let said = chart.words(width).map(\.words).joined(separator: " ")
        #expect(said.contains("median 2, 10 known") && said.contains("longest 412"))
        #expect(said.contains("The axis stops at 10 days"))
        let half = chart.drawing(width, id: "c").html.firstMatch(of: /class="x-bar"[^>]* width="([^"]+)"/)
        #expect(try #require(half.flatMap { Double($0.output.1) }) > 50)
    }

    @Test func `What fits is not cut`() {
        let chart = Chart.ranges(RangeChart(measured: "Days", rows: [.init("2009", days: [1, 2, 3, 4, 5, 9])]))
        #expect(!chart.drawing(.wide, id: "c").html.contains("arrow"))
    }

    @Test func `An axis ends at a round number`() {
        #expect(Scale(to: 8.2, from: 0, to: 1).ticks == [0, 2, 4, 6, 8, 10])
        #expect(Scale(to: 0, from: 0, to: 1).ticks == [0, 1])
        #expect(Scale(to: 412, from: 0, to: 1).ticks == [0, 100, 200, 300, 400, 500])
    }

    @Test func `Lengths are written to one decimal`() {
        #expect([0.04, -0.5, 12, 7.25, -3].map(SVG.written) == ["0", "-0.5", "12", "7.3", "-3"])
    }
}
