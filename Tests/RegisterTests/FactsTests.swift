import Clocks
import HashTreeCollections
import Register
import Testing

@Suite struct FactsTests {
    @Test func `Each fact is judged on the register as the facts before it leave it`() throws {
        var facts = try given()
        try facts.told("2009-04-07")
        try facts.told("2009-04-08")
        #expect(facts.register.cases.keys.sorted() == ["C-0001", "C-0002"])
        #expect(facts.register.nextNotification == "N-0003")
    }

    @Test func `What was added stands in order, with its file and reference`() throws {
        var facts = try given()
        let id = try facts.told("2009-04-07")
        try facts.describe(in: id)
        #expect(facts.added.map(\.file) == ["organisation/1", "organisation/1", "organisation/1", "case/1", "case/1"])
        #expect(facts.added.last?.reference == "C-0001")
    }

    @Test func `What is refused is not added`() throws {
        var facts = try given()
        let before = facts.register
        #expect(throws: Refusal.self) { try facts.told("2009-10-24") }
        #expect(facts.added.count == 3)
        #expect(facts.register == before)
    }

    @Test func `A second caller adds to the case that the first began`() throws {
        var facts = try given()
        let id = try facts.told("2009-04-07")
        try facts.told("2009-04-08", of: id)
        #expect(facts.register.cases.count == 1)
        #expect(facts.register[id].notifications.map(\.id) == ["N-0001", "N-0002"])
    }

    @Test func `A file that nobody began gets no later fact`() throws {
        let facts = try given()
        #expect(facts.refusal(.submitted(on: "2009-05-01"), to: ID<ReviewFile>(1)) == "no-such-review")
        #expect(facts.refusal(.done(evidence: "Seen.", on: "2009-05-01"), to: ID<ActionFile>(1)) == "no-such-action")
        #expect(facts.refusal(.left(on: "2009-05-01"), to: ID<PersonFile>(1)) == "no-such-person")
    }

    @Test func `References leave no gap and are not given twice`() throws {
        let facts = try given()
        let joined = PersonFact.joined(name: .said("Ewan Blythe"), on: "2008-04-01")
        #expect(facts.refusal(joined, to: ID<PersonFile>(2)) == "out-of-turn")
        var more = facts
        try more.add(joined, to: ID<PersonFile>(1))
        #expect(more.refusal(joined, to: ID<PersonFile>(1)) == "already-begun")
    }

    @Test func `Today is London's day`() {
        let late = Moment(london: "2009-07-01", hour: 0, minute: 30)
        #expect(Facts(Register(), at: late, by: "P-0001").today == "2009-07-01")
    }

    @Test func `A refusal says what to do, in sentences`() throws {
        var facts = try given()
        let refusal = #expect(throws: Refusal.self) { try facts.told("2009-10-24") }
        #expect(
            refusal?.sentences
                == "The day it was received is given as 24 October 2009, and today is 23 October 2009. Record it when it has happened."
        )
    }
}

@Suite struct IDTests {
    @Test(arguments: ["N-0061", "n-0061", "N-61"])
    func `A reference is read in either case, with or without noughts`(text: String) {
        #expect(NotificationID(text)?.description == "N-0061")
    }

    @Test(arguments: [
        "", "N", "N-", "N-0", "N--1", "-61", "61", "C-0061", "N-0061-1", "N-6a", "N-٦١", "N-1234567890", " N-0061",
    ])
    func `What is no reference is none`(text: String) {
        #expect(NotificationID(text) == nil)
    }

    @Test func `A reference longer than four digits keeps them all`() {
        #expect(ID<CaseFile>(12345).description == "C-12345")
    }

    @Test func `References go by number`() {
        #expect(ID<CaseFile>(10000) > ID<CaseFile>(9999))
    }

    @Test(arguments: [
        ("case/17", "C-0017"), ("paper/1", "BP-0001"), ("person/12345", "P-12345"), ("garden/1", "garden/1"),
        ("case", "case"),
    ])
    func `A file is told to people by its reference`(file: String, reference: String) {
        #expect(Kind.reference(of: file) == reference)
    }

    @Test func `No two kinds share a prefix`() {
        let references = Kind.all.map { Kind.reference(of: "\($0.name)/1") }
        #expect(Set(references).count == Kind.all.count)
    }
}
