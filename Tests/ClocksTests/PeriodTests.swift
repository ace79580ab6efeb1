import Clocks
import Testing

@Suite struct PeriodTests {
    @Test(arguments: [
        ("2009-04-01", "2009-04-to-09"), ("2009-09-30", "2009-04-to-09"), ("2009-10-01", "2009-10-to-2010-03"),
        ("2009-10-23", "2009-10-to-2010-03"), ("2009-03-31", "2008-10-to-2009-03"),
        ("2009-01-01", "2008-10-to-2009-03"),
    ])
    func `Half-years begin in April and October`(day: String, half: String) throws {
        #expect(Period.halfYear(containing: try #require(Day(day))).description == half)
    }

    @Test(arguments: [
        ("2009-04-01", "2009-04-to-06"), ("2009-09-30", "2009-07-to-09"), ("2009-12-31", "2009-10-to-12"),
        ("2010-01-15", "2010-01-to-03"), ("2010-02-28", "2010-01-to-03"),
    ])
    func `Quarters begin in April, July, October and January`(day: String, quarter: String) throws {
        #expect(Period.quarter(containing: try #require(Day(day))).description == quarter)
    }

    @Test(arguments: [
        ("2009-03-31", "2008-04-to-2009-03"), ("2009-04-01", "2009-04-to-2010-03"),
        ("2009-12-31", "2009-04-to-2010-03"),
    ])
    func `The financial year begins in April`(day: String, year: String) throws {
        #expect(Period.year(containing: try #require(Day(day))).description == year)
    }

    @Test func `A month runs from its first day to its last`() {
        let february = Period.month(containing: "2008-02-14")
        #expect(february.first == "2008-02-01")
        #expect(february.last == "2008-02-29")
    }

    @Test func `A period holds both of its ends and nothing outside them`() {
        let half = Period.halfYear(containing: "2009-05-05")
        #expect(half.contains("2009-04-01"))
        #expect(half.contains("2009-09-30"))
        #expect(!half.contains("2009-03-31"))
        #expect(!half.contains("2009-10-01"))
    }

    // Case D084 of deadline-cases.csv; the others by Python's date arithmetic.
    @Test(arguments: [
        ("2009-04-to-09", 6, 183), ("2008-10-to-2009-03", 6, 182), ("2007-10-to-2008-03", 6, 183),
        ("2009-05-to-05", 1, 31),
        ("2009-04-to-2010-03", 12, 365),
    ])
    func `A period is so many months and days long, both ends counted`(text: String, months: Int, days: Int) {
        #expect(Period(text)?.months == months)
        #expect(Period(text)?.days == days)
    }

    @Test(arguments: [
        ("2009-04-to-09", "2008-10-to-2009-03"), ("2008-10-to-2009-03", "2008-04-to-09"),
        ("2009-04-to-06", "2009-01-to-03"), ("2009-04-to-2010-03", "2008-04-to-2009-03"),
        ("2008-03-to-03", "2008-02-to-02"),
    ])
    func `The previous period is as long and ends the day before`(period: String, previous: String) throws {
        let period = try #require(Period(period))
        #expect(period.previous.description == previous)
        #expect(period.previous.last + 1 == period.first)
    }

    @Test(arguments: [
        ("2009-04-to-09", "2008-04-to-09"), ("2008-10-to-2009-03", "2007-10-to-2008-03"),
        ("2009-02-to-02", "2008-02-to-02"),
    ])
    func `A year before are the same months, leap day and all`(period: String, before: String) {
        #expect(Period(period)?.yearBefore.description == before)
    }

    @Test func `A half-year is six months in order`() {
        let months = Period.halfYear(containing: "2009-01-01").eachMonth.map(\.description)
        #expect(
            months == [
                "2008-10-to-10", "2008-11-to-11", "2008-12-to-12", "2009-01-to-01", "2009-02-to-02", "2009-03-to-03",
            ])
    }

    @Test func `Periods are whole months, the first before the last`() {
        #expect(Period(first: "2009-04-01", last: "2009-09-30")?.description == "2009-04-to-09")
        #expect(Period(first: "2009-04-02", last: "2009-09-30") == nil)
        #expect(Period(first: "2009-04-01", last: "2009-09-29") == nil)
        #expect(Period(first: "2009-10-01", last: "2009-09-30") == nil)
    }

    @Test func `Periods are in the order of their first days, then of their last`() {
        let texts = ["2009-04-to-09", "2008-10-to-2009-03", "2009-04-to-06"]
        let sorted = texts.compactMap { Period($0) }.sorted().map(\.description)
        #expect(sorted == ["2008-10-to-2009-03", "2009-04-to-06", "2009-04-to-09"])
    }
}
