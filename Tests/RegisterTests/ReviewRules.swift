import Clocks
import Register
import Testing

@Suite struct ReviewRules {
    private let id: ID<ReviewFile> = "IMR-0001"
    private let author: ID<PersonFile> = "P-0001"

    /// A case with a review announced on 1 May 2009, and somebody who may write ours.
    private func announced() throws -> Facts {
        var facts = try given()
        try facts.person()
        let home = try facts.told("2009-04-07")
        try facts.add(.reviewAnnounced(review: "SR-0001", on: "2009-05-01", regime: "SCR06", board: nil), to: home)
        return facts
    }

    /// The same, with ours commissioned on 4 May and due on 31 July.
    private func commissioned() throws -> Facts {
        var facts = try announced()
        try facts.add(.commissioned(of: "C-0001", under: "SR-0001", on: "2009-05-04", due: "2009-07-31"), to: id)
        return facts
    }

    /// The same, with its author appointed on 11 May.
    private func appointed() throws -> Facts {
        var facts = try commissioned()
        try facts.add(.authorAppointed(author: author, on: "2009-05-11"), to: id)
        return facts
    }

    /// The same, submitted on 20 July.
    private func submitted() throws -> Facts {
        var facts = try appointed()
        try facts.add(.submitted(on: "2009-07-20"), to: id)
        return facts
    }

    /// The same, accepted on 31 July.
    private func completed() throws -> Facts {
        var facts = try submitted()
        try facts.add(.completed(on: "2009-07-31"), to: id)
        return facts
    }

    @Test func `A review is commissioned of a case, under a review of that case`() throws {
        var facts = try announced()
        try facts.told("2009-04-08")
        let commissioned = { ReviewFact.commissioned(of: $0, under: $1, on: "2009-05-04", due: nil) }
        #expect(facts.refusal(commissioned("C-0003", "SR-0001"), to: id) == "no-such-case")
        #expect(facts.refusal(commissioned("C-0002", "SR-0001"), to: id) == "not-of-this-case")
        #expect(facts.refusal(commissioned("C-0001", "SR-0001"), to: id) == nil)
    }

    @Test func `It is commissioned after the board's decision, and not tomorrow`() throws {
        let facts = try announced()
        let commissioned = { ReviewFact.commissioned(of: "C-0001", under: "SR-0001", on: $0, due: nil) }
        #expect(facts.refusal(commissioned("2009-04-30"), to: id) == "out-of-order")
        #expect(facts.refusal(commissioned("2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(commissioned("2009-05-01"), to: id) == nil)
    }

    @Test func `It is due after the day it is commissioned`() throws {
        let facts = try announced()
        let commissioned = { ReviewFact.commissioned(of: "C-0001", under: "SR-0001", on: "2009-05-04", due: $0) }
        #expect(facts.refusal(commissioned("2009-05-04"), to: id) == "out-of-order")
        #expect(facts.refusal(commissioned("2009-05-05"), to: id) == nil)
        #expect(facts.refusal(commissioned(nil), to: id) == nil)
    }

    @Test func `Its author is somebody, in post, appointed after the commission and not tomorrow`() throws {
        var facts = try commissioned()
        try facts.add(.left(on: "2009-09-30"), to: author)
        let appointed = { ReviewFact.authorAppointed(author: $0, on: $1) }
        #expect(facts.refusal(appointed("P-0002", "2009-05-11"), to: id) == "no-such-person")
        #expect(facts.refusal(appointed("P-0001", "2009-05-03"), to: id) == "out-of-order")
        #expect(facts.refusal(appointed("P-0001", "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(appointed("P-0001", "2009-10-01"), to: id) == "not-in-post")
        #expect(facts.refusal(appointed("P-0001", "2009-09-30"), to: id) == nil)
    }

    @Test func `A complete review gets no other author`() throws {
        #expect(try completed().refusal(.authorAppointed(author: author, on: "2009-08-03"), to: id) == "complete")
    }

    @Test func `More time is agreed with somebody, for a reason, and to a day after the last`() throws {
        var facts = try commissioned()
        let extended = { ReviewFact.extended(to: $0, on: "2009-07-01", agreedWith: $1, reason: $2) }
        #expect(facts.refusal(extended("2009-07-31", "The chair", "Leave."), to: id) == "out-of-order")
        #expect(facts.refusal(extended("2009-08-14", "", "Leave."), to: id) == "empty")
        #expect(facts.refusal(extended("2009-08-14", "The chair", ""), to: id) == "empty")
        try facts.add(extended("2009-08-14", "The chair", "Leave."), to: id)
        #expect(facts.refusal(extended("2009-08-14", "The chair", "Leave."), to: id) == "out-of-order")
    }

