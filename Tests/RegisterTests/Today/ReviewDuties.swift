import Clocks
import Register
import Testing

/// A management review commissioned on 5 October 2009 and due on 13 November.
@Suite struct ReviewDuties {
    private let id: ID<ReviewFile> = "IMR-0001"

    private func commissioned() throws -> Facts {
        var facts = try given()
        let told = try facts.told("2009-10-01")
        try facts.settle(told)
        try facts.add(.reviewAnnounced(review: "SR-0001", on: "2009-10-05", regime: "SCR06", board: nil), to: told)
        try facts.begin(
            ReviewFile.self, with: .commissioned(of: told, under: "SR-0001", on: "2009-10-05", due: "2009-11-13"))
        return facts
    }

    @Test func `Without an author it is the lead's, within 5 working days`() throws {
        let register = try commissioned().register
        let lead = try #require(register.duties(.lead).of(.author).first)
        #expect((lead.due, lead.standing.state) == ("2009-10-12", .overdue))
        #expect(lead.words == "Individual management review (IMR), commissioned on 5 October 2009.")
        #expect(register.duties(.coordinator, on: "2009-10-12").of(.author).map(\.state) == [.waitingForOthers])
    }

    @Test func `Its author writes it, and the lead and the coordinator wait for them`() throws {
        var facts = try commissioned()
        let author = try facts.person()
        let other = try facts.person()
        try facts.add(.authorAppointed(author: author, on: "2009-10-12"), to: id)
        let own = facts.register.duties(.author, person: author)
        #expect(own.map(\.kind) == [.review])
        #expect(own.first?.standing.words == "in 21 days")
        #expect(facts.register.duties(.author, person: other).isEmpty)
        for role in [Role.lead, .coordinator] {
            let waits = facts.register.duties(role).of(.review)
            #expect(waits.map(\.state) == [.waitingForOthers])
            #expect(waits.map(\.awaited) == [author])
        }
    }

    @Test func `Submitted, it is the lead's to accept, and complete it owes nothing`() throws {
        var facts = try commissioned()
        let author = try facts.person()
        try facts.add(.authorAppointed(author: author, on: "2009-10-12"), to: id)
        try facts.add(.submitted(on: "2009-10-23"), to: id)
        #expect(facts.register.duties(.author, person: author).isEmpty)
        #expect(facts.register.duties(.lead).of(.review).map(\.title) == ["Accept IMR-0001, or return it for changes"])
        try facts.add(.returned(on: "2009-10-23", reason: "A gap."), to: id)
        #expect(facts.register.duties(.author, person: author).first?.words.hasSuffix("Returned for changes on 23 October 2009.") == true)
        try facts.add(.submitted(on: "2009-10-23"), to: id)
        try facts.add(.completed(on: "2009-10-23"), to: id)
        #expect(facts.register.duties(.lead).of(.review).isEmpty)
    }
}
