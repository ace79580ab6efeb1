import Clocks
import Register
import Testing

@Suite struct LessonRules {
    private let id: ID<LessonFile> = "L-0001"
    private let part = LessonPart(title: "Safeguarding", asks: .training)

    private func identified(
        from reviews: [ID<ReviewFile>] = [], theme: String = "training", title: String = "Staff need training.",
        parts: [LessonPart]? = nil, on day: Day = "2009-06-30"
    ) -> LessonFact {
        .identified(from: reviews, theme: theme, scope: .national, title: title, parts: parts ?? [part], on: day)
    }

    @Test func `A lesson comes from reviews that there are`() throws {
        var facts = try given()
        let home = try facts.told("2009-04-07")
        try facts.commission(of: home, on: "2009-05-01")
        #expect(facts.refusal(identified(from: ["IMR-0001", "IMR-0002"]), to: id) == "no-such-review")
        #expect(facts.refusal(identified(from: ["IMR-0001"]), to: id) == nil)
    }

    @Test func `Its theme is on the list`() throws {
        #expect(try given().refusal(identified(theme: "luck"), to: id) == "no-such-theme")
        #expect(try given().refusal(identified(theme: "supervision"), to: id) == nil)
    }

    @Test func `It says what was learnt, in parts, and not tomorrow`() throws {
        let facts = try given()
        #expect(facts.refusal(identified(title: ""), to: id) == "empty")
        #expect(facts.refusal(identified(parts: []), to: id) == "empty")
        #expect(facts.refusal(identified(on: "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(identified(on: "2009-10-23"), to: id) == nil)
    }

    @Test func `A part that was put right already has evidence, and is not of tomorrow`() throws {
        var facts = try given()
        try facts.lesson(.training)
        let remedied = { LessonFact.alreadyRemedied(part: $0, evidence: $1, on: $2) }
        #expect(facts.refusal(remedied(0, "Seen.", "2009-07-02"), to: id) == "no-such-part")
        #expect(facts.refusal(remedied(2, "Seen.", "2009-07-02"), to: id) == "no-such-part")
        #expect(facts.refusal(remedied(1, "", "2009-07-02"), to: id) == "empty")
        #expect(facts.refusal(remedied(1, "Seen.", "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(remedied(1, "Seen.", "2009-07-02"), to: id) == nil)
    }
}
