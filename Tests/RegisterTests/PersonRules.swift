import Clocks
import Register
import Testing

@Suite struct PersonRules {
    private let id: ID<PersonFile> = "P-0001"

    /// Somebody who joined on 1 April 2008.
    private func joined() throws -> Facts {
        var facts = try given()
        try facts.begin(PersonFile.self, with: .joined(name: .said("Ewan Blythe"), on: "2008-04-01"))
        return facts
    }

    @Test func `Nobody joins tomorrow`() throws {
        #expect(try given().refusal(.joined(name: .said("Ewan"), on: "2009-10-24"), to: id) == "in-future")
        #expect(try given().refusal(.joined(name: .said("Ewan"), on: "2009-10-23"), to: id) == nil)
    }

    @Test func `A post has a name, in an area that there is`() throws {
        let post = { PersonFact.postTaken(post: $0, area: $1, role: .support, on: "2008-04-01") }
        #expect(try joined().refusal(post("", "NE"), to: id) == "empty")
        #expect(try joined().refusal(post("Manager", "XX"), to: id) == "no-such-area")
        #expect(try joined().refusal(post("Manager", "NE"), to: id) == nil)
        #expect(try joined().refusal(post("Manager", nil), to: id) == nil)
    }

    @Test(
        arguments: [
            { PersonFact.postTaken(post: "Manager", area: nil, role: .support, on: $0) }, { .left(on: $0) },
            { .trained(course: "review-author", stage: 1, on: $0) },
        ] as [@Sendable (Day) -> PersonFact])
    func `Nothing happens before the first day, or tomorrow`(fact: @Sendable (Day) -> PersonFact) throws {
        #expect(try joined().refusal(fact("2008-03-31"), to: id) == "out-of-order")
        #expect(try joined().refusal(fact("2009-10-24"), to: id) == "in-future")
        #expect(try joined().refusal(fact("2008-04-01"), to: id) == nil)
    }

    @Test func `Stages of a course are taken in turn`() throws {
        var facts = try joined()
        #expect(
            facts.refusal(.trained(course: "review-author", stage: 2, on: "2009-06-01"), to: id) == "stage-out-of-turn")
        try facts.add(.trained(course: "review-author", stage: 1, on: "2009-01-22"), to: id)
        #expect(facts.refusal(.trained(course: "another", stage: 2, on: "2009-06-01"), to: id) == "stage-out-of-turn")
        #expect(facts.refusal(.trained(course: "review-author", stage: 2, on: "2009-06-01"), to: id) == nil)
    }

    @Test func `A version that was published is signed, and not before`() throws {
        var facts = try joined()
        let signed = { PersonFact.signed(policy: "PO-0001", version: $0, on: $1) }
        #expect(facts.refusal(signed(1, "2009-09-01"), to: id) == "no-such-policy")
        let policy = try facts.begin(
            PolicyFile.self, with: .adopted(title: "Supervision", slug: "supervision", on: "2005-04-04"))
        #expect(facts.refusal(signed(1, "2009-09-01"), to: id) == "no-such-version")
        try facts.add(
            .published(version: 1, on: "2009-09-01", answers: [], changes: [], learningTo: nil, signBy: nil), to: policy
        )
        #expect(facts.refusal(signed(1, "2009-08-31"), to: id) == "out-of-order")
        #expect(facts.refusal(signed(1, "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(signed(1, "2009-09-01"), to: id) == nil)
    }

    @Test func `Nobody signs before their first day`() throws {
        var facts = try given()
        let policy = try facts.begin(
            PolicyFile.self, with: .adopted(title: "Supervision", slug: "supervision", on: "2005-04-04"))
        try facts.add(
            .published(version: 1, on: "2007-09-03", answers: [], changes: [], learningTo: nil, signBy: nil), to: policy
        )
        try facts.begin(PersonFile.self, with: .joined(name: .said("Ewan Blythe"), on: "2008-04-01"))
        #expect(facts.refusal(.signed(policy: policy, version: 1, on: "2008-03-31"), to: id) == "out-of-order")
        #expect(facts.refusal(.signed(policy: policy, version: 1, on: "2008-04-01"), to: id) == nil)
    }

    @Test func `A post ends the one held before`() throws {
        var facts = try joined()
        try facts.add(.postTaken(post: "Officer", area: "NE", role: .practitioner, on: "2008-04-01"), to: id)
        try facts.add(.postTaken(post: "Manager", area: "NE", role: .operationalManager, on: "2009-01-05"), to: id)
        #expect(facts.register[id].post(on: "2009-01-04")?.title == "Officer")
        #expect(facts.register[id].post(on: "2009-01-05")?.title == "Manager")
    }

    @Test func `A post recorded afterwards does not end a later one`() throws {
        var facts = try joined()
        try facts.add(.postTaken(post: "Manager", area: "NE", role: .operationalManager, on: "2009-01-05"), to: id)
        try facts.add(.postTaken(post: "Officer", area: "NE", role: .practitioner, on: "2008-04-01"), to: id)
        #expect(facts.register[id].post(on: "2009-10-23")?.title == "Manager")
    }

    @Test func `The last day is still in post`() throws {
        var facts = try joined()
        try facts.add(.left(on: "2009-08-31"), to: id)
        #expect(facts.register.staff(on: "2008-03-31") == 0)
        #expect(facts.register.staff(on: "2009-08-31") == 1)
        #expect(facts.register.staff(on: "2009-09-01") == 0)
    }
}
