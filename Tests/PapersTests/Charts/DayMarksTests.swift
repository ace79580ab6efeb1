import Clocks
import Testing

@testable import Papers

@Suite struct DayMarksTests {
    @Test(arguments: ChartWidth.allCases) func `Each has a mark of its own, also where several came on one day`(
        _ width: ChartWidth
    ) {
        let drawing = Chart.days(days2009).drawing(width, id: "c")
        let dots = drawing.html.matches(of: /<circle class="x-dot"[^>]* cx="([^"]+)" cy="([^"]+)"/)
        #expect(dots.count == 5)
        #expect(Set(dots.map { "\($0.output.1) \($0.output.2)" }).count == 5)
    }

    @Test func `Those of the window are diamonds in a box`() {
        let drawing = Chart.days(days2009).drawing(.wide, id: "c")
        #expect(drawing.count(of: "class=\"x-dia\"") == 2)
        #expect(drawing.count(of: "class=\"x-win\"") == 1)
    }

    @Test func `Counts and the window's sentence are the same in picture and description`() {
        let words = Chart.days(days2009).words(.wide).map(\.words)
        #expect(words.contains("2 in 14 days, about 1 expected"))
        #expect(words.contains("as at 23 October"))
        #expect(
            days2009.inWords == """
                One mark for each of the notifications, on the day it was received. April 2009: 2, on days 6 and 7. \
                May 2009: 3, on days 14, 14 and 14. June 2009: 0. July 2009: 0. August 2009: 0. September 2009: 0. \
                October 2009: 2, on days 1 and 14. 1 to 14 October 2009: 2 in 14 days, about 1 expected. \
                As at 23 October 2009.
                """)
    }

    @Test func `Days not yet come are hatched, and none when the month is over`() {
        let over = DayMarks(counted: "notifications", days: [], period: april2009, asAt: "2009-09-30")
        #expect(Chart.days(days2009).drawing(.wide, id: "c").html.contains("-notYet"))
        #expect(!Chart.days(over).drawing(.wide, id: "c").html.contains("-notYet"))
    }

    @Test func `A window of two months is boxed in both`() {
        let chart = DayMarks(
            counted: "notifications", days: [], period: april2009,
            window: .init(first: "2009-10-20", last: "2009-11-02"),
            asAt: "2009-11-10")
        #expect(Chart.days(chart).drawing(.wide, id: "c").count(of: "class=\"x-win\"") == 2)
    }

    @Test func `What came after the as-at day is not known to it`() {
        let chart = DayMarks(
            counted: "notifications", days: ["2009-09-02", "2009-09-30"], period: april2009, asAt: "2009-09-15")
        #expect(chart.days == ["2009-09-02"])
    }
}
