import Clocks
import Register
import Testing

/// An action from its agreement to the day on which somebody saw that it worked: A-0001 on the one part of L-0001,
/// which asks for training; agreed on 2 July 2009, due on 1 December.
@Suite struct ActionStandingRules {
    private let id: ID<ActionFile> = "A-0001"
    private let lesson: ID<LessonFile> = "L-0001"

    /// P-0001, who records everything, P-0002, and the lesson.
    private func taught() throws -> Facts {
        var facts = try given()
        try facts.person()
        try facts.person()
        try facts.lesson(.training)
        return facts
    }

    private func agreed(_ kind: ChangeKind? = .changesSystem, measure: String? = nil) -> ActionFact {
        .agreed(
            title: "Give a course", answers: [Answer(lesson: lesson, part: 1, how: .training)],
            owner: "Head of learning", due: "2009-12-01", on: "2009-07-02", kind: kind, measure: measure)
    }

    private func standing() throws -> Facts {
        var facts = try taught()
        try facts.add(agreed(), to: id)
        return facts
    }

    /// The same, done on 30 September, as P-0001 says.
    private func done() throws -> Facts {
        var facts = try standing()
        try facts.add(.done(evidence: "Attendance lists.", on: "2009-09-30"), to: id)
        return facts
    }

    private func checked(
        _ holds: Bool = true, words: String = "The lists.", by person: ID<PersonFile> = "P-0002",
        on day: Day = "2009-10-05"
    ) -> ActionFact {
        .evidenceChecked(holds: holds, words: words, by: person, on: day)
    }

    private func effect(_ seen: Bool = true, words: String = "Ten files.", on day: Day = "2009-10-12") -> ActionFact {
        .effectChecked(seen: seen, words: words, on: day)
    }

    private func moved(
        _ to: Day = "2010-01-15", reason: String = "The trainer is away.", on day: Day = "2009-10-01"
    ) -> ActionFact {
        .dueMoved(to: to, reason: reason, on: day)
    }

    // MARK: how it changes things

    @Test(arguments: [ChangeKind.guidance, .training])
    func `Guidance or training says how anyone will know that it worked`(kind: ChangeKind) throws {
        let facts = try taught()
        #expect(facts.fields(refusing: agreed(kind), to: id) == ["measure"])
        #expect(facts.refusal(agreed(kind, measure: " "), to: id) == "empty")
        #expect(facts.refusal(agreed(kind, measure: "Ten files in March."), to: id) == nil)
    }

    @Test(arguments: [.removesRisk, .changesSystem, .check, nil] as [ChangeKind?])
    func `What changes more than what people are told needs no measure, and nor does what came without a kind`(
        kind: ChangeKind?
    ) throws {
        #expect(try taught().refusal(agreed(kind), to: id) == nil)
    }

    // MARK: its day and its owner

    @Test func `A due date that is moved keeps each one before it, with the reason`() throws {
        var facts = try standing()
        try facts.add(moved(), to: id)
        try facts.add(moved("2010-03-31", reason: "So is the next.", on: "2009-10-12"), to: id)
        let action = facts.register[id]
        #expect(action.due == "2010-03-31")
        #expect(action.dueBefore.compactMap(\.due) == ["2009-12-01", "2010-01-15"])
        #expect(action.dueBefore.map(\.reason) == ["The trainer is away.", "So is the next."])
        #expect(action.dueBefore.map(\.on) == ["2009-10-01", "2009-10-12"])
    }

    @Test func `It is moved to another day, no earlier than the agreement, for a reason, and not tomorrow`() throws {
        let facts = try standing()
        #expect(facts.refusal(moved("2009-12-01"), to: id) == "same-day")
        #expect(facts.refusal(moved("2009-07-01"), to: id) == "out-of-order")
        #expect(facts.refusal(moved(reason: " "), to: id) == "empty")
        #expect(facts.refusal(moved(on: "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(moved(), to: id) == nil)
    }

    @Test func `It is handed to another post and to whoever holds it, for a reason`() throws {
        let handed = { ActionFact.handedOver(owner: $0, holder: $1, reason: $2, on: "2009-10-01") }
        var facts = try standing()
        #expect(facts.refusal(handed(" ", nil, "She has left."), to: id) == "empty")
        #expect(facts.refusal(handed("Head of policy", nil, " "), to: id) == "empty")
        #expect(facts.refusal(handed("Head of policy", "P-0003", "She has left."), to: id) == "no-such-person")
        try facts.add(handed("Head of policy", "P-0002", "She has left."), to: id)
        #expect(facts.register[id].owner == "Head of policy")
        #expect(facts.register[id].holder == "P-0002")
    }

    // MARK: short of done

    @Test(arguments: Progress.allCases)
    func `Whatever is short of done reads In progress`(state: Progress) throws {
        var facts = try standing()
        #expect(facts.register[id].stage == "In progress")
        try facts.add(.progressed(state: state, words: "Half of them came.", on: "2009-08-03"), to: id)
        #expect(facts.register[id].stage == "In progress")
        #expect(facts.register[id].standing == "Half of them came.")
        #expect(facts.register.status(of: 1, in: lesson) == .inProgress)
    }

