import Clocks
import Testing

@Suite struct MonthsAndDaysTests {
    // Cases D042, D048 and D056 of deadline-cases.csv.
    @Test func `Months fall on the corresponding date`() throws {
        #expect(try DueDate(from: "2009-10-30", allow: TimeLimit(1, .months), calendar: nil).due == "2009-11-30")
        #expect(try DueDate(from: "2009-10-30", allow: TimeLimit(6, .months), calendar: nil).due == "2010-04-30")
    }

    @Test func `Six months from 31 August is 28 February, Sunday though it is`() throws {
        let due = try DueDate(from: "2009-08-31", allow: TimeLimit(6, .months), calendar: .named("england-and-wales"))
        #expect(due.due.wordsWithWeekday == "Sunday 28 February 2010")
        #expect(due.skipped.isEmpty)
    }

    @Test func `It moves to the next working day only when told to`() throws {
        let limit = TimeLimit(6, .months, thenNextWorkingDay: true)
        let due = try DueDate(from: "2009-08-31", allow: limit, calendar: .named("england-and-wales"))
        #expect(due.due.wordsWithWeekday == "Monday 1 March 2010")
        #expect(due.skipped.map(\.why) == ["Sunday"])
    }

    @Test func `A working day does not move`() throws {
        let limit = TimeLimit(1, .months, thenNextWorkingDay: true)
        let due = try DueDate(from: "2018-09-03", allow: limit, calendar: .named("england-and-wales"))
        #expect(due.due == "2018-10-03")
        #expect(due.skipped.isEmpty)
    }

    @Test func `It moves past a bank holiday too`() throws {
        // 30 April 2017 was a Sunday and 1 May a bank holiday.
        let limit = TimeLimit(1, .months, thenNextWorkingDay: true)
        #expect(
            try DueDate(from: "2017-03-31", allow: limit, calendar: .named("england-and-wales")).due == "2017-05-02")
        #expect(try DueDate(from: "2017-03-31", allow: limit, calendar: nil).due == "2017-05-01")
    }

    @Test func `Counted back, it still moves on and not back`() throws {
        // 30 May 2009 was a Saturday.
        let limit = TimeLimit(-1, .months, thenNextWorkingDay: true)
        #expect(try DueDate(from: "2009-06-30", allow: limit, calendar: nil).due == "2009-06-01")
    }

    @Test func `Days are days, weekends and holidays with the rest`() throws {
        let due = try DueDate(from: "2024-12-20", allow: TimeLimit(5, .days), calendar: .named("england-and-wales"))
        #expect(due.due == "2024-12-25")
        #expect(due.skipped.isEmpty)
    }

    @Test func `Days count back over a leap day`() throws {
        #expect(try DueDate(from: "2008-03-01", allow: TimeLimit(-1, .days), calendar: nil).due == "2008-02-29")
    }
}
