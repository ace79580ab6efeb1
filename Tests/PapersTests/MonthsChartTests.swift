import Clocks
import Papers
import Register
import Testing

@Suite struct MonthsChartTests {
    @Test func `The months add up to the three periods, and the part month stands apart`() throws {
        let paper = BoardPaper(try deaths().register)
        let table = try #require(paper.chart("Notifications by month received")).table
        let counted = ["notifications", "notifications.previous", "notifications.year-before"].map { id in
            paper.figures.first { $0.id == id }!.value
        }
        #expect(table.columns == ["Month", "2008 to 2009", "2009 to 2010"])
        #expect(table.rows.count == 12)
        #expect(table.sum == counted.reduce(0, +))
        #expect(table.cells[6] == ["1", "3 to 14 October"])
        #expect(table.cells[7] == ["1", "–"])
    }

    @Test func `Annotations of the notifications mark the months, numbered, with what they rest on`() throws {
        var facts = try deaths()
        for day in ["2008-12-01", "2008-03-31"] as [Day] {
            try facts.add(
                .annotated(
                    figure: "notifications", at: day, kind: .event, words: "A director came into post.",
                    restsOn: "the minutes",
                    on: "2009-10-20"), to: ID<OrganisationFile>(1))
        }
        let flags = try #require(BoardPaper(facts.register).charts.first).flags
        #expect(flags.map(\.words) == ["1 December 2008, event."])
        #expect(flags.map(\.text) == ["A director came into post. Rests on the minutes."])
    }

    @Test func `A long run is the finding, and is told below the chart`() throws {
        let chart = try #require(BoardPaper(october2009().register).charts.first)
        #expect(chart.finding == "June 2008 lies outside the limits")
        var facts = try given()
        for month in 0..<18 {
            for _ in 0..<(month < 6 ? 6 : 1) { try facts.told(("2008-04-07" as Day).adding(months: month)) }
        }
        let run = try #require(BoardPaper(facts.register).charts.first)
        #expect(run.finding == "No month from October 2008 to September 2009 lies above the mean")
        #expect(
            run.signalNote
                == "No month from October 2008 to September 2009 lies above the mean: a run of 12 that differ from it.")
    }

    @Test func `Too few notifications say no more than their counts`() throws {
        var facts = try given()
        for _ in 0..<3 { try facts.told("2009-06-01") }
        #expect(BoardPaper(facts.register).charts.first?.finding == "Too few to say more than the counts")
    }
}
