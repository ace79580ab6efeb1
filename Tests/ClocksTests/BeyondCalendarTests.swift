import Clocks
import Testing

@Suite struct BeyondCalendarTests {
    @Test func `A count that needs holidays nobody has proclaimed is refused with a sentence`() {
        let refusal = #expect(throws: BeyondCalendar.self) {
            try DueDate(from: "2028-12-29", allow: TimeLimit(5, .workingDays), calendar: .named("england-and-wales"))
        }
        #expect(
            refusal?.sentence == """
                The bank holidays of England and Wales are held for 2006 to 2028, and this count reaches 1 January \
                2029. Add that year's holidays to the calendar, or count in calendar days.
                """)
    }

    @Test func `The last working day held is still counted`() throws {
        let due = try DueDate(from: "2028-12-28", allow: TimeLimit(1, .workingDays), calendar: .named("united-kingdom"))
        #expect(due.due == "2028-12-29")
    }

    @Test(arguments: ["scotland", "northern-ireland", "united-kingdom"])
    func `A count back before the first year held is refused`(name: String) throws {
        let calendar = try #require(HolidayCalendar.named(name))
        let refusal = #expect(throws: BeyondCalendar.self) {
            try DueDate(from: "2012-01-04", allow: TimeLimit(-5, .workingDays), calendar: calendar)
        }
        #expect(
            refusal?.sentence.contains("are held for 2012 to 2028, and this count reaches 31 December 2011.") == true)
    }

    @Test func `A date that would have to move outside the calendar is refused`() {
        #expect(throws: BeyondCalendar.self) {
            try DueDate(
                from: "2028-12-30", allow: TimeLimit(1, .months, thenNextWorkingDay: true),
                calendar: .named("england-and-wales"))
        }
    }

    @Test func `Months and days need no holidays, so no calendar ends them`() throws {
        let calendar = HolidayCalendar.named("england-and-wales")
        #expect(try DueDate(from: "2028-12-29", allow: TimeLimit(1, .months), calendar: calendar).due == "2029-01-29")
        #expect(try DueDate(from: "2028-12-29", allow: TimeLimit(5, .days), calendar: calendar).due == "2029-01-03")
    }

    @Test func `The years end at 9999`() {
        let refusal = #expect(throws: BeyondCalendar.self) {
            try DueDate(from: "9999-12-31", allow: TimeLimit(1, .days), calendar: nil)
        }
        #expect(refusal?.sentence == "1 day from 31 December 9999 reaches outside the years 1 to 9999.")
    }

    @Test func `The years begin at 1`() {
        let refusal = #expect(throws: BeyondCalendar.self) {
            try DueDate(from: "0001-01-15", allow: TimeLimit(-1, .months), calendar: nil)
        }
        #expect(refusal?.sentence == "-1 month from 15 January 1 reaches outside the years 1 to 9999.")
    }
}
