import Clocks
import Testing

@Suite struct DueStandingTests {
    private func words(_ due: Day, _ today: Day, _ unit: TimeLimit.Unit = .days) -> String {
        DueStanding(due: due, today: today, counting: unit, calendar: .named("england-and-wales")).words
    }

    @Test func `A date is ahead, due today or overdue`() {
        #expect(words("2009-11-13", "2009-10-23") == "in 21 days")
        #expect(words("2009-10-23", "2009-10-23") == "Due today")
        #expect(words("2009-10-20", "2009-10-23") == "3 days overdue")
        #expect(words("2009-10-24", "2009-10-23") == "in 1 day")
        #expect(words("2009-10-22", "2009-10-23") == "1 day overdue")
        #expect(DueStanding(due: "2009-10-20", today: "2009-10-23").state == .overdue)
    }

    @Test func `A clock that counts working days says how many are left, and how many have gone by`() {
        #expect(words("2024-04-10", "2024-03-28", .workingDays) == "in 7 working days")
        #expect(words("2024-04-10", "2024-04-09", .workingDays) == "in 1 working day")
        #expect(words("2024-03-28", "2024-04-02", .workingDays) == "1 working day overdue")
    }

    @Test func `Where no working day lies between, or the calendar does not reach, it says days`() {
        #expect(words("2024-03-28", "2024-03-31", .workingDays) == "3 days overdue")
        #expect(words("2029-01-05", "2028-12-29", .workingDays) == "in 7 days")
    }

    @Test func `Months and days are told in days`() {
        #expect(words("2024-04-10", "2024-03-28", .months) == "in 13 days")
    }

    @Test func `The due date of a step is told in its own unit`() throws {
        let regime = try #require(Regime.find("england-2023"))
        let review = try regime.due(try #require(regime.step("rapid-review")), from: "2024-03-18")
        #expect(review.standing(on: "2024-04-12").words == "2 working days overdue")
        let report = try regime.due(try #require(regime.step("complete")), from: "2024-03-18")
        #expect(report.standing(on: "2024-09-16").words == "in 2 days")
    }

    @Test func `Nothing stops being overdue by ageing`() {
        #expect(words("2009-10-20", "2010-11-24") == "400 days overdue")
    }
}
