import Clocks
import Register
import Testing

/// Replies we owe and letters we wrote.
@Suite struct LetterRules {
    private let id: ID<CaseFile> = "C-0001"

    private func told() throws -> Facts {
        var facts = try given()
        try facts.told("2009-04-07")
        return facts
    }

    @Test func `Replies of a case are counted from 1, and say to whom they are owed`() throws {
        let facts = try told()
        let owed = { CaseFact.replyOwed(reply: $0, to: $1, due: nil, on: "2009-04-07") }
        #expect(facts.refusal(owed(0, "The caller"), to: id) == "out-of-turn")
        #expect(facts.refusal(owed(2, "The caller"), to: id) == "out-of-turn")
        #expect(facts.refusal(owed(1, ""), to: id) == "empty")
        #expect(facts.refusal(owed(1, "The caller"), to: id) == nil)
    }

    @Test func `A reply that is owed is sent once, by somebody who signed it`() throws {
        var facts = try told()
        let sent = { CaseFact.replySent(reply: $0, how: .letter, signedBy: .said($1), on: "2009-04-14") }
        #expect(facts.refusal(sent(1, "The lead"), to: id) == "no-such-reply")
        try facts.add(.replyOwed(reply: 1, to: "The caller", due: "2009-04-21", on: "2009-04-07"), to: id)
        #expect(facts.register[id].replies.map(\.sent) == [nil])
        #expect(facts.refusal(sent(0, "The lead"), to: id) == "no-such-reply")
        #expect(facts.refusal(sent(1, ""), to: id) == "empty")
        try facts.add(sent(1, "The lead"), to: id)
        #expect(facts.register[id].replies.map(\.due) == ["2009-04-21"])
        #expect(facts.register[id].replies.first?.sent?.on == "2009-04-14")
        #expect(facts.refusal(sent(1, "The lead"), to: id) == "sent")
    }

    @Test func `Letters of a case are counted from 1, of a kind, to somebody`() throws {
        let facts = try told()
        let kept = {
            CaseFact.letterKept(letter: $0, kind: $1, review: nil, to: $2, document: .pdf, on: "2009-04-07")
        }
        #expect(facts.refusal(kept(0, "acknowledgement", "The caller"), to: id) == "out-of-turn")
        #expect(facts.refusal(kept(2, "acknowledgement", "The caller"), to: id) == "out-of-turn")
        #expect(facts.refusal(kept(1, "", "The caller"), to: id) == "empty")
        #expect(facts.refusal(kept(1, "acknowledgement", ""), to: id) == "empty")
        #expect(facts.refusal(kept(1, "acknowledgement", "The caller"), to: id) == nil)
    }

    @Test func `A letter about a review is kept in the case that is reviewed`() throws {
        var facts = try told()
        let other = try facts.told("2009-04-08")
        let review = try facts.commission(of: id, on: "2009-05-01")
        let kept = {
            CaseFact.letterKept(
                letter: 1, kind: "commission", review: $0, to: "The author", document: .pdf, on: "2009-05-01")
        }
        #expect(facts.refusal(kept(review), to: other) == "not-of-this-case")
        #expect(facts.refusal(kept("IMR-0002"), to: id) == "not-of-this-case")
        #expect(facts.refusal(kept(review), to: id) == nil)
    }

    @Test func `A letter that was kept is sent once`() throws {
        var facts = try told()
        let sent = { CaseFact.letterSent(letter: $0, how: .email, on: "2009-04-14") }
        #expect(facts.refusal(sent(1), to: id) == "no-such-letter")
        try facts.add(.kept(1, on: "2009-04-07"), to: id)
        #expect(facts.refusal(sent(0), to: id) == "no-such-letter")
        try facts.add(sent(1), to: id)
        #expect(facts.register[id].letters.first?.sent?.on == "2009-04-14")
        #expect(facts.register[id].letters.first?.document == .pdf)
        #expect(facts.refusal(sent(1), to: id) == "sent")
    }
}
