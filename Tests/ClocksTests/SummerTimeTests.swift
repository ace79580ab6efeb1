import Clocks
import Testing

/// In 2009 London's clocks went forward on 29 March and back on 25 October, both at 01:00 UTC.
@Suite struct SummerTimeTests {
    @Test func `In March the clocks jump from one to two`() {
        #expect(Moment("2009-03-29T00:59:59.999Z")?.londonTime == "12:59am")
        #expect(Moment("2009-03-29T01:00:00.000Z")?.londonTime == "2:00am")
    }

    @Test func `In October the hour from one to two comes twice`() {
        #expect(Moment("2009-10-25T00:30:00Z")?.londonTime == "1:30am")
        #expect(Moment("2009-10-25T00:59:59.999Z")?.londonTime == "1:59am")
        #expect(Moment("2009-10-25T01:00:00.000Z")?.londonTime == "1:00am")
        #expect(Moment("2009-10-25T01:30:00Z")?.londonTime == "1:30am")
    }

    @Test func `Half past one on the day with no such hour is taken as half past two`() {
        let moment = Moment(london: "2009-03-29", hour: 1, minute: 30)
        #expect(moment.description == "2009-03-29T01:30:00.000Z")
        #expect(moment.words == "29 March 2009 at 2:30am")
    }

    @Test func `Half past one on the day that has two of them is the first`() {
        #expect(Moment(london: "2009-10-25", hour: 1, minute: 30).description == "2009-10-25T00:30:00.000Z")
    }

    @Test func `The hours beside the change are what they say`() {
        #expect(Moment(london: "2009-03-29", hour: 0, minute: 59).description == "2009-03-29T00:59:00.000Z")
        #expect(Moment(london: "2009-03-29", hour: 2, minute: 0).description == "2009-03-29T01:00:00.000Z")
        #expect(Moment(london: "2009-10-25", hour: 0, minute: 59).description == "2009-10-24T23:59:00.000Z")
        #expect(Moment(london: "2009-10-25", hour: 2, minute: 0).description == "2009-10-25T02:00:00.000Z")
    }

    @Test func `Every day of the year holds its own midnight, noon and last minute`() {
        for day in (0..<365).map({ Day("2009-01-01") + $0 }) {
            #expect(Moment(london: day, hour: 0, minute: 0).words == "\(day.words) at 12:00am")
            #expect(Moment(london: day, hour: 12, minute: 0).words == "\(day.words) at 12:00pm")
            #expect(Moment(london: day, hour: 23, minute: 59).words == "\(day.words) at 11:59pm")
        }
    }
}
