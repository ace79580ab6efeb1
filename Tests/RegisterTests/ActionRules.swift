import Clocks
import Register
import Testing

@Suite struct ActionRules {
    private let id: ID<ActionFile> = "A-0001"

    private func agreed(
        title: String = "Give a course", answers: [Answer] = [Answer(lesson: "L-0001", part: 1, how: .training)],
        owner: String = "Head of learning", due: Day? = nil, on day: Day = "2009-07-02"
    ) -> ActionFact {
        .agreed(title: title, answers: answers, owner: owner, due: due, on: day)
    }

    /// A lesson with one part.
    private func taught() throws -> Facts {
        var facts = try given()
        try facts.lesson(.training)
        return facts
    }

    @Test func `An action says what will be done, and who answers for it`() throws {
        #expect(try taught().refusal(agreed(title: ""), to: id) == "empty")
        #expect(try taught().refusal(agreed(owner: ""), to: id) == "empty")
        #expect(try taught().refusal(agreed(), to: id) == nil)
    }

    @Test func `It answers a part of a lesson that there is`() throws {
        let facts = try taught()
        let answer = { [Answer(lesson: $0, part: $1, how: .training)] }
        #expect(facts.refusal(agreed(answers: []), to: id) == "empty")
        #expect(facts.refusal(agreed(answers: answer("L-0002", 1)), to: id) == "no-such-lesson")
        #expect(facts.refusal(agreed(answers: answer("L-0001", 0)), to: id) == "no-such-part")
        #expect(facts.refusal(agreed(answers: answer("L-0001", 2)), to: id) == "no-such-part")
        #expect(facts.refusal(agreed(answers: answer("L-0001", 1)), to: id) == nil)
    }

    @Test func `It is agreed by today, and due no earlier`() throws {
        #expect(try taught().refusal(agreed(on: "2009-10-24"), to: id) == "in-future")
        #expect(try taught().refusal(agreed(due: "2009-07-01"), to: id) == "out-of-order")
        #expect(try taught().refusal(agreed(due: "2009-07-02"), to: id) == nil)
    }

    @Test func `Progress is said in words, after the agreement, and not tomorrow`() throws {
        var facts = try taught()
        try facts.add(agreed(), to: id)
        let progressed = { ActionFact.progressed(state: .underWay, words: $0, on: $1) }
        #expect(facts.refusal(progressed("", "2009-08-03"), to: id) == "empty")
        #expect(facts.refusal(progressed("Half way.", "2009-07-01"), to: id) == "out-of-order")
        #expect(facts.refusal(progressed("Half way.", "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(progressed("Half way.", "2009-07-02"), to: id) == nil)
    }

    @Test func `Done means evidenced, after the agreement, and not tomorrow`() throws {
        var facts = try taught()
        try facts.add(agreed(), to: id)
        #expect(facts.refusal(.done(evidence: "", on: "2009-09-30"), to: id) == "empty")
        #expect(facts.refusal(.done(evidence: "Seen.", on: "2009-07-01"), to: id) == "out-of-order")
        #expect(facts.refusal(.done(evidence: "Seen.", on: "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(.done(evidence: "Seen.", on: "2009-07-02"), to: id) == nil)
    }

    @Test func `What is done is done`() throws {
        var facts = try taught()
        try facts.add(agreed(), to: id)
        try facts.add(.done(evidence: "Seen.", on: "2009-09-30"), to: id)
        #expect(facts.refusal(.done(evidence: "Seen again.", on: "2009-10-01"), to: id) == "done")
        #expect(facts.refusal(.progressed(state: .underWay, words: "More.", on: "2009-10-01"), to: id) == "done")
    }
}
