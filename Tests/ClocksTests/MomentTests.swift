import Clocks
import Foundation
import Testing

@Suite struct MomentTests {
    @Test func `A moment is written in UTC and shown in London`() {
        let moment = Moment(london: "2009-10-23", hour: 9, minute: 14)
        #expect(moment.description == "2009-10-23T08:14:00.000Z")
        #expect(moment.words == "23 October 2009 at 9:14am")
    }

    @Test func `In winter London keeps UTC`() {
        let moment = Moment(london: "2009-12-01", hour: 16, minute: 5)
        #expect(moment.description == "2009-12-01T16:05:00.000Z")
        #expect(moment.words == "1 December 2009 at 4:05pm")
    }

    @Test func `Half past eleven at night in UTC is already tomorrow in a London summer`() {
        #expect(Moment("2009-07-14T23:30:00Z")?.londonDay == "2009-07-15")
        #expect(Moment("2009-12-14T23:30:00Z")?.londonDay == "2009-12-14")
    }

    @Test func `Midnight is 12:00am and noon 12:00pm`() {
        #expect(Moment(london: "2009-10-23", hour: 0, minute: 0).londonTime == "12:00am")
        #expect(Moment(london: "2009-10-23", hour: 12, minute: 0).londonTime == "12:00pm")
        #expect(Moment(london: "2009-10-23", hour: 23, minute: 59).londonTime == "11:59pm")
    }

    @Test func `Midnight of a summer day is eleven the night before in UTC`() {
        #expect(Moment(london: "2009-07-15", hour: 0, minute: 0).description == "2009-07-14T23:00:00.000Z")
    }

    @Test func `Milliseconds are kept`() {
        #expect(Moment("2009-10-23T08:14:05.120Z")?.description == "2009-10-23T08:14:05.120Z")
    }

    @Test func `Milliseconds may be left out`() {
        #expect(Moment("2009-10-23T08:14:05Z")?.description == "2009-10-23T08:14:05.000Z")
    }

    // Python: datetime(2009, 10, 23, 8, 14, 5, 120000, timezone.utc).timestamp()
    @Test func `Milliseconds are counted from 1970, below zero before it`() {
        #expect(Moment("2009-10-23T08:14:05.120Z")?.milliseconds == 1_256_285_645_120)
        #expect(Moment(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
        #expect(Moment("1969-12-31T23:59:59.999Z")?.milliseconds == -1)
    }

    @Test func `A part of a millisecond is dropped, never rounded into the future`() {
        #expect(Moment(Date(timeIntervalSince1970: 0.0015)).milliseconds == 1)
        #expect(Moment(Date(timeIntervalSince1970: -0.0005)).milliseconds == -1)
    }

    @Test(arguments: [
        "", "2009-10-23", "2009-10-23T08:14Z", "2009-10-23T08:14:05", "2009-10-23 08:14:05Z", "2009-10-23t08:14:05z",
        "2009-10-23T08:14:05.12Z", "2009-10-23T08:14:05,120Z", "2009-10-23T09:14:05+01:00", "2009-10-23T24:00:00Z",
        "2009-10-23T08:60:00Z", "2009-10-23T08:14:60Z", "2009-02-30T08:14:05Z", "2009-10-23T-8:14:05Z",
    ])
    func `Nothing else is read as a moment`(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test func `Seconds are added and taken away`() throws {
        let moment = try #require(Moment("2009-10-23T23:59:30Z"))
        #expect((moment + 60).description == "2009-10-24T00:00:30.000Z")
        #expect((moment + -0.5).description == "2009-10-23T23:59:29.500Z")
        #expect(moment < moment + 0.25)
    }

    @Test func `A moment is a string in JSON`() throws {
        let moment = Moment(milliseconds: 1_256_285_645_120)
        let json = try JSONEncoder().encode([moment])
        #expect(String(decoding: json, as: UTF8.self) == #"["2009-10-23T08:14:05.120Z"]"#)
        #expect(try JSONDecoder().decode([Moment].self, from: json) == [moment])
    }

    @Test func `JSON that holds no moment is refused`() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Moment].self, from: Data(#"["2009-10-23"]"#.utf8))
        }
    }
}
