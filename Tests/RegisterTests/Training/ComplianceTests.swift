import Clocks
import Register
import Testing

/// CO-0001, a course of one stage: from 5 January 2009 on practitioners have 90 days for it.
@Suite struct ComplianceTests {
    private let id = GivenCourse.id
    private let person: ID<PersonFile> = "P-0001"

    /// P-0001 is a practitioner since 1 April 2008.
    private func required(_ more: PersonFact..., months: Int? = nil) throws -> Facts {
        var facts = try given()
        try facts.person(.practitioner)
        try facts.add(.course("safeguarding", title: "Safeguarding", stages: ["All of it"]), to: id)
        try facts.add(.compulsory(.practitioner, months: months), to: id)
        for fact in more { try facts.add(fact, to: person) }
        return facts
    }

    private func completed(on day: Day, stage: Int = 1) -> PersonFact {
        .trained(course: "safeguarding", stage: stage, on: day)
    }

    private func took(_ role: PostRole, on day: Day, area: String? = nil) -> PersonFact {
        .postTaken(post: "Officer", area: area, role: role, on: day)
    }

    private func compliance(_ facts: Facts, on day: Day) throws -> Compliance {
        try #require(facts.register.compliance(with: facts.register[id], on: day))
    }

    /// Where P-0001 stands, and the day that goes with it.
    private func standing(_ facts: Facts, on day: Day) throws -> Compliance.One {
        let people = try compliance(facts, on: day).people
        return try #require(people.first { $0.person == person })
    }

    // MARK: of whom

    @Test func `Where it is asked of nobody there is nothing to tell`() throws {
        var facts = try required()
        try facts.add(.voluntary(from: "2009-06-01"), to: id)
        let asked = { facts.register.compliance(with: facts.register[id], on: $0)?.people.count }
        #expect(asked("2009-01-04") == nil)
        #expect(asked("2009-01-05") == 1)
        #expect(asked("2009-05-31") == 1)
        #expect(asked("2009-06-01") == nil)
    }

    @Test(arguments: [PostRole.operationalManager, .nonOperationalManager, .support])
    func `It is not asked of those in posts of another kind`(role: PostRole) throws {
        let facts = try required(took(role, on: "2009-03-02"))
        #expect(try compliance(facts, on: "2009-03-01").people.map(\.person) == [person])
        #expect(try compliance(facts, on: "2009-03-02").people.isEmpty)
    }

    @Test func `It is asked of those in post on the day alone`() throws {
        let facts = try required(.left(on: "2009-03-31"), .rejoined(on: "2009-09-01"))
        let days: [Day] = ["2009-03-31", "2009-04-01", "2009-08-31", "2009-09-01"]
        let asked = try days.map { try compliance(facts, on: $0).asked() }
        #expect(asked == [1, 0, 0, 1])
    }

    @Test func `They are told by reference`() throws {
        var facts = try required()
        for _ in 1...2 { try facts.person(.practitioner) }
        #expect(try compliance(facts, on: "2009-01-05").people.map(\.person) == ["P-0001", "P-0002", "P-0003"])
    }

    // MARK: standing

    @Test func `There is time until the last of the days, and from the day after it is missing`() throws {
        let facts = try required()
        let last = try standing(facts, on: "2009-04-05")
        #expect(last.standing == .inTime)
        #expect(last.day == "2009-04-05")
        let after = try standing(facts, on: "2009-04-06")
        #expect(after.standing == .missing)
        #expect(after.day == "2009-04-05")
    }

    @Test func `It is complete from the day it was completed, in time or not`() throws {
        let facts = try required(completed(on: "2009-05-11"))
        #expect(try standing(facts, on: "2009-05-10").standing == .missing)
        let complete = try standing(facts, on: "2009-05-11")
        #expect(complete.standing == .complete)
        #expect(complete.day == "2009-05-11")
        #expect(try standing(facts, on: "2029-05-11").standing == .complete)
    }

    @Test func `It counts alike when the course's own record says so`() throws {
        var facts = try required()
        try facts.add(.attendance(person, on: "2009-05-11"), to: id)
        #expect(try standing(facts, on: "2009-05-11").standing == .complete)
    }

    @Test func `Another course does not count`() throws {
        let facts = try required(.trained(course: "review-author", stage: 1, on: "2009-02-02"))
        #expect(try standing(facts, on: "2009-05-11").standing == .missing)
    }

    @Test func `Of a course with stages the last one completes it`() throws {
        var facts = try required(completed(on: "2009-02-02"), completed(on: "2009-05-11", stage: 2))
        try facts.add(.reworded(title: "Safeguarding", stages: ["The first half", "The second half"]), to: id)
        #expect(try standing(facts, on: "2009-05-10").standing == .missing)
        #expect(try standing(facts, on: "2009-05-11").standing == .complete)
    }

