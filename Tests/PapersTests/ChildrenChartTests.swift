import Clocks
import Papers
import Register
import Testing

@Suite struct ChildrenChartTests {
    @Test func `Ages and circumstances each add up to all children`() throws {
        let paper = BoardPaper(try deaths().register)
        for caption in ["Children by age", "Children by circumstance"] {
            let table = try #require(paper.chart(caption)).table
            #expect(table.rows.last?.isTotal == true)
            #expect(table.cells.last == ["6"], "\(caption)")
            #expect(table.sum == 6, "\(caption)")
        }
    }

    @Test func `The finding on ages counts the youngest and the oldest`() throws {
        #expect(
            try BoardPaper(deaths().register).chart("Children by age")?.finding
                == "3 of the 6 children were 5 or under, and 3 were 16 or 17")
    }

    @Test func `What is not known is never what was told most often`() throws {
        var facts = try given()
        try facts.children((4, .notKnown, "unknown"), (2, .years(16), "suicide"))
        let chart = try #require(BoardPaper(facts.register).chart("Children by circumstance"))
        #expect(chart.finding == "Thought to be suicide: told to us most often, for 2 of the 6")
        #expect(chart.table.rows.map(\.label) == ["Thought to be suicide", "Cause not found, or not known yet", "All"])
    }
}
