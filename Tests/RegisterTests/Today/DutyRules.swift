import Clocks
import Register
import Testing

/// Whose list something stands on, in which order, and what never stands on one.
@Suite struct DutyRules {
    private let id: ID<CaseFile> = "C-0001"
    private let after400Days: Day = "2010-11-27"

    private func told(area: String = "NE") throws -> Facts {
        var facts = try given()
        try facts.add(facts.notified("2009-10-14", area: area), to: id)
        return facts
    }

    @Test func `Nothing leaves the list by getting old`() throws {
        let facts = try told()
        for role in [Role.coordinator, .lead] {
            let now = facts.register.duties(role)
            let later = facts.register.duties(role, on: after400Days)
            #expect(Set(now.map(\.title)).isSubset(of: Set(later.map(\.title))))
            #expect(later.allSatisfy { $0.standing.state == .overdue || $0.standing.state == .open })
        }
    }

    @Test func `What is done is overdue no more, 400 days on`() throws {
        var facts = try told()
        try facts.settle(id)
        let later = facts.register.duties(.coordinator, on: after400Days)
        #expect(later.isEmpty)
    }

    @Test func `After other children come duties by the day they are due, those without one last`() throws {
        var facts = try told(area: "")
        try facts.add(.replyOwed(reply: 1, to: "A board", due: nil, on: "2009-10-14"), to: id)
        let duties = facts.register.duties(.coordinator)
        #expect(duties.first?.kind == .safety)
        #expect(duties.last?.kind == .reply)
        let days = duties.dropFirst().compactMap(\.due)
        #expect(days == days.sorted())
    }

    @Test func `A withdrawn notification owes nothing, and owes again when it counts again`() throws {
        var facts = try told()
        let before = facts.register.duties(.coordinator)
        try facts.add(
            .notificationWithdrawn(notification: "N-0001", on: "2009-10-23", reason: "Another child."), to: id)
        #expect(facts.register.duties(.coordinator).isEmpty)
        try facts.add(
            .notificationReinstated(notification: "N-0001", on: "2009-10-23", reason: "It was right."), to: id)
        #expect(facts.register.duties(.coordinator) == before)
    }

    @Test func `A case of which one report is withdrawn goes by the other`() throws {
        var facts = try told()
        try facts.told("2009-10-15", of: id)
        try facts.add(
            .notificationWithdrawn(notification: "N-0001", on: "2009-10-23", reason: "Told twice."), to: id)
        #expect(Set(facts.register.duties(.coordinator).map(\.reference)) == ["N-0002"])
    }

    @Test func `What an earlier register held owes nothing`() throws {
        var register = try given().register
        let recorded = Recorded(
            sequence: 40, day: "2006-04-20", at: Moment(london: "2009-10-16", hour: 18, minute: 0), by: "P-0001",
            source: "The paper register")
        CaseFile.fold(try given().notified("2006-04-20"), of: id, recorded, into: &register)
        #expect(register.duties(.coordinator).isEmpty)
    }

    @Test func `An area manager sees what is of their own area`() throws {
        var facts = try told()
        try facts.add(facts.notified("2009-10-14", area: "SW"), to: ID<CaseFile>(2))
        let duties = facts.register.duties(.areaManager, areas: ["SW"])
        #expect(Set(duties.compactMap(\.reference)) == ["N-0002"])
        #expect(Set(duties.map(\.kind)) == [.safety, .firstDay])
    }

    @Test(arguments: [Role.board, .staff, .inspector, .panel, .people, .author, .recordsOfficer, .stranger, .newcomer])
    func `Nobody without a part in the response is told anything of it`(role: Role) throws {
        #expect(try told().register.duties(role).isEmpty)
    }

    @Test func `Somebody named in the case is shut out of its decision and not of its response`() throws {
        var facts = try told()
        let lead = try facts.person()
        try facts.add(.staffNamed(person: lead, part: .supervisor, on: "2009-10-23"), to: id)
        let kinds = Set(facts.register.duties(.lead, person: lead).map(\.kind))
        #expect(!kinds.contains(.decision))
        #expect(kinds.contains(.safety))
    }

    @Test func `Somebody of two roles has each duty once`() throws {
        let asker = Asker(held: [.init(.coordinator), .init(.lead)])
        let duties = try told().register.duties(of: asker, at: Moment(london: "2009-10-23", hour: 9, minute: 0))
        #expect(Set(duties.map(\.title)).count == duties.count)
        #expect(duties.allSatisfy { $0.state == .needsYou })
    }

    @Test func `What we expect of ourselves is told to be our assumption`() {
        #expect(Expectations.shipped.expectations.allSatisfy { $0.force == .ourAssumption && !$0.words.isEmpty })
        #expect(Expectations.shipped[.decision].clock == "First decision, 7 working days")
    }
}
