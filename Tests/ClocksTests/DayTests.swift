import Clocks
import Foundation
import Testing

@Suite struct DayTests {
    @Test func `A day is written and read as 2009-10-30`() {
        #expect(Day("2009-10-30").description == "2009-10-30")
    }

    @Test func `A year is written with four digits`() {
        #expect(Day(year: 33, month: 4, day: 3)?.description == "0033-04-03")
    }

    @Test(arguments: [
        "", "2009", "2009-10", "2009-1-30", "09-10-30", "20091030", "2009-10-30T00:00", " 2009-10-30", "2009-10-30 ",
        "30/10/2009", "2009/10/30", "+009-10-30", "-009-10-30", "２００９-10-30", "2009-13-01", "2009-00-10", "2009-10-00",
        "2009-04-31", "0000-01-01",
    ])
    func `Nothing else is read as a day`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: ["2008-02-29", "2000-02-29", "2400-02-29"])
    func `A leap year has a 29 February`(text: String) {
        #expect(Day(text)?.description == text)
    }

    @Test(arguments: ["2009-02-29", "2009-02-30", "1900-02-29", "2100-02-29"])
    func `A common year has none`(text: String) {
        #expect(Day(text) == nil)
    }

    // Python: (date(…) - date(1970, 1, 1)).days
    @Test(arguments: [
        ("0001-01-01", -719_162), ("1600-02-29", -135_081), ("1969-12-31", -1), ("1970-01-01", 0),
        ("2000-03-01", 11_017),
        ("2009-10-30", 14_547), ("9999-12-31", 2_932_896),
    ])
    func `Days are counted from 1 January 1970`(text: String, number: Int) {
        #expect(Day(text)?.number == number)
        #expect(Day(number: number).description == text)
    }

    @Test func `Four hundred years are 146,097 days, each with a year, a month and a day that name it again`() {
        let days = (Day("1901-01-01").number..<Day("2301-01-01").number).map(Day.init(number:))
        #expect(days.count == 146_097)
        #expect(days.allSatisfy { Day(year: $0.year, month: $0.month, day: $0.day) == $0 })
    }

    @Test func `Days are ordered, added and taken away`() {
        #expect(Day("2009-09-30") < Day("2009-10-01"))
        #expect(Day("2008-02-28") + 2 == "2008-03-01")
        #expect(Day("2009-03-01") - 1 == "2009-02-28")
        #expect(Day("2009-10-30") - Day("2009-10-23") == 7)
    }

    // Python: date(…).strftime("%A")
    @Test(arguments: [
        ("2009-10-30", Weekday.friday), ("2000-02-29", .tuesday), ("1970-01-01", .thursday), ("1969-12-28", .sunday),
        ("0001-01-01", .monday),
    ])
    func `A day knows its weekday, before 1970 too`(text: String, weekday: Weekday) {
        #expect(Day(text)?.weekday == weekday)
    }

    @Test func `Saturday and Sunday are the weekend`() {
        #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    }

    @Test func `A month begins on its first day and ends on its last`() {
        #expect(Day("2008-02-14").firstOfMonth == "2008-02-01")
        #expect(Day("2008-02-14").lastOfMonth == "2008-02-29")
        #expect(Day("2009-12-31").lastOfMonth == "2009-12-31")
    }

    @Test func `A day is a string in JSON`() throws {
        let json = try JSONEncoder().encode([Day("2009-10-30")])
        #expect(String(decoding: json, as: UTF8.self) == #"["2009-10-30"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: json) == ["2009-10-30"])
    }

    @Test func `JSON with a day that never was is refused`() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2009-02-30"]"#.utf8))
        }
    }
}
