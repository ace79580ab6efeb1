import Clocks
import Testing

/// Due dates by an independent count in Python over the dates that gov.uk publishes.
@Suite struct WorkingDaysTests {
    private func due(_ from: Day, _ limit: TimeLimit, _ calendar: String?) throws -> Day {
        try DueDate(from: from, allow: limit, calendar: calendar.flatMap(HolidayCalendar.named)).due
    }

    // Cases D001, D002, D026 and D081 of deadline-cases.csv.
    @Test func `The day it starts from is day 0`() throws {
        #expect(try due("2024-03-04", TimeLimit(5, .workingDays), "england-and-wales") == "2024-03-11")
        #expect(try due("2024-03-08", TimeLimit(5, .workingDays), "england-and-wales") == "2024-03-15")
        #expect(try due("2024-03-04", TimeLimit(15, .workingDays), "england-and-wales") == "2024-03-25")
        #expect(try due("2009-10-30", TimeLimit(-5, .workingDays), "england-and-wales") == "2009-10-23")
    }

    @Test func `From a Saturday the first working day is Monday`() throws {
        #expect(try due("2024-03-02", TimeLimit(1, .workingDays), nil) == "2024-03-04")
        #expect(try due("2024-03-02", TimeLimit(-1, .workingDays), nil) == "2024-03-01")
    }

    @Test func `Good Friday counts when no calendar is named`() throws {
        #expect(try due("2024-03-28", TimeLimit(1, .workingDays), nil) == "2024-03-29")
        #expect(try due("2024-03-28", TimeLimit(1, .workingDays), "england-and-wales") == "2024-04-02")
    }

    @Test func `Easter Monday is a working day in Scotland`() throws {
        #expect(try due("2024-03-25", TimeLimit(5, .workingDays), "england-and-wales") == "2024-04-03")
        #expect(try due("2024-03-25", TimeLimit(5, .workingDays), "scotland") == "2024-04-02")
    }

    @Test func `The second of January is no working day in Scotland`() throws {
        #expect(try due("2024-12-31", TimeLimit(1, .workingDays), "england-and-wales") == "2025-01-02")
        #expect(try due("2024-12-31", TimeLimit(1, .workingDays), "scotland") == "2025-01-03")
    }

    @Test func `The twelfth of July is no working day in Northern Ireland`() throws {
        #expect(try due("2024-07-10", TimeLimit(3, .workingDays), "england-and-wales") == "2024-07-15")
        #expect(try due("2024-07-10", TimeLimit(3, .workingDays), "northern-ireland") == "2024-07-16")
    }

    @Test func `For the United Kingdom a holiday in any part is no working day`() throws {
        #expect(try due("2024-07-10", TimeLimit(3, .workingDays), "united-kingdom") == "2024-07-16")
        #expect(try due("2024-11-28", TimeLimit(2, .workingDays), "united-kingdom") == "2024-12-03")
        #expect(try due("2024-11-28", TimeLimit(2, .workingDays), "england-and-wales") == "2024-12-02")
        #expect(try due("2024-03-15", TimeLimit(1, .workingDays), "united-kingdom") == "2024-03-19")
    }

    @Test func `The days that did not count are named in the order met`() throws {
        let due = try DueDate(
            from: "2024-12-20", allow: TimeLimit(5, .workingDays), calendar: .named("england-and-wales"))
        #expect(due.due == "2024-12-31")
        #expect(
            due.skipped.map { "\($0.day) \($0.why)" } == [
                "2024-12-21 Saturday", "2024-12-22 Sunday", "2024-12-25 Christmas Day", "2024-12-26 Boxing Day",
                "2024-12-28 Saturday", "2024-12-29 Sunday",
            ])
    }

    @Test func `Counting back meets them the other way round`() throws {
        let due = try DueDate(from: "2022-09-20", allow: TimeLimit(-1, .workingDays), calendar: .named("scotland"))
        #expect(due.due == "2022-09-16")
        #expect(due.skipped.map(\.why) == ["State Funeral of Queen Elizabeth II", "Sunday", "Saturday"])
    }

    @Test func `The State Funeral and the Coronation were no working days`() throws {
        #expect(try due("2022-09-16", TimeLimit(1, .workingDays), "england-and-wales") == "2022-09-20")
        #expect(try due("2023-05-05", TimeLimit(1, .workingDays), "england-and-wales") == "2023-05-09")
    }
}
