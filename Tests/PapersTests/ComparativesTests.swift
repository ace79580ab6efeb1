import Clocks
import Papers
import Register
import Testing

@Suite struct ComparativesTests {
    /// The first column of A1: the periods, for a paper over these months, with one notification every month since 2006.
    private func periods(_ period: Period) throws -> [String] {
        var facts = try given()
        for month in 0..<42 { try facts.told(("2006-04-07" as Day).adding(months: month)) }
        let paper = BoardPaper(facts.register, FigureScope(period: period, asAt: period.last), head: "c0ffee")
        return try #require(paper.appendix.first).rows.map(\.label)
    }

    @Test func `Half-years stand in order, as far back as records are held`() throws {
        #expect(
            try periods(april2009) == [
                "April to September 2006", "October 2006 to March 2007", "April to September 2007",
                "October 2007 to March 2008", "April to September 2008", "October 2008 to March 2009",
                "April to September 2009",
            ])
    }

    @Test(arguments: [
        Period.quarter(containing: "2009-08-01"), .year(containing: "2008-08-01"), .month(containing: "2009-08-01"),
    ])
    func `No period stands twice, however long they are`(period: Period) throws {
        let labels = try periods(period)
        #expect(Set(labels).count == labels.count, "\(labels)")
    }
}
