import Clocks
import Register
import Testing

/// A lead, who names the coordinator deputy from 26 to 30 October 2009, and a call of 14 October.
@Suite struct DeputyDuties {
    private let id: ID<CaseFile> = "C-0001"
    private let lead: ID<PersonFile> = "P-0001"
    private let coordinator: ID<PersonFile> = "P-0002"

    private func named() throws -> Facts {
        var facts = try given()
        _ = try facts.account(.lead)
        _ = try facts.account(.coordinator)
        try facts.told("2009-10-14")
        try facts.add(.deputyNamed(deputy: coordinator, from: "2009-10-26", to: "2009-10-30", on: "2009-10-23"), to: lead)
        return facts
    }

    private func duties(_ facts: Facts, on day: Day) -> [Duty] {
        facts.register.duties(.coordinator, person: coordinator, on: day)
    }

    @Test func `A deputy finds the other's duties among their own, saying whose they are`() throws {
        let decision = try #require(duties(try named(), on: "2009-10-26").of(.decision).first)
        #expect((decision.of, decision.state) == (lead, .needsYou))
        #expect(decision.address == "/notifications/N-0001/decision/new")
    }

    @Test func `Only from the first day to the last`() throws {
        for day in ["2009-10-23", "2009-10-31"] as [Day] {
            #expect(duties(try named(), on: day).allSatisfy { $0.of == nil })
        }
    }

    @Test func `What is theirs too stands once, as their own`() throws {
        let safety = duties(try named(), on: "2009-10-26").of(.safety)
        #expect(safety.map(\.of) == [nil])
    }

    @Test func `When it is ended it stands no more`() throws {
        var facts = try named()
        try facts.add(.deputyEnded(deputy: coordinator, on: "2009-10-23"), to: lead)
        #expect(duties(facts, on: "2009-10-26").allSatisfy { $0.of == nil })
    }

    @Test func `A deputy sees the areas of the one they stand in for, and no others`() throws {
        var facts = try named()
        let manager = try facts.account(.areaManager, areas: ["NE"])
        let deputy = try facts.account(.staff)
        try facts.add(facts.notified("2009-10-14", area: "SW"), to: ID<CaseFile>(2))
        try facts.add(.deputyNamed(deputy: deputy, from: "2009-10-23", to: "2009-10-23", on: "2009-10-23"), to: manager)
        let duties = facts.register.duties(.staff, person: deputy)
        #expect(Set(duties.compactMap(\.reference)) == ["N-0001"])
        #expect(duties.allSatisfy { $0.of == manager })
    }

    @Test func `A deputy who is named in a case stays shut out of its review`() throws {
        var facts = try named()
        try facts.add(.staffNamed(person: coordinator, part: .practitioner, on: "2009-10-23"), to: id)
        #expect(duties(facts, on: "2009-10-26").of(.decision).allSatisfy { $0.of == nil })
    }

    @Test func `Nobody stands in for somebody whose account is closed`() throws {
        var facts = try named()
        try facts.add(.closed(reason: "Left.", on: "2009-10-23"), to: ID<AccountFile>(1))
        #expect(duties(facts, on: "2009-10-26").allSatisfy { $0.of == nil })
    }
}
