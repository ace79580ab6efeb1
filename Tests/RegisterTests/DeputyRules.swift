import Clocks
import Register
import Testing

/// Who manages somebody, and who looks after their work for some days.
@Suite struct DeputyRules {
    private let id: ID<PersonFile> = "P-0001"
    private let other: ID<PersonFile> = "P-0002"

    /// Two members of staff since 1 April 2008.
    private func two() throws -> Facts {
        var facts = try given()
        try facts.person()
        try facts.person()
        return facts
    }

    private func deputy(
        _ deputy: ID<PersonFile>, _ from: Day, _ to: Day, on day: Day = "2009-10-23"
    ) -> PersonFact {
        .deputyNamed(deputy: deputy, from: from, to: to, on: day)
    }

    // MARK: managers

    @Test func `Somebody is managed by another who is on the staff`() throws {
        let facts = try two()
        let managed = { PersonFact.managed(by: $0, on: "2009-01-05") }
        #expect(facts.refusal(managed("P-0003"), to: id) == "no-such-person")
        #expect(facts.refusal(managed(id), to: id) == "own-manager")
        #expect(facts.refusal(managed(other), to: id) == nil)
        #expect(facts.refusal(managed(nil), to: id) == nil)
    }

    @Test func `Nobody is managed before their first day, or from tomorrow`() throws {
        let facts = try two()
        #expect(facts.refusal(.managed(by: other, on: "2008-03-31"), to: id) == "out-of-order")
        #expect(facts.refusal(.managed(by: other, on: "2009-10-24"), to: id) == "in-future")
    }

    @Test func `Whoever managed them once is remembered`() throws {
        var facts = try two()
        let third = try facts.person()
        try facts.add(.managed(by: other, on: "2008-04-01"), to: id)
        try facts.add(.managed(by: nil, on: "2009-01-05"), to: id)
        try facts.add(.managed(by: third, on: "2009-06-01"), to: id)
        #expect(facts.register[id].managed(until: "2008-03-31") == [])
        #expect(facts.register[id].managed(until: "2009-05-31") == [other])
        #expect(facts.register[id].managed(until: "2009-06-01") == [other, third])
    }

    // MARK: deputies

    @Test func `A deputy is somebody else, on the staff and in post`() throws {
        var facts = try two()
        let named = { (whom: ID<PersonFile>) in self.deputy(whom, "2009-10-26", "2009-10-30") }
        #expect(facts.refusal(named("P-0003"), to: id) == "no-such-person")
        #expect(facts.refusal(named(id), to: id) == "own-deputy")
        #expect(facts.refusal(named(other), to: id) == nil)
        try facts.add(.left(on: "2009-10-23"), to: other)
        #expect(facts.refusal(named(other), to: id) == "not-in-post")
    }

    @Test func `A deputy's days are in order and not all gone by`() throws {
        let facts = try two()
        #expect(facts.refusal(deputy(other, "2009-10-30", "2009-10-29"), to: id) == "out-of-order")
        #expect(facts.refusal(deputy(other, "2009-10-19", "2009-10-22"), to: id) == "in-past")
        #expect(facts.refusal(deputy(other, "2009-10-19", "2009-10-23"), to: id) == nil)
        #expect(facts.refusal(deputy(other, "2009-10-30", "2009-10-30"), to: id) == nil)
    }

    @Test func `A deputy is not named tomorrow, or by somebody who had not joined`() throws {
        let facts = try two()
        #expect(facts.refusal(deputy(other, "2009-10-26", "2009-10-30", on: "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(deputy(other, "2009-10-26", "2009-10-30", on: "2008-03-31"), to: id) == "out-of-order")
    }

    @Test func `A deputy stands from the first day to the last, both counted`() throws {
        var facts = try two()
        try facts.add(deputy(other, "2009-10-26", "2009-10-30"), to: id)
        let named = try #require(facts.register[id].deputies.first)
        #expect(
            ["2009-10-25", "2009-10-26", "2009-10-30", "2009-10-31"].map { named.stands(on: $0) }
                == [false, true, true, false])
    }

    @Test func `A deputy who is ended stands no more from that day`() throws {
        var facts = try two()
        try facts.add(deputy(other, "2009-10-19", "2009-10-30"), to: id)
        try facts.add(.deputyEnded(deputy: other, on: "2009-10-23"), to: id)
        let named = try #require(facts.register[id].deputies.first)
        #expect(named.stands(on: "2009-10-22"))
        #expect(!named.stands(on: "2009-10-23"))
    }

    @Test func `A deputy who is named for days to come is ended before they begin`() throws {
        var facts = try two()
        try facts.add(deputy(other, "2009-10-26", "2009-10-30"), to: id)
        try facts.add(.deputyEnded(deputy: other, on: "2009-10-23"), to: id)
        let named = try #require(facts.register[id].deputies.first)
        #expect(!named.stands(on: "2009-10-26"))
    }

    @Test func `Only a deputy whose days are not over is ended, and not tomorrow`() throws {
        var facts = try two()
        let ended = { PersonFact.deputyEnded(deputy: "P-0002", on: $0) }
        #expect(facts.refusal(ended("2009-10-23"), to: id) == "no-deputy")
        try facts.add(deputy(other, "2009-10-19", "2009-10-30"), to: id)
        #expect(facts.refusal(ended("2009-10-24"), to: id) == "in-future")
        try facts.add(ended("2009-10-23"), to: id)
        #expect(facts.refusal(ended("2009-10-23"), to: id) == "no-deputy")
    }
}