    @Test func `The first due date stays visible`() throws {
        var facts = try commissioned()
        try facts.add(.extended(to: "2009-08-14", on: "2009-07-01", agreedWith: "The chair", reason: "Leave."), to: id)
        #expect(facts.register[id].due == "2009-08-14")
        #expect(facts.register[id].firstDue == "2009-07-31")
    }

    @Test func `More time is agreed after the commission, not tomorrow, and not for what is complete`() throws {
        let extended = { ReviewFact.extended(to: "2010-01-29", on: $0, agreedWith: "The chair", reason: "Leave.") }
        #expect(try commissioned().refusal(extended("2009-05-03"), to: id) == "out-of-order")
        #expect(try commissioned().refusal(extended("2009-10-24"), to: id) == "in-future")
        #expect(try completed().refusal(extended("2009-08-03"), to: id) == "complete")
        #expect(try commissioned().refusal(extended("2009-05-04"), to: id) == nil)
    }

    @Test func `It is submitted by its author, once appointed, and not tomorrow`() throws {
        #expect(try commissioned().refusal(.submitted(on: "2009-07-20"), to: id) == "no-author")
        #expect(try appointed().refusal(.submitted(on: "2009-05-10"), to: id) == "out-of-order")
        #expect(try appointed().refusal(.submitted(on: "2009-10-24"), to: id) == "in-future")
        #expect(try appointed().refusal(.submitted(on: "2009-05-11"), to: id) == nil)
    }

    @Test func `It is submitted again only when it was returned`() throws {
        var facts = try submitted()
        #expect(facts.refusal(.submitted(on: "2009-07-21"), to: id) == "already-submitted")
        try facts.add(.returned(on: "2009-07-22", reason: "Say what was done in March."), to: id)
        #expect(facts.refusal(.submitted(on: "2009-07-23"), to: id) == nil)
    }

    @Test func `Only what was submitted is returned, and with what has to change`() throws {
        let returned = { ReviewFact.returned(on: $0, reason: $1) }
        #expect(try appointed().refusal(returned("2009-07-22", "Say more."), to: id) == "not-submitted")
        #expect(try submitted().refusal(returned("2009-07-22", ""), to: id) == "empty")
        #expect(try submitted().refusal(returned("2009-10-24", "Say more."), to: id) == "in-future")
        #expect(try submitted().refusal(returned("2009-07-22", "Say more."), to: id) == nil)
    }

    @Test func `A complete review is not returned`() throws {
        let facts = try completed()
        #expect(facts.refusal(.returned(on: "2009-08-03", reason: "Say more."), to: id) == "complete")
    }

    @Test func `Only what was submitted is accepted, once, after its submission and not tomorrow`() throws {
        #expect(try appointed().refusal(.completed(on: "2009-07-31"), to: id) == "not-submitted")
        #expect(try submitted().refusal(.completed(on: "2009-07-19"), to: id) == "out-of-order")
        #expect(try submitted().refusal(.completed(on: "2009-10-24"), to: id) == "in-future")
        #expect(try completed().refusal(.completed(on: "2009-08-03"), to: id) == "complete")
        #expect(try submitted().refusal(.completed(on: "2009-07-20"), to: id) == nil)
    }

    @Test func `What was returned is not accepted`() throws {
        var facts = try submitted()
        try facts.add(.returned(on: "2009-07-22", reason: "Say more."), to: id)
        #expect(facts.refusal(.completed(on: "2009-07-31"), to: id) == "not-submitted")
    }

    @Test func `Only what was submitted is graded, by somebody, and not tomorrow`() throws {
        let evaluated = { ReviewFact.evaluated(on: $0, by: $1, scheme: "Scoring 2009", grade: $2) }
        #expect(
            try appointed().refusal(evaluated("2009-09-17", "Government Office", "good"), to: id) == "not-submitted")
        #expect(try submitted().refusal(evaluated("2009-09-17", "", "good"), to: id) == "empty")
        #expect(try submitted().refusal(evaluated("2009-09-17", "Government Office", ""), to: id) == "empty")
        #expect(try submitted().refusal(evaluated("2009-10-24", "Government Office", "good"), to: id) == "in-future")
        #expect(try completed().refusal(evaluated("2009-09-17", "Government Office", "good"), to: id) == nil)
    }

    @Test func `Its stage says how far it has got`() throws {
        #expect(try commissioned().register[id].stage == "Waiting for an author")
        #expect(try appointed().register[id].stage == "Being written")
        #expect(try submitted().register[id].stage == "Submitted")
        #expect(try completed().register[id].stage == "Complete")
        var facts = try submitted()
        try facts.add(.returned(on: "2009-07-22", reason: "Say more."), to: id)
        #expect(facts.register[id].stage == "Returned for changes")
    }
}
