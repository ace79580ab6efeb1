import Foundation
import Testing

@testable import Papers

@Suite struct BarsTests {
    @Test(arguments: ChartWidth.allCases) func `A withheld count has words and no length`(_ width: ChartWidth) {
        let chart = Chart.bars(BarChart(counted: "children", by: "age", bars: [.init("Under 1", .withheld("1 to 4"))]))
        #expect(chart.drawing(width, id: "c").count(of: "<rect") == 1)
        #expect(chart.words(width).map(\.words).sorted() == ["1 to 4", "Under 1"])
    }

    @Test func `A withheld count does not stretch or shrink the others`() {
        func bar(beside other: ShownCount) -> String? {
            let chart = BarChart(
                counted: "children", by: "age", bars: [.init("Under 1", .count(3)), .init("1 to 4", other)])
            return Chart.bars(chart).drawing(.wide, id: "c").html.firstMatch(of: /class="x-bar"[^>]*width="([^"]+)"/)
                .map { String($0.output.1) }
        }
        #expect(bar(beside: .withheld("5 to 9")) == bar(beside: .withheld("1 to 4")))
    }

    @Test func `What is not known comes last and is hatched`() {
        #expect(ages2009.bars.last?.label == "Not known yet")
        #expect(Chart.bars(ages2009).drawing(.wide, id: "c").count(of: "url(#c-wide-hatch)") == 1)
    }

    @Test func `A count of 0 keeps its row`() {
        let words = Chart.bars(ages2009).words(.narrow).map(\.words)
        #expect(words.contains("5 to 9") && words.contains("0"))
    }

    @Test func `Bars are as long as their counts`() throws {
        let drawing = Chart.bars(ages2009).drawing(.wide, id: "c").html
        let lengths = drawing.matches(of: /class="x-bar"[^>]* width="([^"]+)"/).compactMap { Double($0.output.1) }
        #expect(lengths.count == 2)
        #expect(abs(lengths[1] / lengths[0] - 3) < 0.01)
    }

    @Test(arguments: ChartWidth.allCases) func `Every count is drawn and described`(_ width: ChartWidth) {
        let drawn = Chart.bars(ages2009).words(width).map(\.words)
        for bar in ages2009.bars {
            #expect(drawn.contains(bar.count.words))
            #expect(ages2009.inWords.contains("\(bar.label): \(bar.count.words)"))
        }
    }

    @Test(arguments: ChartWidth.allCases) func `The four series differ without colour, and each bar says its own`(
        _ width: ChartWidth
    ) {
        let chart = Chart.grouped(
            GroupedBars(
                counted: "children", by: "circumstance", and: "age", series: ["A", "B", "C", "D"],
                rows: [.init("All", [.count(1), .count(2), .count(3), .count(4)])]))
        let drawing = chart.drawing(width, id: "c")
        // In the key and in the row: solid, lines, dots, and an outline alone.
        #expect(drawing.html.matches(of: /<rect class="x-s1"/).count == 2)
        #expect(drawing.count(of: "-lines)\"") == 2 && drawing.count(of: "-dots)\"") == 2)
        #expect(drawing.html.matches(of: /<path class="x-s4"/).count == 2)
        for name in ["A", "B", "C", "D"] { #expect(chart.words(width).filter { $0.words == name }.count == 2) }
    }

    @Test func `A withheld cell is a word`() {
        let chart = Chart.grouped(circumstances2009)
        #expect(chart.words(.narrow).filter { $0.words == "withheld" }.count == 2)
        #expect(
            chart.inWords.contains("examination: Under 1, withheld; 1 to 9, 2; 10 to 17, 5; Not known yet, withheld."))
    }
}
