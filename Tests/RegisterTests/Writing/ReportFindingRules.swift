import Clocks
import Register
import Testing

/// Findings as their author writes them, on entries of the chronology and with the three questions answered.
@Suite struct ReportFindingRules {
    private let id = GivenReport.id

    @Test func `A finding rests on entries that stand`() throws {
        var facts = try GivenReport.begun()
        #expect(facts.refusal(.finding(), to: id) == "no-such-entry")
        try facts.add(.entry(1), to: id)
        try facts.add(.entry(2), to: id)
        try facts.add(.withdrawn(2), to: id)
        #expect(facts.refusal(.finding(entries: [1]), to: id) == nil)
        for entries in [[0], [2], [3], [1, 2]] {
            #expect(facts.refusal(.finding(entries: entries), to: id) == "no-such-entry")
        }
    }

    @Test func `A finding keeps what it rests on and how it answers the three questions`() throws {
        let finding = try #require(GivenReport.written().register[id].findings.first)
        #expect(finding.entries == [1])
        #expect(finding.account == .said(.school))
    }

    @Test func `A finding is written anew under its own number`() throws {
        var facts = try GivenReport.written()
        #expect(facts.refusal(.finding(0), to: id) == "finding-out-of-turn")
        #expect(facts.refusal(.finding(3), to: id) == "finding-out-of-turn")
        try facts.add(.finding(1, words: "The school was asked too late."), to: id)
        #expect(facts.register[id].findings.map(\.words) == ["The school was asked too late."])
    }

    @Test func `A finding of an earlier report takes the place of none`() throws {
        let brought = ReviewFact.finding(1, entries: nil, account: nil)
        #expect(try GivenReport.written().refusal(brought, to: id) == "finding-out-of-turn")
        #expect(try GivenReport.begun().refusal(brought, to: id) == nil)
    }

    @Test func `A finding of an earlier report is brought in at any stage`() throws {
        let brought = ReviewFact.finding(2, entries: nil, account: nil)
        #expect(try GivenReport.submitted().refusal(brought, to: id) == nil)
        #expect(try GivenReport.completed().refusal(brought, to: id) == nil)
    }

    @Test(arguments: [1, 2])
    func `A finding is written and rewritten until it is given in, and again after a return`(number: Int) throws {
        #expect(try GivenReport.written().refusal(.finding(number), to: id) == nil)
        #expect(try GivenReport.submitted().refusal(.finding(number), to: id) == "already-submitted")
        #expect(try GivenReport.returned().refusal(.finding(number), to: id) == nil)
        #expect(try GivenReport.completed().refusal(.finding(number), to: id) != nil)
    }

    @Test func `No finding is written before there is an author`() throws {
        let finding = ReviewFact.finding(entries: [])
        #expect(try GivenReport.commissioned().refusal(finding, to: id) != nil)
        #expect(try GivenReport.begun().refusal(finding, to: id) == nil)
    }
}
