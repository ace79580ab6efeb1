import Clocks
import Register
import Testing

/// Other children who may be at risk, after a call about a case in the North East.
@Suite struct SafetyDuties {
    private let id: ID<CaseFile> = "C-0001"

    private func told(_ answer: AtRisk? = nil) throws -> Facts {
        var facts = try given()
        try facts.told("2009-10-22")
        if let answer { try facts.add(.safetyAnswered(answer: answer, done: nil, by: nil, on: "2009-10-22"), to: id) }
        return facts
    }

    @Test(arguments: [nil, .yes, .notKnown] as [AtRisk?])
    func `It comes first, above what is overdue for longer, until somebody says what made them safe`(
        answer: AtRisk?
    ) throws {
        var facts = try told(answer)
        try facts.add(.replyOwed(reply: 1, to: "The board", due: "2009-04-01", on: "2009-10-22"), to: id)
        #expect(facts.register.duties(.coordinator).first?.kind == .safety)
        try facts.add(.madeSafe(what: "They are with an aunt.", by: "The council", on: "2009-10-23"), to: id)
        #expect(facts.register.duties(.coordinator).of(.safety).isEmpty)
    }

    @Test func `Nothing is owed once somebody says that none is at risk`() throws {
        #expect(try told(.no).register.duties(.coordinator).of(.safety).isEmpty)
    }

    @Test func `The coordinator, the lead and the manager of its area are told`() throws {
        let register = try told(.yes).register
        for role in [Role.coordinator, .lead] { #expect(register.duties(role).of(.safety).count == 1) }
        #expect(register.duties(.areaManager, areas: ["NE"]).of(.safety).count == 1)
        #expect(register.duties(.areaManager, areas: ["SW"]).of(.safety).isEmpty)
    }

    @Test func `It is due on the day we were told, or on which it was last answered`() throws {
        let unasked = try #require(try told().register.duties(.lead).of(.safety).first)
        #expect(unasked.standing.words == "1 day overdue")
        #expect(unasked.address == "/notifications/N-0001/safety/new")
        var facts = try told()
        try facts.add(.safetyAnswered(answer: .yes, done: nil, by: nil, on: "2009-10-23"), to: id)
        #expect(facts.register.duties(.lead).of(.safety).first?.standing.words == "Due today")
    }

    @Test func `Answered with yes again, it is owed again`() throws {
        var facts = try told(.yes)
        try facts.add(.madeSafe(what: "They are with an aunt.", by: "The council", on: "2009-10-22"), to: id)
        try facts.add(.safetyAnswered(answer: .yes, done: nil, by: nil, on: "2009-10-23"), to: id)
        #expect(facts.register.duties(.coordinator).of(.safety).count == 1)
    }
}