    @Test func `After its months it is to be done again, and then it is complete anew`() throws {
        let facts = try required(completed(on: "2008-09-15"), completed(on: "2009-10-19"), months: 12)
        #expect(try standing(facts, on: "2009-09-14").standing == .complete)
        let runOut = try standing(facts, on: "2009-09-15")
        #expect(runOut.standing == .runOut)
        #expect(runOut.day == "2009-09-15")
        let again = try standing(facts, on: "2009-10-19")
        #expect(again.standing == .complete)
        #expect(again.day == "2009-10-19")
    }

    // MARK: away

    @Test func `Whoever is away is counted apart, and neither as missing nor among those of whom it is asked`() throws {
        let facts = try required(.away(from: "2009-06-01", to: "2009-06-30", on: "2009-06-01"))
        let during = try compliance(facts, on: "2009-06-15")
        #expect(during.people.map(\.standing) == [.away])
        #expect(during.people.map(\.day) == [nil])
        #expect((during.count(.missing), during.asked()) == (0, 0))
        let after = try compliance(facts, on: "2009-07-01")
        #expect((after.count(.missing), after.asked()) == (1, 1))
    }

    @Test func `Whoever completed it is complete while they are away, and what ran out waits until they are back`() throws {
        let facts = try required(
            completed(on: "2008-09-15"), .away(from: "2009-09-01", to: nil, on: "2009-09-01"), .back(on: "2009-10-19"),
            months: 12)
        #expect(try standing(facts, on: "2009-09-14").standing == .complete)
        #expect(try standing(facts, on: "2009-09-15").standing == .away)
        #expect(try standing(facts, on: "2009-10-19").standing == .runOut)
    }

    // MARK: from when

    @Test func `Whoever moves into such a post later has their days from then`() throws {
        let facts = try required(took(.support, on: "2008-06-02"), took(.practitioner, on: "2009-09-01"))
        #expect(try compliance(facts, on: "2009-08-31").people.isEmpty)
        let last = try standing(facts, on: "2009-11-30")
        #expect(last.standing == .inTime)
        #expect(last.day == "2009-11-30")
        #expect(try standing(facts, on: "2009-12-01").standing == .missing)
    }

    @Test func `Whoever moves from one such post to another has no more time for it`() throws {
        let facts = try required(took(.practitioner, on: "2009-03-02"))
        #expect(try standing(facts, on: "2009-04-06").day == "2009-04-05")
    }

    @Test func `Whoever was in another post in between has their days anew`() throws {
        let facts = try required(took(.support, on: "2009-02-02"), took(.practitioner, on: "2009-09-01"))
        #expect(try standing(facts, on: "2009-10-23").day == "2009-11-30")
    }

    @Test func `Whoever left and came back has their days from coming back`() throws {
        let facts = try required(.left(on: "2009-03-31"), .rejoined(on: "2009-09-01"))
        #expect(try standing(facts, on: "2009-11-30").standing == .inTime)
        #expect(try standing(facts, on: "2009-12-01").standing == .missing)
    }

    // MARK: areas

    /// Of the North East one complete and one missing, of the South West one missing, and one of no area who is away.
    private func areas() throws -> Compliance {
        var facts = try required(took(.practitioner, on: "2008-04-01", area: "NE"), completed(on: "2009-02-02"))
        for area in ["NE", "SW"] {
            let id = try facts.person(.practitioner)
            try facts.add(took(.practitioner, on: "2008-04-01", area: area), to: id)
        }
        let away = try facts.person(.practitioner)
        try facts.add(.away(from: "2009-10-05", to: nil, on: "2009-10-05"), to: away)
        return try compliance(facts, on: "2009-10-23")
    }

    @Test func `Each area has its own count, and those of no area theirs, told last`() throws {
        let compliance = try areas()
        #expect(compliance.areas == ["NE", "SW", ""])
        #expect(compliance.areas.map { compliance.count(.complete, area: $0) } == [1, 0, 0])
        #expect(compliance.areas.map { compliance.count(.missing, area: $0) } == [1, 1, 0])
        #expect(compliance.areas.map { compliance.count(.away, area: $0) } == [0, 0, 1])
        #expect(compliance.areas.map { compliance.asked(area: $0) } == [2, 1, 0])
    }

    @Test(arguments: Compliance.Standing.allCases)
    func `The counts by area add up to the count of all`(standing: Compliance.Standing) throws {
        let compliance = try areas()
        let byArea = compliance.areas.map { compliance.count(standing, area: $0) }
        #expect(byArea.reduce(0, +) == compliance.count(standing))
    }

    @Test func `The counts by standing add up to all, and those not away to those of whom it is asked`() throws {
        let compliance = try areas()
        let counts = Compliance.Standing.allCases.map { compliance.count($0) }
        #expect(counts.reduce(0, +) == compliance.people.count)
        #expect(compliance.asked() == compliance.people.count - compliance.count(.away))
        #expect(compliance.areas.map { compliance.asked(area: $0) }.reduce(0, +) == compliance.asked())
    }

    @Test func `Of some of them only those are counted`() throws {
        let some = try areas().among { $0 == person }
        #expect(some.people.map(\.person) == [person])
        #expect((some.count(.complete), some.asked()) == (1, 1))
    }
}
