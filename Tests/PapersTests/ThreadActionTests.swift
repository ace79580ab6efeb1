import Clocks
import Papers
import Register
import Testing

@Suite struct ThreadActionTests {
    private func answer(_ part: Int = 1, of lesson: ID<LessonFile> = "L-0001", _ how: Remedy = .policy) -> Answer {
        Answer(lesson: lesson, part: part, how: how)
    }

    @Test func `An action that is not done is no evidence`() throws {
        var facts = try given()
        try facts.learn(.policy)
        try facts.act(answer(), isDone: false)
        let action = try facts.register.thread.step("Action")
        #expect(action.state == .partly)
        #expect(action.title == "1 action, 0 done")
        #expect(action.items.map(\.status) == ["In progress"])
        #expect(action.items.first?.words.first == "Head of policy, due 1 December 2009")
        #expect(facts.register.thread.reached == "Reached: action.")
    }

    @Test func `An action that is done says how, whose it was and what shows it`() throws {
        let item = try #require(followed().register.thread.step("Action").items.first)
        #expect(item.reference == "A-0001")
        #expect(item.words == ["Policy changed, Head of policy, 1 September 2009", "Version 3 is in force."])
    }

    @Test func `Training asked and guidance given is told as such, and is partly done`() throws {
        var facts = try given()
        try facts.learn(.training)
        try facts.act(answer(.guidance))
        let action = try facts.register.thread.step("Action")
        #expect(action.state == .partly)
        #expect(action.words == ["Part 1, supervision: training asked, and something else given."])
    }

    private func answer(_ how: Remedy) -> Answer { answer(1, how) }

    @Test func `While guidance is not done yet nothing is said of training`() throws {
        var facts = try given()
        try facts.learn(.training)
        try facts.act(answer(.guidance), isDone: false)
        #expect(try facts.register.thread.step("Action").words.isEmpty)
    }

    @Test func `A part that no action answers is named`() throws {
        var facts = try given()
        try facts.learn(.policy, .system)
        try facts.act(answer())
        let action = try facts.register.thread.step("Action")
        #expect(action.state == .partly)
        #expect(action.words == ["Part 2, supervision: no action recorded."])
    }

    @Test func `A shared action says so at both lessons`() throws {
        var facts = try given()
        try facts.learn(.policy)
        let second = try facts.begin(
            LessonFile.self,
            with: .identified(
                from: ["IMR-0001"], theme: "data", scope: .area, title: "Be right.",
                parts: [LessonPart(title: "Data", asks: .policy)], on: "2009-08-03"))
        try facts.act(answer(), answer(of: second))
        let first = try #require(facts.register.thread.step("Action").items.first)
        #expect(first.words.last == "One action, shared: it also answers L-0002.")
        let other = try #require(LessonThread(second, in: facts.register).view().step("Action").items.first)
        #expect(other.words.last == "One action, shared: it also answers L-0001.")
    }

    @Test func `A lesson put right already needs no action`() throws {
        var facts = try given()
        let lesson = try facts.learn(.check)
        try facts.add(.alreadyRemedied(part: 1, evidence: "2 errors in 400.", on: "2009-07-02"), to: lesson)
        let action = try facts.register.thread.step("Action")
        #expect(action.state == .done)
        #expect(action.title == "Put right before the review")
        #expect(action.items.map(\.status) == ["Already remedied"])
        #expect(action.items.flatMap(\.words) == ["2 errors in 400."])
    }

    @Test func `One meeting is told with what it said`() throws {
        let meeting = try followed().register.thread.step("Meeting")
        #expect(meeting.title == "North East improvement meeting, 8 September 2009")
        #expect(meeting.words == ["A-0001: Looked at and kept."])
        #expect(meeting.short == "North East")
    }

    @Test func `Of many meetings the last three are shown, the latest first`() throws {
        var facts = try followed()
        for day in ["2009-09-15", "2009-09-22", "2009-09-29"] as [Day] { try facts.meet("panel", on: day) }
        let meeting = try facts.register.thread.step("Meeting")
        #expect(meeting.title == "4 meetings, the last on 29 September 2009")
        #expect(meeting.items.map(\.reference) == ["M-0004", "M-0003", "M-0002"])
        #expect(meeting.words == ["The last 3 are shown; 1 earlier."])
    }

    @Test func `A meeting that looked at another action is none of this thread's`() throws {
        var facts = try followed()
        let second = try facts.begin(
            LessonFile.self,
            with: .identified(
                from: [], theme: "data", scope: .area, title: "Be right.",
                parts: [LessonPart(title: "Data", asks: .check)],
                on: "2009-08-03"))
        let action = try facts.act(answer(of: second))
        try facts.meet(on: "2009-09-15", about: action)
        #expect(try facts.register.thread.step("Meeting").title == "North East improvement meeting, 8 September 2009")
    }
}
