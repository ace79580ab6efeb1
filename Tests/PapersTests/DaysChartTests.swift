import Clocks
import Papers
import Register
import Testing

@Suite struct DaysChartTests {
    @Test func `Before the close there is no chart of the days after it`() throws {
        #expect(try BoardPaper(deaths().register, asAt: "2009-09-30").chart("Notifications by day received") == nil)
    }

    @Test func `The days add up to the period and what followed it`() throws {
        for asAt in ["2009-10-14", "2009-10-23"] as [Day] {
            let paper = BoardPaper(try deaths().register, asAt: asAt)
            let table = try #require(paper.chart("Notifications by day received")).table
            #expect(table.cells.compactMap { Int($0[1]) }.reduce(0, +) == 6 + 3)
            #expect(table.cells.last?.first == "4, 7, 11")
        }
    }

    @Test func `Days of a second month after the close are counted too`() throws {
        var facts = Facts(try deaths().register, at: Moment(london: "2009-11-20", hour: 9, minute: 0), by: "P-0001")
        try facts.died("2009-11-03")
        let paper = BoardPaper(facts.register, asAt: "2009-11-20")
        let table = try #require(paper.chart("Notifications by day received")).table
        #expect(paper.figures.first { $0.id == "notifications.after-period" }?.value == 4)
        #expect(table.cells.compactMap { Int($0[1]) }.reduce(0, +) == 6 + 4)
    }

    @Test func `Days to notification are told by their median, and the days not known are counted`() throws {
        var facts = try deaths()
        try facts.told("2009-06-01")
        let chart = try #require(BoardPaper(facts.register).chart("Days from death to notification"))
        #expect(chart.finding == "Half of the 6 deaths with a known day reached us within 2 days")
        #expect(
            chart.table.cells == [["6", "2", "2", "2", "0"], ["6", "2", "2", "2", "0"], ["6", "2", "2", "2", "1"]])
    }

    @Test func `Fewer than five deaths with a known day have no median`() throws {
        var facts = try given()
        for day in ["2009-05-04", "2009-06-01"] as [Day] { try facts.died(day) }
        let chart = try #require(BoardPaper(facts.register).chart("Days from death to notification"))
        #expect(chart.finding == "Too few deaths with a known day to say how soon we were told")
        #expect(chart.table.cells.last == ["2", "2", "too few", "2", "0"])
    }
}
