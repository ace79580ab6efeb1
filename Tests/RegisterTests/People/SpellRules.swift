import Clocks
import Register
import Testing

/// First days and last, and coming back in between.
@Suite struct SpellRules {
    private let id = GivenStaff.id

    @Test func `A first day that was recorded wrongly is corrected, to an earlier day or a later one`() throws {
        let earlier = try GivenStaff.joined(.startCorrected(start: "2008-03-03", on: "2009-06-01")).register[id]
        #expect((earlier.isInPost(on: "2008-03-02"), earlier.isInPost(on: "2008-03-03")) == (false, true))
        let later = try GivenStaff.joined(.startCorrected(start: "2008-05-01", on: "2009-06-01")).register[id]
        #expect((later.isInPost(on: "2008-04-30"), later.isInPost(on: "2008-05-01")) == (false, true))
        #expect(later.joined == "2008-05-01")
    }

    @Test func `A first day is not to come, and not corrected tomorrow`() throws {
        let corrected = { PersonFact.startCorrected(start: $0, on: $1) }
        #expect(try GivenStaff.joined().refusal(corrected("2009-10-24", "2009-10-23"), to: id) == "in-future")
        #expect(try GivenStaff.joined().refusal(corrected("2008-03-03", "2009-10-24"), to: id) == "in-future")
        #expect(try GivenStaff.joined().refusal(corrected("2008-03-03", "2009-10-23"), to: id) == nil)
    }

    @Test func `A first day does not come after the last`() throws {
        let facts = try GivenStaff.joined(.left(on: "2009-08-31"))
        #expect(facts.refusal(.startCorrected(start: "2009-09-01", on: "2009-10-23"), to: id) == "out-of-order")
        #expect(facts.refusal(.startCorrected(start: "2009-08-31", on: "2009-10-23"), to: id) == nil)
    }

    @Test func `Nobody leaves twice`() throws {
        #expect(try GivenStaff.joined(.left(on: "2009-08-31")).refusal(.left(on: "2009-08-30"), to: id) == "already-left")
    }

    @Test func `Only whoever left comes back, on a later day and not tomorrow`() throws {
        #expect(try GivenStaff.joined().refusal(.rejoined(on: "2009-10-05"), to: id) == "not-left")
        let gone = try GivenStaff.joined(.left(on: "2009-08-31"))
        #expect(gone.refusal(.rejoined(on: "2009-08-31"), to: id) == "out-of-order")
        #expect(gone.refusal(.rejoined(on: "2009-10-24"), to: id) == "in-future")
        #expect(gone.refusal(.rejoined(on: "2009-09-01"), to: id) == nil)
        let back = try GivenStaff.joined(.left(on: "2009-08-31"), .rejoined(on: "2009-10-05"))
        #expect(back.refusal(.rejoined(on: "2009-10-06"), to: id) == "not-left")
    }

    @Test func `Whoever came back is in post before and after, and not in between`() throws {
        let facts = try GivenStaff.joined(.left(on: "2009-08-31"), .rejoined(on: "2009-10-05"))
        let person = facts.register[id]
        #expect(
            ["2009-08-31", "2009-09-01", "2009-10-04", "2009-10-05"].map { person.isInPost(on: $0) }
                == [true, false, false, true])
        #expect(person.spells.map(\.from) == ["2008-04-01", "2009-10-05"])
        #expect(person.spells.map(\.to) == ["2009-08-31", nil])
        #expect(person.joined == "2008-04-01")
        #expect(person.left == nil)
        #expect((facts.register.staff(on: "2009-09-01"), facts.register.staff(on: "2009-10-05")) == (0, 1))
    }

    @Test func `Whoever came back may leave again`() throws {
        let facts = try GivenStaff.joined(.left(on: "2009-08-31"), .rejoined(on: "2009-10-05"), .left(on: "2009-10-16"))
        let person = facts.register[id]
        #expect(person.left == "2009-10-16")
        #expect((person.isInPost(on: "2009-10-16"), person.isInPost(on: "2009-10-17")) == (true, false))
        #expect(person.isInPost(on: "2009-08-31"))
    }

    @Test func `Correcting the first day leaves the day of coming back as it is`() throws {
        let facts = try GivenStaff.joined(
            .left(on: "2009-08-31"), .rejoined(on: "2009-10-05"), .startCorrected(start: "2008-03-03", on: "2009-10-23"))
        #expect(facts.register[id].spells.map(\.from) == ["2008-03-03", "2009-10-05"])
    }
}
