import Clocks
import Register
import Testing

/// Who is at which stage of CO-0001, and who waits for the next.
@Suite struct StageTests {
    private let id = GivenCourse.id
    private let first: ID<PersonFile> = "P-0001"
    private let second: ID<PersonFile> = "P-0002"

    private func trained(_ stage: Int, on day: Day) -> PersonFact {
        .trained(course: "review-author", stage: stage, on: day)
    }

    private func stages(_ facts: Facts, on day: Day = "2009-10-23") -> [[ID<PersonFile>]] {
        facts.register.stages(of: facts.register[id], on: day)
    }

    private func waiting(_ facts: Facts, for stage: Int = 2, on day: Day = "2009-10-23") -> [ID<PersonFile>] {
        facts.register.waiting(forStage: stage, of: facts.register[id], on: day)
    }

    @Test func `Somebody trained counts alike, whether their own record says so or the course's`() throws {
        var facts = try GivenCourse.opened(.attendance("P-0001", on: "2009-06-10"))
        try facts.add(trained(1, on: "2009-06-10"), to: second)
        #expect(facts.register[first].training == facts.register[second].training)
        #expect(stages(facts) == [[first, second], [], []])
        #expect(waiting(facts) == [first, second])
        try facts.add(trained(2, on: "2009-06-11"), to: first)
        try facts.add(.attendance("P-0002", stage: 2, on: "2009-06-11"), to: id)
        #expect(stages(facts) == [[], [first, second], []])
    }

    @Test func `Each is at the furthest stage they had completed by the day`() throws {
        let facts = try GivenCourse.opened(
            .attendance("P-0001", on: "2009-01-22"), .attendance("P-0001", stage: 2, on: "2009-06-10"))
        #expect(stages(facts, on: "2009-01-21") == [[], [], []])
        #expect(stages(facts, on: "2009-01-22") == [[first], [], []])
        #expect(stages(facts, on: "2009-06-09") == [[first], [], []])
        #expect(stages(facts, on: "2009-06-10") == [[], [first], []])
    }

    @Test func `A stage done again counts from the first time, in whatever order it was recorded`() throws {
        let facts = try GivenCourse.opened(
            .attendance("P-0001", on: "2009-06-10"), .attendance("P-0001", on: "2009-01-22"))
        #expect(facts.register[first].completed("review-author", stage: 1) == "2009-01-22")
        #expect(facts.register[first].stage(of: "review-author", on: "2009-10-23")?.on == "2009-01-22")
    }

    @Test func `Whoever left is at no stage from the day after, and is again when they come back`() throws {
        var facts = try GivenCourse.opened(.attendance("P-0001", on: "2009-01-22"))
        try facts.add(.left(on: "2009-08-31"), to: first)
        try facts.add(.rejoined(on: "2009-10-05"), to: first)
        #expect(stages(facts, on: "2009-08-31") == [[first], [], []])
        #expect(stages(facts, on: "2009-09-01") == [[], [], []])
        #expect(stages(facts, on: "2009-10-05") == [[first], [], []])
    }

    @Test func `Another course's stages are not counted`() throws {
        var facts = try GivenCourse.opened()
        try facts.add(.trained(course: "safeguarding", stage: 1, on: "2009-01-22"), to: first)
        #expect(stages(facts) == [[], [], []])
        #expect(waiting(facts).isEmpty)
    }

    // MARK: waiting

    @Test func `Nobody waits for the first stage`() throws {
        #expect(try waiting(GivenCourse.opened(), for: 1).isEmpty)
    }

    @Test func `Whoever completed the stage before waits, from that day until they complete the next`() throws {
        let facts = try GivenCourse.opened(
            .attendance("P-0001", on: "2009-01-22"), .attendance("P-0001", stage: 2, on: "2009-06-10"))
        #expect(waiting(facts, on: "2009-01-21").isEmpty)
        #expect(waiting(facts, on: "2009-01-22") == [first])
        #expect(waiting(facts, on: "2009-06-10").isEmpty)
        #expect(waiting(facts, for: 3, on: "2009-06-10") == [first])
    }

    @Test func `Whoever has a place in a cohort to come does not wait`() throws {
        var facts = try GivenCourse.opened(.attendance("P-0001", "P-0002"), .cohort(stage: 2), .booking("P-0001"))
        #expect(waiting(facts) == [second])
        try facts.add(.givenUp("P-0001"), to: id)
        #expect(waiting(facts) == [first, second])
    }

    @Test func `Whoever was booked for a cohort that was cancelled waits again`() throws {
        let facts = try GivenCourse.opened(.attendance("P-0001"), .cohort(stage: 2), .booking("P-0001"), .cancelled())
        #expect(waiting(facts) == [first])
    }

    @Test func `Whoever was booked for a cohort that was held and did not complete it waits again`() throws {
        let facts = try GivenCourse.opened(
            .attendance("P-0001", "P-0002"), .cohort(stage: 2), .booking("P-0001", "P-0002"),
            .attendance("P-0002", in: 1, stage: 2))
        #expect(waiting(facts) == [first])
    }

    @Test func `A place in a cohort of another stage does not count`() throws {
        let facts = try GivenCourse.opened(.cohort(stage: 1), .booking("P-0001"), .attendance("P-0001"))
        #expect(waiting(facts) == [first])
    }

    @Test func `Whoever left waits no more`() throws {
        var facts = try GivenCourse.opened(.attendance("P-0001", on: "2009-01-22"))
        try facts.add(.left(on: "2009-08-31"), to: first)
        #expect(waiting(facts, on: "2009-08-31") == [first])
        #expect(waiting(facts, on: "2009-09-01").isEmpty)
    }
}
