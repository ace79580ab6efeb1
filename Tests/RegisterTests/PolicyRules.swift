import Clocks
import Register
import Testing

@Suite struct PolicyRules {
    private let id: ID<PolicyFile> = "PO-0001"

    private func adopted() throws -> Facts {
        var facts = try given()
        try facts.begin(
            PolicyFile.self, with: .adopted(title: "Supervision Policy", slug: "supervision", on: "2005-04-04"))
        return facts
    }

    private func published(
        _ version: Int, on day: Day = "2009-09-01", answers: [ID<LessonFile>] = [], changes: [String] = [],
        learningTo: Day? = nil
    ) -> PolicyFact {
        .published(version: version, on: day, answers: answers, changes: changes, learningTo: learningTo, signBy: nil)
    }

    @Test func `A policy has a title and a short name, and is not adopted tomorrow`() throws {
        let facts = try given()
        #expect(facts.refusal(.adopted(title: "", slug: "supervision", on: "2005-04-04"), to: id) == "empty")
        #expect(facts.refusal(.adopted(title: "Supervision", slug: "", on: "2005-04-04"), to: id) == "empty")
        #expect(
            facts.refusal(.adopted(title: "Supervision", slug: "supervision", on: "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(.adopted(title: "Supervision", slug: "supervision", on: "2009-10-23"), to: id) == nil)
    }

    @Test func `Its short name is its own`() throws {
        let facts = try adopted()
        #expect(
            facts.refusal(.adopted(title: "Another", slug: "supervision", on: "2009-04-01"), to: ID<PolicyFile>(2))
                == "slug-taken")
        #expect(
            facts.refusal(.adopted(title: "Another", slug: "another", on: "2009-04-01"), to: ID<PolicyFile>(2)) == nil)
    }

    @Test func `Versions go up`() throws {
        var facts = try adopted()
        #expect(facts.refusal(published(0), to: id) == "version-out-of-turn")
        try facts.add(published(3), to: id)
        #expect(facts.refusal(published(3), to: id) == "version-out-of-turn")
        #expect(facts.refusal(published(2), to: id) == "version-out-of-turn")
        #expect(facts.refusal(published(4), to: id) == nil)
    }

    @Test func `A version answers lessons that there are`() throws {
        var facts = try adopted()
        #expect(facts.refusal(published(1, answers: ["L-0001"]), to: id) == "no-such-lesson")
        try facts.lesson(.policy)
        #expect(facts.refusal(published(1, answers: ["L-0001"]), to: id) == nil)
    }

    @Test func `A version is not published tomorrow`() throws {
        #expect(try adopted().refusal(published(1, on: "2009-10-24"), to: id) == "in-future")
        #expect(try adopted().refusal(published(1, on: "2009-10-23"), to: id) == nil)
    }

    @Test func `What changed is said in three points at most`() throws {
        #expect(try adopted().refusal(published(1, changes: ["a", "b", "c", "d"]), to: id) == "too-many-changes")
        #expect(try adopted().refusal(published(1, changes: ["a", "b", "c"]), to: id) == nil)
    }

    @Test func `A version takes in nothing learnt after it`() throws {
        #expect(try adopted().refusal(published(1, learningTo: "2009-09-02"), to: id) == "out-of-order")
        #expect(try adopted().refusal(published(1, learningTo: "2009-09-01"), to: id) == nil)
    }

    @Test func `A policy is placed under review for a reason, and not tomorrow`() throws {
        let facts = try adopted()
        #expect(facts.refusal(.placedUnderReview(on: "2009-09-21", reason: ""), to: id) == "empty")
        #expect(facts.refusal(.placedUnderReview(on: "2009-10-24", reason: "The protocol is."), to: id) == "in-future")
        #expect(facts.refusal(.placedUnderReview(on: "2009-09-21", reason: "The protocol is."), to: id) == nil)
    }

    @Test func `A new version ends the review`() throws {
        var facts = try adopted()
        try facts.add(.placedUnderReview(on: "2009-08-21", reason: "The protocol is."), to: id)
        try facts.add(published(1), to: id)
        #expect(facts.register[id].underReview == nil)
    }

    @Test func `The version in force is the last published by then`() throws {
        var facts = try adopted()
        try facts.add(published(1, on: "2009-04-01"), to: id)
        try facts.add(published(2, on: "2009-09-01"), to: id)
        #expect(facts.register[id].version(on: "2009-03-31") == nil)
        #expect(facts.register[id].version(on: "2009-08-31")?.number == 1)
        #expect(facts.register[id].version(on: "2009-09-01")?.number == 2)
    }

    @Test func `A signature repeated counts once`() throws {
        var facts = try adopted()
        try facts.add(published(1), to: id)
        let somebody = try facts.person()
        try facts.add(.signed(policy: id, version: 1, on: "2009-09-02"), to: somebody)
        try facts.add(.signed(policy: id, version: 1, on: "2009-09-03"), to: somebody)
        #expect(facts.register[id].versions.map(\.signed) == [1])
        #expect(facts.register[somebody].signed.map(\.on) == ["2009-09-02"])
    }
}
