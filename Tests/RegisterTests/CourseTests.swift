import Clocks
import Figures
import Register
import Testing

@Suite struct CourseTests {
    @Test func `The months are those of the three periods that a paper compares`() throws {
        let course = try monthly(from: "2008-03-01", many((2, 20))).course()
        #expect(course.months.first?.first == "2008-04-01")
        #expect(course.months.last?.last == "2009-09-30")
        #expect(course.counts == many((2, 18)))
        #expect(course.mean == 2)
    }

    @Test func `A month in which nothing came counts 0`() throws {
        #expect(try monthly(from: "2008-04-01", [3, 0, 2]).course().counts == [3, 0, 2] + many((0, 15)))
    }

    @Test func `The month after the close is a part month, up to the as-at day`() throws {
        var facts = try monthly(from: "2008-04-01", many((2, 18)))
        for day in ["2009-10-01", "2009-10-05", "2009-10-20"] as [Day] { try facts.told(day) }
        let part = try #require(facts.course(asAt: "2009-10-14").part)
        #expect(part.count == 2)
        #expect(part.to == "2009-10-14")
    }

    @Test func `On the day of the close there is no part month`() throws {
        let facts = try monthly(from: "2008-04-01", many((2, 18)))
        #expect(facts.course(asAt: "2009-09-30").part == nil)
        #expect(facts.course(asAt: "2009-09-30").months.count == 18)
    }

    @Test func `Before the close the month that is not over is the part month`() throws {
        let course = try monthly(from: "2008-04-01", many((2, 18))).course(asAt: "2009-08-14")
        #expect(course.months.last?.last == "2009-07-31")
        #expect(course.part?.count == 2)
        #expect(course.part?.to == "2009-08-14")
    }

    @Test func `A part month stands in no count of whole months`() throws {
        var facts = try monthly(from: "2008-04-01", many((2, 18)))
        for _ in 0..<40 { try facts.told("2009-10-05") }
        #expect(facts.course().mean == 2)
        #expect(facts.course().outside.isEmpty)
    }

    @Test func `A register that begins late has no months before its first notification`() throws {
        let course = try monthly(from: "2008-11-01", many((2, 11))).course()
        #expect(course.months.first?.first == "2008-11-01")
        #expect(course.counts == many((2, 11)))
    }

    @Test func `A register that begins in the period has the months of the period`() throws {
        let course = try monthly(from: "2009-07-01", [2, 2, 2]).course()
        #expect(course.months.first?.first == "2009-04-01")
        #expect(course.counts == [0, 0, 0, 2, 2, 2])
    }

    @Test func `An empty register has the months of the period, and says nothing of them`() throws {
        let course = try given().course()
        #expect(course.counts == many((0, 6)))
        #expect(course.verdict == .tooFewToSay)
        #expect(course.part?.count == 0)
    }

    @Test func `Twelve months below the mean are a long run`() throws {
        let course = try monthly(from: "2008-04-01", many((6, 6), (1, 12))).course()
        let long = try #require(course.longRun)
        #expect(long.months == Period(first: "2008-10-01", last: "2009-09-30"))
        #expect(long.run.side == .below)
        #expect(long.run.length == 12)
        #expect(course.verdict == .signal)
    }

    @Test func `A run goes on over a month that lies on the mean`() throws {
        let course = try monthly(from: "2008-04-01", many((4, 3), (1, 8), (3, 1), (1, 1), (6, 5))).course()
        #expect(course.mean == 3)
        let long = try #require(course.longRun)
        #expect(long.run.length == 9)
        #expect(long.months == Period(first: "2008-07-01", last: "2009-04-30"))
    }

    @Test func `A run that chance explains is no long run`() throws {
        let course = try monthly(from: "2008-04-01", many((3, 5), (1, 4), (3, 5), (1, 4))).course()
        #expect(course.longRun == nil)
    }

    @Test func `A month outside the limits is named`() throws {
        let course = try monthly(from: "2008-04-01", [1, 3, 14] + (0..<15).map { [1, 3][$0 % 2] }).course()
        #expect(course.outside.map(\.first) == ["2008-06-01"])
        #expect(course.verdict == .signal)
    }

    @Test func `Fewer than ten months have no limits`() throws {
        let course = try monthly(from: "2009-04-01", [1, 3, 14, 1, 3, 1]).course()
        #expect(course.outside.isEmpty)
        #expect(course.verdict == .tooFewToSay)
    }

    @Test func `Four notifications in eighteen months are too few to say`() throws {
        #expect(try monthly(from: "2008-04-01", [4] + many((0, 17))).course().verdict == .tooFewToSay)
    }

    @Test func `A quarter's months run on through the year between`() throws {
        let facts = try monthly(from: "2008-01-01", many((1, 21)))
        let quarter = Period.quarter(containing: "2009-08-01")
        let course = facts.register.course(FigureScope(period: quarter, asAt: "2009-10-14"))
        #expect(course.months.first?.first == "2008-07-01")
        #expect(course.counts.count == 15)
    }

    @Test func `In its first month a register has a part month and no whole one`() throws {
        var facts = try given(today: "2009-04-10")
        try facts.told("2009-04-07")
        let course = facts.course(asAt: "2009-04-10")
        #expect(course.months.isEmpty)
        #expect(course.part?.count == 1)
        #expect(course.verdict == .tooFewToSay)
    }
}
