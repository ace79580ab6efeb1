import Testing

@testable import Clocks

@Suite struct StepClockTests {
    private let agreement = ClockStops.Agreement(askedBy: "the police", agreedBy: "the Panel", why: "a trial")

    private func clock(
        _ regime: String, _ step: String, _ from: Day, begun: Day? = nil, changes: [ClockStops.Change] = [],
        done: Day? = nil
    ) throws -> StepClock {
        let regime = try #require(Regime.find(regime))
        return StepClock(
            try #require(regime.step(step)), of: regime, from: from, begun: begun, changes: changes, done: done)
    }

    @Test func `A step knows when it is due, by what rule and with what force`() throws {
        let clock = try clock("england-2023", "rapid-review", "2024-03-18")
        #expect(clock.due == "2024-04-10")
        #expect(clock.firstDue == "2024-04-10")
        #expect(clock.rule == "15 working days from becoming aware of the incident")
        #expect(clock.force == .guidance)
        let due = try clock.regime.due(clock.step, from: "2024-03-18")
        #expect(clock.explanation == due.explanation)
    }

    @Test func `It stands ahead, today or overdue, in its own unit`() throws {
        let clock = try clock("england-2023", "rapid-review", "2024-03-18")
        #expect(clock.standing(on: "2024-03-28") == .init(state: .ahead, words: "in 7 working days"))
        #expect(clock.standing(on: "2024-04-10") == .init(state: .today, words: "Due today"))
        #expect(clock.standing(on: "2024-04-12") == .init(state: .overdue, words: "2 working days overdue"))
        let months = try self.clock("england-2006", "decide", "2009-09-14")
        #expect(months.due == "2009-10-14")
        #expect(months.standing(on: "2009-10-17") == .init(state: .overdue, words: "3 days overdue"))
    }

    @Test func `Once done it says on which day, and how that lay to the due day`() throws {
        func words(_ done: Day) throws -> String {
            try clock("england-2006", "decide", "2009-09-14", done: done).standing(on: "2009-10-23").words
        }
        #expect(try words("2009-10-12") == "Done on 12 October 2009, 2 days before it was due")
        #expect(try words("2009-10-14") == "Done on 14 October 2009, the day it was due")
        #expect(try words("2009-10-15") == "Done on 15 October 2009, 1 day after it was due")
        let review = try clock("england-2023", "rapid-review", "2024-03-18", done: "2024-04-08")
        #expect(
            review.standing(on: "2024-04-09")
                == .init(state: .done, words: "Done on 8 April 2024, 2 working days before it was due"))
    }

    @Test func `On an earlier day what was done later was not done yet`() throws {
        let clock = try clock("england-2006", "decide", "2009-09-14", done: "2009-10-12")
        #expect(clock.standing(on: "2009-10-11") == .init(state: .ahead, words: "in 3 days"))
    }

    @Test func `What was agreed moves the due day and never the first`() throws {
        let clock = try clock(
            "england-2023", "complete", "2024-03-04", changes: [.extended(to: "2024-11-29", agreement)])
        #expect(clock.firstDue == "2024-09-04")
        #expect(clock.due == "2024-11-29")
        #expect(clock.standing(on: "2024-11-28").words == "in 1 day")
        #expect(
            clock.explanation.hasSuffix(
                """
                First due on Wednesday 4 September 2024. Extended to Friday 29 November 2024. Asked for by the police, \
                agreed by the Panel: a trial.
                """))
        #expect(clock.explanation.hasPrefix("LCSPR complete and published: 6 months from the decision"))
    }

    @Test func `A step without a time limit is open until it is done`() throws {
        let clock = try clock("england-2023", "agency-report", "2024-03-18")
        #expect(clock.due == nil)
        #expect(clock.rule == nil)
        #expect(
            clock.standing(on: "2024-04-12")
                == .init(state: .open, words: "No time limit: each partnership sets its own day inside the 15"))
        #expect(clock.explanation.hasPrefix("Working Together to Safeguard Children 2023 gives no time limit"))
        let done = try self.clock("england-2023", "agency-report", "2024-03-18", done: "2024-04-02")
        #expect(done.standing(on: "2024-04-12") == .init(state: .done, words: "Done on 2 April 2024"))
    }

    @Test(arguments: [
        ("wales-2016", "complete", Day("2020-01-06"), "is switched off."),
        ("england-2018", "notify", "2024-03-18", "18 March 2024 is after the last day of"),
        ("england-2023", "rapid-review", "2028-12-20", "The bank holidays of England and Wales are held for"),
    ])
    func `Where no date can be given it says why`(regime: String, step: String, from: Day, why: String) throws {
        let clock = try clock(regime, step, from)
        #expect(clock.due == nil)
        #expect(clock.firstDue == nil)
        #expect(clock.explanation.contains(why))
        #expect(clock.standing(on: from + 1) == .init(state: .open, words: "No date can be given"))
    }

    @Test func `A change that cannot be counted leaves the first due day and says why`() throws {
        let clock = try clock(
            "england-2023", "complete", "2024-03-04", changes: [.extended(to: "2024-09-04", agreement)])
        #expect(clock.firstDue == "2024-09-04")
        #expect(clock.due == nil)
        #expect(clock.explanation.contains("An extension gives more time: 4 September 2024 is not after"))
    }

    @Test func `A review that began under the earlier rules keeps them`() throws {
        #expect(try clock("england-2006", "complete", "2010-01-15").due == nil)
        #expect(try clock("england-2006", "complete", "2010-01-15", begun: "2009-11-20").due == "2010-05-15")
    }

    @Test func `It tells what a proclaimed holiday moved`() throws {
        let clock = try clock("england-2018", "rapid-review", "2022-09-05")
        #expect(clock.due == "2022-09-27")
        #expect(clock.date?.changed.map(\.dueBefore) == ["2022-09-26"])
        #expect(clock.explanation.contains("Until 10 September 2022, when Monday 19 September 2022"))
    }
}
