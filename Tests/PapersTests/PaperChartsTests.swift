import Clocks
import Papers
import Register
import Testing

@Suite struct PaperChartsTests {
    @Test func `Six charts stand in order, numbered, under the paragraphs they show`() throws {
        let charts = BoardPaper(try deaths().register).charts
        #expect(charts.map(\.number) == Array(1...6))
        #expect(charts.map(\.after) == ["4.1", "4.1", "4.1", "4.2", "4.2", "4.2"])
        #expect(charts.map(\.table.number) == (1...6).map { "Figure \($0)" })
        #expect(
            charts.map(\.table.caption) == [
                "Notifications by month received", "Notifications by day received", "Days from death to notification",
                "Children by age", "Children by circumstance", "Children by circumstance and age",
            ])
    }

    @Test func `Where there is nothing there is no chart`() throws {
        #expect(BoardPaper(try given().register).charts.isEmpty)
    }

    @Test func `Charts that have nothing to show leave no gap in the numbers`() throws {
        var facts = try given()
        try facts.children((3, .months(5), "natural-causes"))
        let charts = BoardPaper(facts.register).charts
        #expect(charts.map(\.number) == Array(1...charts.count))
        #expect(
            charts.map(\.table.caption) == [
                "Notifications by month received", "Children by age", "Children by circumstance",
                "Children by circumstance and age",
            ])
    }

    @Test func `Every number of a table that opens a figure is that figure's`() throws {
        let paper = BoardPaper(try deaths().register)
        let values = Dictionary(uniqueKeysWithValues: paper.figures.map { ($0.id, $0.value) })
        let runs = paper.charts.flatMap(\.table.rows).flatMap(\.cells).flatMap(\.runs).filter { $0.figure != nil }
        #expect(runs.count > 15)
        for run in runs { #expect(values[run.figure!].map(String.init) == run.words, "\(run.figure!)") }
    }
}
