import Clocks
import Testing

@Suite struct ClockStopsTests {
    private let trial = ClockStops.Agreement(askedBy: "the police", agreedBy: "the Panel", why: "criminal proceedings")
    private let rapid = try! DueDate(
        from: "2024-03-04", allow: TimeLimit(15, .workingDays), calendar: .named("england-and-wales"))
    private let report = try! DueDate(
        from: "2024-03-04", allow: TimeLimit(6, .months), calendar: .named("england-and-wales"))

    @Test func `With nothing agreed it is due when it was`() throws {
        let clock = try ClockStops(rapid, [])
        #expect(clock.due == "2024-03-25")
        #expect(clock.explanation == "First due on Monday 25 March 2024.")
    }

    @Test func `An extension moves the date and keeps the first`() throws {
        let clock = try ClockStops(report, [.extended(to: "2024-11-29", trial)])
        #expect(clock.first.due == "2024-09-04")
        #expect(clock.due == "2024-11-29")
        #expect(
            clock.explanation == """
                First due on Wednesday 4 September 2024. Extended to Friday 29 November 2024. Asked for by the police, \
                agreed by the Panel: criminal proceedings.
                """)
    }

    @Test func `A clock that counts days gets back the days on which it stood still, both ends counted`() throws {
        let clock = try ClockStops(report, [.suspended(from: "2024-06-01", to: "2024-06-30", trial)])
        #expect(clock.due == "2024-10-04")
        #expect(
            clock.explanation == """
                First due on Wednesday 4 September 2024. The clock stood still from 1 to 30 June 2024, 30 days, so it is \
                due on Friday 4 October 2024. Asked for by the police, agreed by the Panel: criminal proceedings.
                """)
    }

    @Test func `A clock that counts working days gets back working days, across Easter`() throws {
        let clock = try ClockStops(rapid, [.suspended(from: "2024-03-11", to: "2024-03-17", trial)])
        #expect(clock.due == "2024-04-03")
        let told = "from 11 to 17 March 2024, 5 working days, so it is due on Wednesday 3 April 2024."
        #expect(clock.explanation.contains(told))
    }

    @Test func `A weekend gives back no working day`() throws {
        let clock = try ClockStops(rapid, [.suspended(from: "2024-03-09", to: "2024-03-10", trial)])
        #expect(clock.due == "2024-03-25")
        #expect(clock.explanation.contains("0 working days, so the date stays."))
    }

    @Test func `Days before the start, after the date has passed, or counted once already give nothing back`() throws {
        #expect(try ClockStops(report, [.suspended(from: "2024-02-01", to: "2024-03-04", trial)]).due == "2024-09-04")
        #expect(try ClockStops(report, [.suspended(from: "2024-02-01", to: "2024-03-06", trial)]).due == "2024-09-06")
        #expect(try ClockStops(report, [.suspended(from: "2024-09-05", to: "2024-09-30", trial)]).due == "2024-09-04")
        let overlapping: [ClockStops.Change] = [
            .suspended(from: "2024-06-01", to: "2024-06-10", trial),
            .suspended(from: "2024-06-06", to: "2024-06-15", trial),
        ]
        #expect(try ClockStops(report, overlapping).due == "2024-09-19")
    }

    @Test func `Changes are taken in the order in which they were agreed`() throws {
        let clock = try ClockStops(
            report, [.extended(to: "2024-11-29", trial), .suspended(from: "2024-11-01", to: "2024-11-10", trial)])
        #expect(clock.due == "2024-12-09")
    }

    @Test func `An extension to no later day and a stop that ends first are refused`() {
        let extended = #expect(throws: NoDueDate.self) { try ClockStops(report, [.extended(to: "2024-09-04", trial)]) }
        #expect(
            extended?.sentence
                == "An extension gives more time: 4 September 2024 is not after 4 September 2024, when it is due now.")
        let stopped = #expect(throws: NoDueDate.self) {
            try ClockStops(report, [.suspended(from: "2024-06-10", to: "2024-06-01", trial)])
        }
        #expect(stopped?.sentence == "The clock cannot run again on 1 June 2024, before it stopped on 10 June 2024.")
    }
}
