import Clocks
import Register
import Testing

@Suite struct ResponseRules {
    private let id: ID<CaseFile> = "C-0001"

    /// A case of 7 April 2009, another of 8 April, and a member of staff.
    private func told() throws -> Facts {
        var facts = try given()
        try facts.told("2009-04-07")
        try facts.told("2009-04-08")
        try facts.person(.practitioner)
        return facts
    }

    @Test(
        arguments: [
            { .accountAdded(notification: "N-0001", account: "They rang again.", on: $0) },
            { .areaFound(area: "SW", on: $0) },
            { .learntLater(kind: "charges", words: "Charged.", happened: .notKnown, on: $0) },
            { .linkedAsSame(to: "C-0002", reason: "The same street.", on: $0) },
            { .safetyAnswered(answer: .no, done: nil, by: nil, on: $0) },
            { .madeSafe(what: "They stay with an aunt.", by: "The duty team", on: $0) },
            { .firstDayDone(task: "records-secured", note: nil, on: $0) },
            { .staffNamed(person: "P-0001", part: .practitioner, on: $0) },
            { .replyOwed(reply: 1, to: "The caller", due: nil, on: $0) },
            { .letterKept(letter: 1, kind: "acknowledgement", review: nil, to: "The caller", document: .pdf, on: $0) },
        ] as [@Sendable (Day) -> CaseFact])
    func `Nothing is done before anybody told us, or tomorrow`(fact: @Sendable (Day) -> CaseFact) throws {
        let facts = try told()
        #expect(facts.refusal(fact("2009-04-06"), to: id) == "out-of-order")
        #expect(facts.refusal(fact("2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(fact("2009-04-07"), to: id) == nil)
        #expect(facts.refusal(fact("2009-10-23"), to: id) == nil)
    }

    @Test(
        arguments: [
            { .linkUndone(to: "C-0002", reason: "Two children.", on: $0) },
            { .firstDayReopened(task: "records-secured", reason: "One office was missed.", on: $0) },
            { .staffNamedInError(person: "P-0001", reason: "A namesake.", on: $0) },
            { .replySent(reply: 1, how: .letter, signedBy: "The lead", on: $0) },
            { .letterSent(letter: 1, how: .letter, on: $0) },
        ] as [@Sendable (Day) -> CaseFact])
    func `Nothing is undone or sent before anybody told us, or tomorrow`(fact: @Sendable (Day) -> CaseFact) throws {
        var facts = try told()
        try facts.add(.linkedAsSame(to: "C-0002", reason: "The same street.", on: "2009-04-09"), to: id)
        try facts.add(.firstDayDone(task: "records-secured", note: nil, on: "2009-04-09"), to: id)
        try facts.add(.staffNamed(person: "P-0001", part: .practitioner, on: "2009-04-09"), to: id)
        try facts.add(.replyOwed(reply: 1, to: "The caller", due: nil, on: "2009-04-09"), to: id)
        try facts.add(.kept(1, on: "2009-04-09"), to: id)
        #expect(facts.refusal(fact("2009-04-06"), to: id) == "out-of-order")
        #expect(facts.refusal(fact("2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(fact("2009-04-10"), to: id) == nil)
    }

    // MARK: the same child

    @Test func `Linking is undone and can be made again`() throws {
        var facts = try told()
        let linked = CaseFact.linkedAsSame(to: "C-0002", reason: "The same street.", on: "2009-04-09")
        try facts.add(linked, to: id)
        #expect(facts.register[id].sameAs == ["C-0002"])
        try facts.add(.linkUndone(to: "C-0002", reason: "Two children.", on: "2009-04-10"), to: id)
        #expect(facts.register[id].sameAs == [])
        try facts.add(linked, to: id)
        #expect(facts.register[id].sameAs == ["C-0002"])
    }

    @Test func `A case is linked once, with a reason, to another that there is`() throws {
        var facts = try told()
        let linked = { CaseFact.linkedAsSame(to: $0, reason: $1, on: "2009-04-09") }
        #expect(facts.refusal(linked("C-0003", "The same street."), to: id) == "no-such-case")
        #expect(facts.refusal(linked("C-0001", "The same street."), to: id) == "same-case")
        #expect(facts.refusal(linked("C-0002", ""), to: id) == "empty")
        try facts.add(linked("C-0002", "The same street."), to: id)
        #expect(facts.refusal(linked("C-0002", "The same street."), to: id) == "linked")
    }

    @Test func `Only a link that there is can be undone, and with a reason`() throws {
        var facts = try told()
        let undone = { CaseFact.linkUndone(to: "C-0002", reason: $0, on: "2009-04-10") }
        #expect(facts.refusal(undone("Two children."), to: id) == "not-linked")
        try facts.add(.linkedAsSame(to: "C-0002", reason: "The same street.", on: "2009-04-09"), to: id)
        #expect(facts.refusal(undone(""), to: id) == "empty")
    }

    // MARK: other children

    @Test func `What made the other children safe is said, and who did it`() throws {
        let facts = try told()
        var trial = facts
        let refusal = #expect(throws: Refusal.self) {
            try trial.add(.madeSafe(what: "", by: "", on: "2009-04-08"), to: id)
        }
        #expect(refusal?.code == "empty")
        #expect(refusal?.messages.map(\.field) == ["what", "by"])
    }

    @Test func `Another answer opens the question again`() throws {
        var facts = try told()
        let answered = { CaseFact.safetyAnswered(answer: $0, done: nil, by: nil, on: "2009-04-08") }
        try facts.add(answered(.yes), to: id)
        #expect(facts.register[id].safety.madeSafe == nil)
        try facts.add(.madeSafe(what: "They stay with an aunt.", by: "The duty team", on: "2009-04-08"), to: id)
        #expect(facts.register[id].safety.madeSafe?.by == "The duty team")
        try facts.add(answered(.notKnown), to: id)
        #expect(facts.register[id].safety.answers.map(\.answer) == [.yes, .notKnown])
        #expect(facts.register[id].safety.madeSafe == nil)
    }

    // MARK: staff

    @Test func `Somebody is named once in a case, and is on the staff`() throws {
        var facts = try told()
        let named = { CaseFact.staffNamed(person: $0, part: .practitioner, on: "2009-04-09") }
        #expect(facts.refusal(named("P-0002"), to: id) == "no-such-person")
        try facts.add(named("P-0001"), to: id)
        #expect(facts.refusal(named("P-0001"), to: id) == "named")
    }

    @Test func `Whoever was named in error is named no more, and can be named again`() throws {
        var facts = try told()
        let named = CaseFact.staffNamed(person: "P-0001", part: .supervisor, on: "2009-04-09")
        let inError = { CaseFact.staffNamedInError(person: "P-0001", reason: $0, on: "2009-04-10") }
        #expect(facts.refusal(inError("A namesake."), to: id) == "not-named")
        try facts.add(named, to: id)
        #expect(facts.refusal(inError(""), to: id) == "empty")
        try facts.add(inError("A namesake."), to: id)
        #expect(facts.register[id].staff == [])
        try facts.add(named, to: id)
        #expect(facts.register[id].staff.map(\.person) == ["P-0001"])
    }
}

extension CaseFact {
    static func kept(_ letter: Int, on day: Day) -> CaseFact {
        .letterKept(letter: letter, kind: "acknowledgement", review: nil, to: "The caller", document: .pdf, on: day)
    }
}

extension IssuedFile {
    static let pdf = IssuedFile(format: "pdf", digest: "6e5c4")
}
