import Clocks
import Foundation
import Testing

@Suite struct TimeOfDayTests {
    @Test func `A time of day is written on 24 hours and said on 12`() {
        #expect(TimeOfDay(hour: 9, minute: 14)?.description == "09:14")
        #expect(TimeOfDay(hour: 9, minute: 14)?.words == "9:14am")
        #expect(TimeOfDay(hour: 16, minute: 5)?.words == "4:05pm")
    }

    @Test func `Midnight is 12:00am and noon 12:00pm`() {
        #expect(TimeOfDay(hour: 0, minute: 0)?.words == "12:00am")
        #expect(TimeOfDay(hour: 12, minute: 0)?.words == "12:00pm")
        #expect(TimeOfDay(hour: 0, minute: 30)?.words == "12:30am")
    }

    @Test func `A day has 24 hours of 60 minutes`() {
        #expect(TimeOfDay(hour: 23, minute: 59)?.minutes == 1439)
        #expect(TimeOfDay(hour: 24, minute: 0) == nil)
        #expect(TimeOfDay(hour: -1, minute: 0) == nil)
        #expect(TimeOfDay(hour: 12, minute: 60) == nil)
    }

    @Test(arguments: [
        ("09:14", "09:14"), ("9:14", "09:14"), ("9.14", "09:14"), ("9:14am", "09:14"), ("9:14 AM", "09:14"),
        ("0914", "09:14"), ("914", "09:14"), ("914pm", "21:14"), ("1415", "14:15"), ("2pm", "14:00"),
        (" 2 pm ", "14:00"), ("11am", "11:00"), ("12am", "00:00"), ("12pm", "12:00"), ("12.30am", "00:30"),
        ("0000", "00:00"), ("23:59", "23:59"),
    ])
    func `What people type is read`(typed: String, written: String) {
        #expect(TimeOfDay(typed)?.description == written)
    }

    @Test(arguments: [
        "", " ", "9", "14", "pm", "24:00", "12:60", "2400", "14:15pm", "0am", "13pm", "9:14:30", "-9:14", "9:1a",
        "noon", "٩:١٤", "½", "99999999999999999999:00", "12345",
    ])
    func `What is no time of day is not read as one`(typed: String) {
        #expect(TimeOfDay(typed) == nil)
    }

    @Test func `Every minute of the day is read as it is written and as it is said`() {
        for minutes in 0..<1440 {
            let time = TimeOfDay(hour: minutes / 60, minute: minutes % 60)
            #expect(time.flatMap { TimeOfDay($0.description) } == time)
            #expect(time.flatMap { TimeOfDay($0.words) } == time)
        }
    }

    @Test func `A moment has the time that London's clocks show`() {
        #expect(TimeOfDay(Moment(london: "2009-10-23", hour: 9, minute: 14)).description == "09:14")
        #expect(Moment("2009-07-14T23:30:00Z").map { TimeOfDay($0).description } == "00:30")
        #expect(Moment("2009-12-14T23:30:59Z").map { TimeOfDay($0).description } == "23:30")
        #expect(Moment("1969-12-31T22:30:00Z").map { TimeOfDay($0).description } == "23:30")
    }

    @Test func `Earlier comes before later`() throws {
        let times = try ["16:05", "00:00", "09:14"].map { try #require(TimeOfDay($0)) }
        #expect(times.sorted().map(\.description) == ["00:00", "09:14", "16:05"])
    }

    @Test func `It is kept as text, and other text is refused`() throws {
        let time = try JSONDecoder().decode([TimeOfDay].self, from: Data(#"["09:14"]"#.utf8))
        #expect(try String(decoding: JSONEncoder().encode(time), as: UTF8.self) == #"["09:14"]"#)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([TimeOfDay].self, from: Data(#"["25:00"]"#.utf8))
        }
    }
}
