import Clocks
import Register
import Testing

@Suite struct PaperDecisionRules {
    private let id: ID<PaperFile> = "BP-0001"

    /// A paper begun on 5 October 2009.
    private func paper() throws -> Facts {
        var facts = try given()
        let author = try facts.person()
        try facts.add(
            .begun(period: april2009, meeting: "2009-10-30", author: author, post: "Lead", on: "2009-10-05"), to: id)
        return facts
    }

    private func asked(_ words: String = "whether to audit every area", on day: Day = "2009-10-20") -> PaperFact {
        .decisionAsked(words: words, on: day)
    }

    private func needed(
        _ about: String, reason: String = "A child of 5 months is not one of 11.", on day: Day = "2009-10-20"
    ) -> PaperFact {
        .detailNeeded(about: about, reason: reason, on: day)
    }

    @Test func `A decision has words, and is not asked tomorrow`() throws {
        #expect(try paper().refusal(asked(""), to: id) == "empty")
        #expect(try paper().refusal(asked(on: "2009-10-24"), to: id) == "in-future")
        #expect(try paper().refusal(asked(on: "2009-10-23"), to: id) == nil)
    }

    @Test func `The Board is asked for two decisions at most, in the order written`() throws {
        var facts = try paper()
        try facts.add(asked("whether to audit every area"), to: id)
        try facts.add(asked("who answers for training"), to: id)
        #expect(facts.refusal(asked("what else"), to: id) == "too-many-decisions")
        #expect(facts.register[id].decisions == ["whether to audit every area", "who answers for training"])
    }

    @Test(arguments: ["4.5", "ages-by-circumstance"])
    func `Detail is shown for a reason, not of tomorrow`(about: String) throws {
        #expect(try paper().refusal(needed(about, reason: ""), to: id) == "empty")
        #expect(try paper().refusal(needed(about, on: "2009-10-24"), to: id) == "in-future")
        #expect(try paper().refusal(needed(about, on: "2009-10-23"), to: id) == nil)
    }

    @Test(arguments: ["4.2", "", "names"])
    func `Nothing else has detail to show`(about: String) throws {
        #expect(try paper().refusal(needed(about), to: id) == "nothing-to-detail")
    }

    @Test func `The reason given last stands, for what it is about`() throws {
        var facts = try paper()
        try facts.add(needed("4.5", reason: "First."), to: id)
        try facts.add(needed("4.5", reason: "Second."), to: id)
        #expect(facts.register[id].reasonsForDetail == ["4.5": "Second."])
    }

    @Test func `A paper is begun before anything is asked in it`() throws {
        #expect(try given().refusal(asked(), to: id) == "no-such-paper")
        #expect(try given().refusal(needed("4.5"), to: id) == "no-such-paper")
    }
}
