import Clocks
import Register
import Testing

/// What has to be found out, decided and commissioned after a call of Wednesday 14 October 2009.
@Suite struct DecisionDuties {
    private let id: ID<CaseFile> = "C-0001"

    private func told(area: String = "NE") throws -> Facts {
        var facts = try given()
        try facts.add(facts.notified("2009-10-14", area: area), to: id)
        return facts
    }

    private func decided(_ outcome: Outcome) -> CaseFact { .decided(on: "2009-10-23", outcome: outcome, reason: "So.") }

    @Test func `The lead decides within 7 working days, and the coordinator waits`() throws {
        let register = try told().register
        let lead = try #require(register.duties(.lead).of(.decision).first)
        #expect((lead.title, lead.due) == ("First decision on N-0001", "2009-10-23"))
        #expect(lead.state == .needsYou)
        #expect(lead.address == "/notifications/N-0001/decision/new")
        let coordinator = try #require(register.duties(.coordinator).of(.decision).first)
        #expect(coordinator.state == .waitingForOthers)
        #expect(coordinator.address == "/notifications/N-0001")
    }

    @Test func `Where a law's clock runs, that is when the decision is due`() throws {
        var facts = try told()
        try facts.add(.regimeBegun(regime: "england-2006", version: "1", on: "2009-10-14"), to: id)
        try facts.add(
            .clockStarted(regime: "england-2006", event: "notification", at: "2009-10-14", on: "2009-10-14"), to: id)
        let decision = try #require(facts.register.duties(.lead).of(.decision).first)
        #expect(decision.due == "2009-11-14")
        #expect(decision.clock == "Decision whether to hold a review, 1 month")
        #expect(facts.register.duties(.coordinator).of(.clock).isEmpty)
    }

    @Test func `What is overdue stands on the list of those who waited for it too, and says so`() throws {
        let duty = try #require(try told().register.duties(.coordinator, on: "2009-10-27").of(.decision).first)
        #expect(duty.state == .needsYou)
        #expect(duty.standing.words == "2 working days overdue")
        #expect(duty.why.hasSuffix("It is overdue, so it stands on your list too."))
    }

    @Test(arguments: [Outcome.notInvolved, .informationOnly])
    func `Decided so, nothing more has to be found out or decided`(outcome: Outcome) throws {
        var facts = try told(area: "")
        try facts.add(decided(outcome), to: id)
        let kinds = Set(facts.register.duties(.coordinator).map(\.kind))
        #expect(kinds.isDisjoint(with: [.area, .involvement, .decision, .outcome, .commission]))
    }

    @Test func `A board that has not answered is waited for, by its clock or since it was asked`() throws {
        var facts = try told()
        try facts.add(decided(.waiting), to: id)
        let waits = try #require(facts.register.duties(.lead).of(.outcome).first)
        #expect(waits.state == .waitingForOthers)
        #expect(waits.standing.words == "asked 23 October 2009")
        try facts.add(.regimeBegun(regime: "england-2006", version: "1", on: "2009-10-14"), to: id)
        try facts.add(
            .clockStarted(regime: "england-2006", event: "notification", at: "2009-10-14", on: "2009-10-14"), to: id)
        let later = facts.register.duties(.lead, on: "2009-11-16").of(.outcome)
        #expect(later.map(\.standing.words) == ["2 days overdue"])
        #expect(later.map(\.state) == [.waitingForOthers])
    }

    @Test func `Decided for review, the review is owed until it is commissioned`() throws {
        var facts = try told()
        try facts.add(decided(.reviewed), to: id)
        let owed = try #require(facts.register.duties(.lead).of(.commission).first)
        #expect((owed.due, owed.address) == ("2009-10-27", "/imrs/new?notification=N-0001"))
        _ = try facts.commission(of: id, on: "2009-10-23")
        #expect(facts.register.duties(.lead).of(.commission).isEmpty)
    }

    @Test func `Area and involvement are the coordinator's to find out`() throws {
        var facts = try told(area: "")
        let duties = facts.register.duties(.coordinator).filter { [.area, .involvement].contains($0.kind) }
        #expect(duties.map(\.due) == ["2009-10-15", "2009-10-19"])
        #expect(duties.allSatisfy { $0.state == .needsYou })
        try facts.add(.areaFound(area: "SW", on: "2009-10-23"), to: id)
        try facts.add(.involvementFound(on: "2009-10-23", whom: .nobody, when: .never, searched: nil), to: id)
        #expect(Set(facts.register.duties(.coordinator).map(\.kind)).isDisjoint(with: [.area, .involvement]))
    }
}
