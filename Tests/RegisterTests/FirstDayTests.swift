import Clocks
import Register
import Testing

@Suite struct FirstDayTests {
    private let id: ID<CaseFile> = "C-0001"
    private let home: ID<OrganisationFile> = "O-0001"

    private func told() throws -> Facts {
        var facts = try given()
        try facts.told("2009-04-07")
        return facts
    }

    private func task(_ code: String, _ words: String = "Done at once") -> FirstDayTask {
        FirstDayTask(code: code, words: words, who: .coordinator, within: TimeLimit(1, .days))
    }

    private func list(
        _ tasks: [FirstDayTask], reason: String = "Ours.", on day: Day = "2009-10-23"
    ) -> OrganisationFact {
        .firstDayListSet(tasks: tasks, reason: reason, on: day)
    }

    // MARK: the list

    @Test func `The list that ships has no task twice, each in words, for a role that people hold`() {
        let tasks = FirstDayList.shipped.tasks
        #expect(!tasks.isEmpty)
        #expect(Set(tasks.map(\.code)).count == tasks.count)
        #expect(tasks.allSatisfy { !$0.words.isEmpty && $0.hint != "" && Role.given.contains($0.who) })
    }

    @Test func `Until an organisation sets its own list the one that ships holds`() throws {
        #expect(try given().register.home.firstDayList(on: "2009-10-23") == FirstDayList.shipped.tasks)
    }

    @Test func `A list has a reason and tasks in words of their own, and holds from today or later`() throws {
        let facts = try given()
        #expect(facts.refusal(list([task("a")], reason: ""), to: home) == "empty")
        #expect(facts.refusal(list([]), to: home) == "empty")
        #expect(facts.refusal(list([task("a"), task("a")]), to: home) == "empty")
        #expect(facts.refusal(list([task("")]), to: home) == "empty")
        #expect(facts.refusal(list([task("a", " ")]), to: home) == "empty")
        #expect(facts.refusal(list([task("a")], on: "2009-10-22"), to: home) == "in-past")
        #expect(facts.refusal(list([task("a")]), to: home) == nil)
        #expect(facts.refusal(list([task("a"), task("b")], on: "2009-11-02"), to: home) == nil)
    }

    @Test func `A list holds from its day on`() throws {
        var facts = try given()
        try facts.add(list([task("ours")], on: "2009-11-02"), to: home)
        #expect(facts.register.home.firstDayList(on: "2009-11-01") == FirstDayList.shipped.tasks)
        #expect(facts.register.home.firstDayList(on: "2009-11-02").map(\.code) == ["ours"])
    }

    // MARK: a case

    @Test func `A task that is on the list is done once`() throws {
        var facts = try told()
        let done = { CaseFact.firstDayDone(task: $0, note: "By phone.", on: "2009-04-08") }
        #expect(facts.refusal(done("tea-made"), to: id) == "no-such-task")
        try facts.add(done("press-told"), to: id)
        #expect(facts.register[id].firstDay["press-told"]?.on == "2009-04-08")
        #expect(facts.register[id].firstDay["press-told"]?.note == "By phone.")
        #expect(facts.refusal(done("press-told"), to: id) == "done")
    }

    @Test func `A task that was done is opened again with a reason, and can be done again`() throws {
        var facts = try told()
        let done = CaseFact.firstDayDone(task: "press-told", note: nil, on: "2009-04-08")
        let reopened = { CaseFact.firstDayReopened(task: "press-told", reason: $0, on: "2009-04-09") }
        #expect(facts.refusal(reopened("The wrong office."), to: id) == "not-done")
        try facts.add(done, to: id)
        #expect(facts.refusal(reopened(""), to: id) == "empty")
        try facts.add(reopened("The wrong office."), to: id)
        #expect(facts.register[id].firstDay["press-told"] == nil)
        #expect(facts.refusal(done, to: id) == nil)
    }

    @Test func `A case keeps the list in force when it began`() throws {
        var facts = try told()
        try facts.add(list([task("ours")], on: "2009-10-26"), to: home)
        var later = try given(facts.register, today: "2009-10-30")
        let second = try later.told("2009-10-30")
        let done = { CaseFact.firstDayDone(task: $0, note: nil, on: "2009-10-30") }
        #expect(later.refusal(done("press-told"), to: id) == nil)
        #expect(later.refusal(done("ours"), to: id) == "no-such-task")
        #expect(later.refusal(done("press-told"), to: second) == "no-such-task")
        #expect(later.refusal(done("ours"), to: second) == nil)
    }

    @Test(
        arguments: [
            .firstDayDone(task: "press-told", note: nil, on: "2009-04-08"),
            .firstDayReopened(task: "press-told", reason: "The wrong office.", on: "2009-04-09"),
            .safetyAnswered(answer: .yes, done: nil, by: nil, on: "2009-04-08"),
            .replyOwed(reply: 1, to: "The caller", due: nil, on: "2009-04-08"), .kept(1, on: "2009-04-08"),
            .staffNamed(person: "P-0001", part: .practitioner, on: "2009-04-08"),
        ] as [CaseFact])
    func `Ticking the first-day list does not make an edit form stale`(fact: CaseFact) throws {
        var register = try told().register
        let before = register[id].changed
        register.fold(fact, of: id, sequence: 40)
        #expect(register[id].changed == before)
        #expect(register[id].history.last?.recorded.sequence == 40)
    }
}
