import Clocks
import Register
import Testing

/// What a review is commissioned with: who asked, when it is due, what it answers, the teams, their records.
@Suite struct TermsRules {
    private let id: ID<ReviewFile> = "IMR-0001"

    /// A case with a review announced on 1 May 2009.
    private func announced() throws -> Facts {
        var facts = try given()
        let home = try facts.told("2009-04-07")
        try facts.add(.reviewAnnounced(review: "SR-0001", on: "2009-05-01", regime: "SCR06", board: nil), to: home)
        return facts
    }

    /// The same, with ours commissioned on 4 May.
    private func commissioned() throws -> Facts {
        var facts = try announced()
        try facts.add(commissioned(due: "2009-07-31", workedOut: nil, because: nil), to: id)
        return facts
    }

    private func commissioned(due: Day?, workedOut: Day?, because reason: Sealed<String>?) -> ReviewFact {
        .commissioned(
            of: "C-0001", under: "SR-0001", on: "2009-05-04", due: due, requester: "The board", workedOut: workedOut,
            dueReason: reason)
    }

    @Test func `Another due date than the one worked out has a reason`() throws {
        let facts = try announced()
        let due = { commissioned(due: $0, workedOut: "2009-07-24", because: $1) }
        #expect(facts.refusal(due("2009-07-31", nil), to: id) == "empty")
        #expect(facts.refusal(due("2009-07-31", ""), to: id) == "empty")
        #expect(facts.refusal(due(nil, nil), to: id) == "empty")
        #expect(facts.refusal(due("2009-07-31", "Leave."), to: id) == nil)
        #expect(facts.refusal(due("2009-07-24", nil), to: id) == nil)
    }

    @Test func `The day worked out stands beside the one chosen, and why`() throws {
        var facts = try announced()
        try facts.add(commissioned(due: "2009-07-31", workedOut: "2009-07-24", because: "Leave."), to: id)
        #expect(facts.register[id].due == "2009-07-31")
        #expect(facts.register[id].workedOut == "2009-07-24")
        #expect(facts.register[id].dueReason == "Leave.")
        #expect(facts.register[id].requester == "The board")
    }

    @Test func `Later terms take the place of earlier ones, and both are kept`() throws {
        var facts = try commissioned()
        #expect(facts.refusal(.termsSet(terms: "", on: "2009-05-05"), to: id) == "empty")
        try facts.add(.termsSet(terms: "Did we ask the child?", on: "2009-05-05"), to: id)
        try facts.add(.termsSet(terms: "Did we see the child?", on: "2009-05-12"), to: id)
        #expect(facts.register[id].terms.map(\.words) == ["Did we ask the child?", "Did we see the child?"])
    }

    @Test func `The terms of a review that is complete stay`() throws {
        var facts = try commissioned()
        let author = try facts.person()
        try facts.complete(id, by: author, on: "2009-07-20")
        #expect(facts.refusal(.termsSet(terms: "Did we see the child?", on: "2009-07-21"), to: id) == "complete")
    }

    @Test func `Teams are named`() throws {
        var facts = try commissioned()
        #expect(facts.refusal(.teamsNamed(teams: "", on: "2009-05-05"), to: id) == "empty")
        try facts.add(.teamsNamed(teams: "The north team", on: "2009-05-05"), to: id)
        #expect(facts.register[id].teams == "The north team")
    }

    @Test func `Records were secured on a day that has come, before the commission or after it`() throws {
        var facts = try commissioned()
        #expect(facts.refusal(.recordsSecured(at: "2009-10-24", on: "2009-10-23"), to: id) == "in-future")
        try facts.add(.recordsSecured(at: "2009-04-08", on: "2009-05-05"), to: id)
        #expect(facts.register[id].recordsSecured == "2009-04-08")
    }

    @Test(
        arguments: [
            { .termsSet(terms: "Did we see the child?", on: $0) }, { .teamsNamed(teams: "The north team", on: $0) },
            { .recordsSecured(at: "2009-04-08", on: $0) },
        ] as [@Sendable (Day) -> ReviewFact])
    func `Nothing of it is recorded before the commission, or tomorrow`(fact: @Sendable (Day) -> ReviewFact) throws {
        let facts = try commissioned()
        #expect(facts.refusal(fact("2009-05-03"), to: id) == "out-of-order")
        #expect(facts.refusal(fact("2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(fact("2009-05-04"), to: id) == nil)
    }
}
