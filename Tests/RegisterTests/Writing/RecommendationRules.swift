import Clocks
import Register
import Testing

/// What a report asks for and what it teaches, both resting on its findings.
@Suite struct RecommendationRules {
    private let id = GivenReport.id

    // MARK: recommendations

    @Test func `A recommendation says what, who, what is better then and how anybody knows, all at once`() throws {
        let facts = try GivenReport.written()
        let nothing = RecommendationWords(what: " ", owner: "", outcome: "\n", measure: "")
        #expect(
            facts.fields(refusing: .recommendation(1, nothing), to: id) == ["what", "owner", "outcome", "measure"])
        let unmeasured = RecommendationWords(what: "Ring.", owner: "Head of Service", outcome: "Heard.", measure: "")
        #expect(facts.fields(refusing: .recommendation(1, unmeasured), to: id) == ["measure"])
        #expect(facts.refusal(.recommendation(), to: id) == nil)
    }

    @Test func `A recommendation rests on findings that there are`() throws {
        let facts = try GivenReport.written()
        #expect(facts.fields(refusing: .recommendation(findings: []), to: id) == ["findings"])
        for findings in [[0], [2], [1, 2]] {
            #expect(facts.refusal(.recommendation(findings: findings), to: id) == "no-such-finding")
        }
    }

    @Test func `A recommendation is for a day after the commission, or for none`() throws {
        let facts = try GivenReport.written()
        #expect(facts.refusal(.recommendation(by: "2009-05-01"), to: id) == "out-of-order")
        #expect(facts.refusal(.recommendation(by: "2009-05-02"), to: id) == nil)
        #expect(facts.refusal(.recommendation(by: nil), to: id) == nil)
    }

    @Test func `Recommendations are numbered in turn, and the same number again is a new text`() throws {
        var facts = try GivenReport.written()
        #expect(facts.refusal(.recommendation(2), to: id) == "out-of-turn")
        try facts.add(.recommendation(1), to: id)
        try facts.add(.recommendation(2), to: id)
        try facts.add(.recommendation(1, by: "2010-06-30"), to: id)
        #expect(facts.register[id].report.recommendations.map(\.by) == ["2010-06-30", "2010-03-31"])
    }

    // MARK: learning

    @Test func `What is learnt has words, and a theme of the list`() throws {
        let facts = try GivenReport.written()
        #expect(facts.fields(refusing: .learning(words: " "), to: id) == ["words"])
        #expect(facts.fields(refusing: .learning(theme: "luck"), to: id) == ["theme"])
        #expect(facts.fields(refusing: .learning(theme: ""), to: id) == ["theme"])
        #expect(facts.refusal(.learning(theme: "supervision"), to: id) == nil)
    }

    @Test func `What is learnt rests on findings that there are`() throws {
        let facts = try GivenReport.written()
        #expect(facts.fields(refusing: .learning(findings: []), to: id) == ["findings"])
        #expect(facts.refusal(.learning(findings: [2]), to: id) == "no-such-finding")
    }

    @Test func `What is learnt is numbered in turn, and the same number again is a new text`() throws {
        var facts = try GivenReport.written()
        #expect(facts.refusal(.learning(2), to: id) == "out-of-turn")
        try facts.add(.learning(1), to: id)
        try facts.add(.learning(2), to: id)
        try facts.add(.learning(1, theme: "supervision"), to: id)
        #expect(facts.register[id].report.learning.map(\.theme) == ["supervision", "training"])
    }
}
