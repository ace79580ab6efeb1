import Clocks
import Testing

@Suite struct ClockTests {
    @Test func `Today is the day in London`() {
        let clock = Clock { Moment(london: "2009-07-15", hour: 0, minute: 30) }
        #expect(clock.now.description == "2009-07-14T23:30:00.000Z")
        #expect(clock.today == "2009-07-15")
    }

    @Test func `A clock pinned to the demonstration's day says that day`() {
        #expect(Clock.pinned(to: "2009-10-23").today == "2009-10-23")
    }

    @Test func `A pinned clock keeps its day, in summer time and out of it`() {
        for day in (0..<366).map({ Day("2008-01-01") + $0 }) {
            #expect(Clock.pinned(to: day).today == day)
        }
    }
}
