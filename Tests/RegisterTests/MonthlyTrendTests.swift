import Clocks
import Figures
import Register
import Testing

@Suite struct MonthlyTrendTests {
    private func check(_ facts: Facts, asAt: Day = "2009-10-14") throws -> Trend.Check {
        let trend = facts.register.trend(FigureScope(period: april2009, asAt: asAt))
        return try #require(trend.checks.first { $0.id == "months" })
    }

    @Test func `A run below the mean is told by what is missing, with the run that would be usual`() throws {
        let found = try check(monthly(from: "2008-04-01", many((6, 6), (1, 12))))
        #expect(found.verdict == .signal)
        #expect(
            found.sentence
                == "No month from October 2008 to September 2009 lies above the mean of 2.7: a run of 12, where up to 7 would be usual. A signal to look into."
        )
    }

    @Test func `A run above the mean is told likewise`() throws {
        let found = try check(monthly(from: "2008-04-01", many((1, 6), (3, 12))))
        #expect(
            found.sentence.hasPrefix(
                "No month from October 2008 to September 2009 lies below the mean of 2.3: a run of 12"))
    }

    @Test func `A month outside the limits is told before anything else`() throws {
        let found = try check(monthly(from: "2008-04-01", [1, 3, 14] + (0..<15).map { [1, 3][$0 % 2] }))
        #expect(found.verdict == .signal)
        #expect(found.sentence.hasPrefix("June 2008 lies outside the limits. "))
        #expect(found.sentence.hasSuffix(" A signal to look into."))
    }

    @Test func `Few crossings are told where no run is long`() throws {
        let found = try check(monthly(from: "2008-04-01", many((3, 5), (1, 4), (3, 5), (1, 4))))
        #expect(found.verdict == .signal)
        #expect(
            found.sentence
                == "The counts cross their mean 3 times, where 5 or more would be usual. A signal to look into.")
    }

    @Test func `One crossing is told in the singular`() throws {
        let found = try check(monthly(from: "2008-10-01", many((3, 6), (1, 6))))
        #expect(found.sentence.hasPrefix("The counts cross their mean "))
        #expect(!found.sentence.contains("1 times"))
    }

    @Test func `Months that vary as chance would have it are no evidence of change`() throws {
        let found = try check(monthly(from: "2008-04-01", (0..<18).map { [1, 1, 3, 3][$0 % 4] }))
        #expect(found.verdict == .noEvidenceOfChange)
        #expect(found.sentence == "No month lies outside the limits, and no run is too long for chance.")
    }

    @Test func `Six months are too few`() throws {
        let found = try check(monthly(from: "2009-04-01", [3, 1, 3, 1, 3, 1]))
        #expect(found.verdict == .tooFewToSay)
        #expect(found.sentence.hasPrefix("Too few to say: "))
        #expect(found.details == nil)
    }

    @Test func `Eighteen months that all lie on the mean are too few that differ from it`() throws {
        #expect(try check(monthly(from: "2008-04-01", many((2, 18)))).verdict == .tooFewToSay)
    }

    @Test func `Limits of eighteen months are trial limits, and the sums say so`() throws {
        let details = try #require(check(monthly(from: "2008-04-01", many((3, 5), (1, 4), (3, 5), (1, 4)))).details)
        #expect(details.contains("trial limits 0 to "))
        #expect(
            details.contains(
                "from 18 months; longest run 5 where up to 7 is usual; 3 crossings where 5 or more is usual"))
    }

    @Test func `No p-value stands beside the months`() throws {
        #expect(try check(monthly(from: "2008-04-01", many((6, 6), (1, 12)))).p == nil)
    }

    @Test func `Before the close the months are not looked at`() throws {
        let facts = try monthly(from: "2008-04-01", many((6, 6), (1, 12)))
        let trend = facts.register.trend(FigureScope(period: april2009, asAt: "2009-09-29"))
        #expect(trend.checks.map(\.verdict) == [.tooFewToSay])
    }
}
