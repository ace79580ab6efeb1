import Clocks
import Testing

@Suite struct ClearDaysTests {
    // The two worked examples of Civil Procedure Rules 2.8; the first is case D065 of deadline-cases.csv.
    @Test func `Three clear days before a hearing on Friday 20 October is Monday 16 October`() throws {
        let due = try DueDate(
            from: "2017-10-20", allow: TimeLimit(-3, .clearDays), calendar: .named("england-and-wales"))
        #expect(due.from.wordsWithWeekday == "Friday 20 October 2017")
        #expect(due.due.wordsWithWeekday == "Monday 16 October 2017")
    }

    @Test func `Three clear days before a hearing on Monday 20 October is Tuesday 14 October`() throws {
        let due = try DueDate(
            from: "2008-10-20", allow: TimeLimit(-3, .clearDays), calendar: .named("england-and-wales"))
        #expect(due.from.wordsWithWeekday == "Monday 20 October 2008")
        #expect(due.due.wordsWithWeekday == "Tuesday 14 October 2008")
    }

    @Test func `Clear days on count neither end`() throws {
        #expect(try DueDate(from: "2024-03-04", allow: TimeLimit(1, .clearDays), calendar: nil).due == "2024-03-06")
    }

    @Test func `Five clear days leave out a weekend and six do not`() throws {
        #expect(try DueDate(from: "2024-03-04", allow: TimeLimit(5, .clearDays), calendar: nil).due == "2024-03-12")
        #expect(try DueDate(from: "2024-03-04", allow: TimeLimit(6, .clearDays), calendar: nil).due == "2024-03-11")
        #expect(try DueDate(from: "2024-03-12", allow: TimeLimit(-5, .clearDays), calendar: nil).due == "2024-03-04")
        #expect(try DueDate(from: "2024-03-11", allow: TimeLimit(-6, .clearDays), calendar: nil).due == "2024-03-04")
    }

    @Test func `Five or fewer leave out bank holidays`() throws {
        // Between Thursday 28 March 2024 and the day due: Friday and Monday are Easter's, Tuesday alone is clear.
        let due = try DueDate(
            from: "2024-03-28", allow: TimeLimit(1, .clearDays), calendar: .named("england-and-wales"))
        #expect(due.due == "2024-04-03")
        #expect(due.skipped.map(\.why) == ["Good Friday", "Saturday", "Sunday", "Easter Monday"])
    }
}
