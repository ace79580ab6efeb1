import Clocks
import Register
import Testing

@Suite struct CorrectionRules {
    private let id: ID<CaseFile> = "C-0001"
    private let twoYears = ChildFacts(age: .years(2))

    /// A death told of on 7 April 2009, and one child of two years called Orrin.
    private func described() throws -> Facts {
        var facts = try given()
        try facts.told("2009-04-07")
        try facts.add(
            .childDescribed(
                child: 1, on: "2009-04-07", name: "Orrin", facts: .said(twoYears), born: .said(.year("2007-01-01"))),
            to: id)
        return facts
    }

    private func incident(_ occurred: UncertainDay) -> CaseFact {
        .incidentCorrected(
            to: .said(IncidentFacts(occurred: occurred, authority: nil)), source: "The hospital", reason: "Misheard.",
            on: "2009-04-09")
    }

    private func child(
        _ child: Int = 1, name: Sealed<String>? = nil, born: Sealed<UncertainDay>? = nil, to facts: ChildFacts
    ) -> CaseFact {
        .childCorrected(
            child: child, name: name, born: born, to: .said(facts), source: "The hospital", reason: "Misheard.",
            on: "2009-04-09")
    }

    @Test(
        arguments: [
            { .natureCorrected(to: .seriousHarm, source: $0, reason: $1, on: $2) },
            {
                .incidentCorrected(
                    to: .said(IncidentFacts(occurred: .exact("2009-04-01"), authority: nil)), source: $0, reason: $1,
                    on: $2)
            },
            {
                .childCorrected(
                    child: 1, name: nil, born: nil, to: .said(ChildFacts(age: .years(3))), source: $0, reason: $1,
                    on: $2)
            },
        ] as [@Sendable (Sealed<String>, Sealed<String>, Day) -> CaseFact])
    func `A correction says where the right answer comes from and why, and is made when it can be`(
        fact: @Sendable (Sealed<String>, Sealed<String>, Day) -> CaseFact
    ) throws {
        let facts = try described()
        var trial = facts
        let refusal = #expect(throws: Refusal.self) { try trial.add(fact("", "", "2009-04-09"), to: id) }
        #expect(refusal?.code == "empty")
        #expect(refusal?.messages.map(\.field) == ["source", "reason"])
        #expect(facts.refusal(fact("Letter", "Misheard.", "2009-04-06"), to: id) == "out-of-order")
        #expect(facts.refusal(fact("Letter", "Misheard.", "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(fact("Letter", "Misheard.", "2009-04-09"), to: id) == nil)
    }

    @Test func `A correction says something else than the record`() throws {
        let facts = try described()
        let same = CaseFact.natureCorrected(to: .death, source: "Letter", reason: "Misheard.", on: "2009-04-09")
        #expect(facts.refusal(same, to: id) == "nothing-to-correct")
        #expect(facts.refusal(incident(.notKnown), to: id) == "nothing-to-correct")
        #expect(facts.refusal(child(to: twoYears), to: id) == "nothing-to-correct")
    }

    @Test func `A name or a birth date alone can be put right`() throws {
        let facts = try described()
        #expect(facts.refusal(child(name: "Orin", to: twoYears), to: id) == nil)
        #expect(facts.refusal(child(born: .said(.month("2007-03-01")), to: twoYears), to: id) == nil)
    }

    @Test func `Only a child that was described is corrected`() throws {
        #expect(try described().refusal(child(2, to: twoYears), to: id) == "no-such-child")
        #expect(try described().refusal(child(0, to: twoYears), to: id) == "no-such-child")
    }

    @Test func `A child is corrected to codes that are on their lists`() throws {
        let wrong = ChildFacts(age: .years(2), circumstance: "bad-luck")
        #expect(try described().refusal(child(to: wrong), to: id) == "no-such-code")
    }

    @Test func `What it said before stands beside what it says now`() throws {
        var facts = try described()
        try facts.add(
            .natureCorrected(to: .seriousHarm, source: "Letter", reason: "The child lives.", on: "2009-04-09"), to: id)
        try facts.add(incident(.exact("2009-04-01")), to: id)
        try facts.add(child(to: ChildFacts(age: .years(3))), to: id)
        let file = facts.register[id]
        #expect(file.nature == .seriousHarm)
        #expect(file.incident?.value?.occurred == .exact("2009-04-01"))
        #expect(file[child: 1]?.facts.value?.age == .years(3))
        #expect(
            file.corrections.map(\.what) == [
                .nature(was: .death, now: .seriousHarm),
                .incident(
                    was: .said(IncidentFacts(occurred: .notKnown, authority: nil)),
                    now: .said(IncidentFacts(occurred: .exact("2009-04-01"), authority: nil))),
                .child(1, was: .said(twoYears), now: .said(ChildFacts(age: .years(3)))),
            ])
        #expect(file.corrections.map(\.reason) == ["The child lives.", "Misheard.", "Misheard."])
    }

    @Test func `A child corrected without a name or a birth date keeps those that stand`() throws {
        var facts = try described()
        try facts.add(child(to: ChildFacts(age: .years(3))), to: id)
        #expect(facts.register[id][child: 1]?.name == "Orrin")
        #expect(facts.register[id][child: 1]?.born == .said(.year("2007-01-01")))
        try facts.add(child(name: "Orin", born: .said(.month("2007-03-01")), to: ChildFacts(age: .years(3))), to: id)
        #expect(facts.register[id][child: 1]?.name == "Orin")
        #expect(facts.register[id][child: 1]?.born == .said(.month("2007-03-01")))
    }

    @Test func `A correction makes an edit form stale`() throws {
        var register = try described().register
        register.fold(incident(.exact("2009-04-01")), of: id, sequence: 40)
        #expect(register[id].changed == 40)
    }
}

extension Register {
    /// As the journal does when entry `sequence` is folded.
    mutating func fold(_ fact: CaseFact, of id: ID<CaseFile>, sequence: Int) {
        let at = Moment(london: "2009-10-23", hour: 9, minute: 0)
        CaseFile.fold(
            fact, of: id, Recorded(sequence: sequence, day: at.londonDay, at: at, by: "P-0001"), into: &self)
    }
}