    @Test func `A done action makes no progress, and its day is not moved`() throws {
        let facts = try done()
        #expect(facts.refusal(.progressed(state: .underReview, words: "More.", on: "2009-10-01"), to: id) == "done")
        #expect(facts.refusal(moved(), to: id) == "done")
    }

    // MARK: done, and checked

    @Test func `Done reads Done, and says who said so`() throws {
        let register = try done().register
        #expect(register[id].stage == "Done")
        #expect(register[id].done?.by == "P-0001")
        #expect(register.status(of: 1, in: lesson) == .done)
    }

    @Test func `Whoever said that it is done does not check its evidence`() throws {
        #expect(try done().refusal(checked(by: "P-0001"), to: id) == "own-evidence")
        #expect(try done().refusal(checked(by: "P-0002"), to: id) == nil)
    }

    @Test func `Evidence that somebody else found to hold reads Evidence checked`() throws {
        var facts = try done()
        try facts.add(checked(), to: id)
        #expect(facts.register[id].stage == "Evidence checked")
        #expect(facts.register[id].check?.by == "P-0002")
        #expect(facts.register.status(of: 1, in: lesson) == .done)
    }

    @Test func `Evidence that does not hold opens it again, and the completion is kept`() throws {
        var facts = try done()
        try facts.add(checked(false), to: id)
        let action = facts.register[id]
        #expect(action.stage == "In progress")
        #expect(action.done == nil)
        #expect(action.undone.map(\.words) == ["Attendance lists."])
        #expect(facts.register.status(of: 1, in: lesson) == .inProgress)
    }

    @Test func `Only what is done is checked, in words, and not tomorrow`() throws {
        #expect(try standing().refusal(checked(), to: id) == "not-done")
        #expect(try done().refusal(checked(words: " "), to: id) == "empty")
        #expect(try done().refusal(checked(on: "2009-10-24"), to: id) == "in-future")
    }

    // MARK: whether it worked

    @Test func `An effect that was seen reads Impact seen`() throws {
        var facts = try done()
        try facts.add(checked(), to: id)
        try facts.add(effect(), to: id)
        #expect(facts.register[id].stage == "Impact seen")
        #expect(facts.register[id].done?.words == "Attendance lists.")
    }

    @Test func `No effect opens it again, and its part reads In progress`() throws {
        var facts = try done()
        #expect(facts.register.statuses(of: lesson) == [.done])
        try facts.add(checked(), to: id)
        try facts.add(effect(false), to: id)
        #expect(facts.register[id].stage == "In progress")
        #expect(facts.register.statuses(of: lesson) == [.inProgress])
    }

    @Test func `An effect is looked for once it is done, in words, no earlier and not tomorrow`() throws {
        #expect(try standing().refusal(effect(), to: id) == "not-done")
        #expect(try done().refusal(effect(words: " "), to: id) == "empty")
        #expect(try done().refusal(effect(on: "2009-09-29"), to: id) == "out-of-order")
        #expect(try done().refusal(effect(on: "2009-10-24"), to: id) == "in-future")
        #expect(try done().refusal(effect(on: "2009-09-30"), to: id) == nil)
    }

    // MARK: open again

    @Test func `A part that was done counts as in progress when its action is opened again`() throws {
        var facts = try done()
        #expect(facts.register.status(of: 1, in: lesson) == .done)
        try facts.add(.reopened(reason: "Half the course was left out.", on: "2009-10-12"), to: id)
        #expect(facts.register.status(of: 1, in: lesson) == .inProgress)
        #expect(facts.refusal(.progressed(state: .underWay, words: "Again.", on: "2009-10-12"), to: id) == nil)
    }

    @Test func `What is done is opened again, for a reason`() throws {
        let reopened = { ActionFact.reopened(reason: $0, on: "2009-10-12") }
        #expect(try standing().refusal(reopened("Not whole."), to: id) == "not-done")
        #expect(try done().refusal(reopened(" "), to: id) == "empty")
        #expect(try done().refusal(reopened("Not whole."), to: id) == nil)
    }

    @Test func `Done a second time it is Done, and waits to be checked anew`() throws {
        var facts = try done()
        try facts.add(checked(), to: id)
        try facts.add(effect(), to: id)
        try facts.add(.reopened(reason: "Half the course was left out.", on: "2009-10-13"), to: id)
        try facts.add(.done(evidence: "The other half.", on: "2009-10-20"), to: id)
        #expect(facts.register[id].stage == "Done")
        #expect(facts.register[id].check == nil)
        #expect(facts.register[id].effect == nil)
    }

    @Test func `Everything that was said of it stands in its story, in order`() throws {
        var facts = try standing()
        try facts.add(.progressed(state: .underReview, words: "Nearly.", on: "2009-08-03"), to: id)
        try facts.add(moved(), to: id)
        try facts.add(.done(evidence: "Attendance lists.", on: "2009-10-02"), to: id)
        try facts.add(checked(), to: id)
        try facts.add(effect(false), to: id)
        #expect(
            facts.register[id].story.map(\.title) == [
                "Agreed", "Under review", "Due date moved to 15 January 2010", "Done", "Evidence checked",
                "No effect seen",
            ])
    }
}
