import Clocks
import Register
import Testing

/// Groups that go through a stage together: planned, booked, held.
@Suite struct CohortRules {
    private let id = GivenCourse.id

    private func cohort(_ facts: Facts, _ number: Int = 1) throws -> CourseFile.Cohort {
        try #require(facts.register[id].cohort(number))
    }

    // MARK: planning

    @Test func `Cohorts are planned in turn, each of a stage that there is`() throws {
        let facts = try GivenCourse.opened()
        #expect(facts.refusal(.cohort(2), to: id) == "out-of-turn")
        for stage in [0, 4] { #expect(facts.refusal(.cohort(stage: stage), to: id) == "no-such-stage") }
        for stage in [1, 3] { #expect(facts.refusal(.cohort(stage: stage), to: id) == nil) }
        #expect(try GivenCourse.opened(.cohort()).refusal(.cohort(), to: id) == "out-of-turn")
        #expect(try GivenCourse.opened(.cohort()).refusal(.cohort(2), to: id) == nil)
    }

    @Test func `A cohort's days are in order, and it has 1 to 500 places`() throws {
        let facts = try GivenCourse.opened()
        #expect(facts.refusal(.cohort(first: "2009-11-03", last: "2009-11-02"), to: id) == "out-of-order")
        #expect(facts.refusal(.cohort(first: "2009-11-03", last: "2009-11-03"), to: id) == nil)
        for places in [0, 501] { #expect(facts.refusal(.cohort(places: places), to: id) == "places") }
        for places in [1, 500] { #expect(facts.refusal(.cohort(places: places), to: id) == nil) }
    }

    @Test func `A cohort is moved to days in order, for a reason`() throws {
        let facts = try GivenCourse.opened(.cohort())
        #expect(facts.refusal(.moved(first: "2009-11-03", last: "2009-11-02"), to: id) == "out-of-order")
        #expect(facts.fields(refusing: .moved(reason: ""), to: id) == ["reason"])
        let moved = try cohort(GivenCourse.opened(.cohort(), .moved()))
        #expect((moved.first, moved.last) == ("2009-10-12", "2009-10-13"))
        #expect(moved.isPlanned)
    }

    @Test func `A cohort is cancelled for a reason`() throws {
        let facts = try GivenCourse.opened(.cohort())
        #expect(facts.fields(refusing: .cancelled(reason: ""), to: id) == ["reason"])
        let cancelled = try cohort(GivenCourse.opened(.cohort(), .cancelled()))
        #expect(cancelled.cancelled == "No trainer.")
        #expect(!cancelled.isPlanned)
    }

    @Test(arguments: [CourseFact.moved(2), .cancelled(2), .booking("P-0001", in: 2), .givenUp("P-0001", in: 2)])
    func `Nothing is changed in a cohort that there is not`(fact: CourseFact) throws {
        #expect(try GivenCourse.opened(.cohort()).refusal(fact, to: id) == "no-such-cohort")
    }

    @Test(arguments: [CourseFact.moved(), .cancelled(), .booking("P-0002"), .givenUp("P-0001")])
    func `Nothing is changed in a cohort that was held or cancelled`(fact: CourseFact) throws {
        let cancelled = try GivenCourse.opened(.cohort(), .booking("P-0001"), .cancelled())
        #expect(cancelled.refusal(fact, to: id) == "cohort-over")
        let held = try GivenCourse.opened(.cohort(), .booking("P-0001"), .attendance("P-0001", in: 1))
        #expect(held.refusal(fact, to: id) == "cohort-over")
    }

    // MARK: booking

    @Test func `Somebody on the staff list is booked`() throws {
        let facts = try GivenCourse.opened(.cohort())
        #expect(facts.fields(refusing: .booking(), to: id) == ["people"])
        #expect(facts.refusal(.booking(), to: id) == "empty")
        #expect(facts.refusal(.booking("P-0001", "P-0004"), to: id) == "no-such-person")
        #expect(facts.refusal(.booking("P-0001", "P-0002"), to: id) == nil)
    }

    @Test func `Only whoever has completed the stage before is booked for the next`() throws {
        var facts = try GivenCourse.opened(.cohort(stage: 2), .attendance("P-0001"))
        #expect(facts.refusal(.booking("P-0001", "P-0002"), to: id) == "stage-out-of-turn")
        #expect(facts.refusal(.booking("P-0001"), to: id) == nil)
        try facts.add(.trained(course: "review-author", stage: 1, on: "2009-10-06"), to: "P-0002" as ID<PersonFile>)
        #expect(facts.refusal(.booking("P-0001", "P-0002"), to: id) == nil)
    }

    @Test func `No more are booked than there are places, and nobody takes two`() throws {
        #expect(try GivenCourse.opened(.cohort()).refusal(.booking("P-0001", "P-0002", "P-0003"), to: id) == "full")
        let facts = try GivenCourse.opened(.cohort(), .booking("P-0001", "P-0002"), .booking("P-0002"))
        #expect(try cohort(facts).booked == ["P-0001", "P-0002"])
        #expect(facts.refusal(.booking("P-0003"), to: id) == "full")
    }

    @Test func `A place that is given up is free again`() throws {
        let facts = try GivenCourse.opened(.cohort(), .booking("P-0001", "P-0002"), .givenUp("P-0001"))
        #expect(try cohort(facts).booked == ["P-0002"])
        #expect(facts.refusal(.booking("P-0003"), to: id) == nil)
        #expect(facts.refusal(.givenUp("P-0001"), to: id) == "not-booked")
    }

    // MARK: attending

    @Test func `Whoever completed a stage is named, once, and is on the staff list`() throws {
        let facts = try GivenCourse.opened()
        #expect(facts.fields(refusing: .attendance(), to: id) == ["people"])
        #expect(facts.refusal(.attendance(), to: id) == "empty")
        #expect(facts.refusal(.attendance("P-0001", "P-0001"), to: id) == "twice")
        #expect(facts.refusal(.attendance("P-0001", "P-0004"), to: id) == "no-such-person")
        #expect(facts.refusal(.attendance("P-0001", "P-0002"), to: id) == nil)
    }

    @Test func `A stage is completed that there is, and not tomorrow`() throws {
        let facts = try GivenCourse.opened()
        for stage in [0, 4] { #expect(facts.refusal(.attendance("P-0001", stage: stage), to: id) == "no-such-stage") }
        #expect(facts.refusal(.attendance("P-0001", on: "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(.attendance("P-0001", on: "2009-10-23"), to: id) == nil)
    }

    @Test func `Nobody completes a stage before they joined, or after they left`() throws {
        var facts = try GivenCourse.opened()
        #expect(facts.refusal(.attendance("P-0001", on: "2008-03-31"), to: id) == "out-of-order")
        try facts.add(.left(on: "2009-08-31"), to: "P-0001" as ID<PersonFile>)
        #expect(facts.refusal(.attendance("P-0001", on: "2009-09-01"), to: id) == "after-leaving")
        #expect(facts.refusal(.attendance("P-0001", on: "2009-08-31"), to: id) == nil)
    }

    @Test func `Where one of them has not completed the stage before, it is recorded of none`() throws {
        let facts = try GivenCourse.opened(.attendance("P-0001", on: "2009-10-06"))
        #expect(facts.refusal(.attendance("P-0001", "P-0002", stage: 2), to: id) == "stage-out-of-turn")
        #expect(facts.refusal(.attendance("P-0001", stage: 2, on: "2009-10-05"), to: id) == "stage-out-of-turn")
        #expect(facts.refusal(.attendance("P-0001", stage: 2, on: "2009-10-06"), to: id) == nil)
    }

    @Test func `A cohort completes its own stage, from its first day on, unless it was cancelled`() throws {
        let facts = try GivenCourse.opened(.cohort(), .cohort(2), .cancelled(2))
        #expect(facts.refusal(.attendance("P-0001", in: 1, stage: 2), to: id) == "other-stage")
        #expect(facts.refusal(.attendance("P-0001", in: 1, on: "2009-10-04"), to: id) == "out-of-order")
        #expect(facts.refusal(.attendance("P-0001", in: 2), to: id) == "no-such-cohort")
        #expect(facts.refusal(.attendance("P-0001", in: 3), to: id) == "no-such-cohort")
        #expect(facts.refusal(.attendance("P-0001", in: 1), to: id) == nil)
    }

    @Test func `A cohort that was held says when, and who completed it, booked or not`() throws {
        let facts = try GivenCourse.opened(.cohort(), .booking("P-0001"), .attendance("P-0001", "P-0002", in: 1))
        let held = try cohort(facts)
        #expect(held.attended == ["P-0001", "P-0002"])
        #expect(held.held == "2009-10-06")
        #expect(!held.isPlanned)
        #expect(facts.register[ID<PersonFile>(2)].completed("review-author", stage: 1) == "2009-10-06")
    }

    @Test func `A stage completed outside any cohort leaves every cohort as it is`() throws {
        let facts = try GivenCourse.opened(.cohort(), .booking("P-0001"), .attendance("P-0001"))
        #expect(try cohort(facts).isPlanned)
        #expect(try cohort(facts).attended.isEmpty)
        #expect(facts.register[ID<PersonFile>(1)].completed("review-author", stage: 1) == "2009-10-06")
    }
}
