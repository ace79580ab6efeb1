import Clocks
import Register
import Testing

/// How far each part of a lesson has got that nobody has closed: L-0001 of 30 June 2009, whose parts ask for policy.
@Suite struct UnclosedLessons {
    private let id: ID<LessonFile> = "L-0001"

    /// P-0001, who records everything, P-0002, and L-0001 in five parts.
    private func taught() throws -> Facts {
        var facts = try given()
        for _ in 1...2 { try facts.person() }
        try facts.lesson(.policy, .policy, .policy, .policy, .policy)
        return facts
    }

    /// The same in one part, with an action on it that is not done.
    private func promised() throws -> Facts {
        var facts = try given()
        for _ in 1...2 { try facts.person() }
        let lesson = try facts.lesson(.policy)
        try facts.action(Answer(lesson: lesson, part: 1, how: .policy))
        return facts
    }

    /// The same, done on 30 September.
    private func done() throws -> Facts {
        var facts = try promised()
        try facts.add(.done(evidence: "Version 3.", on: "2009-09-30"), to: ID<ActionFile>(1))
        return facts
    }

    private let checked = ActionFact.evidenceChecked(holds: true, words: "The list.", by: "P-0002", on: "2009-10-05")

    private func effect(_ seen: Bool) -> ActionFact {
        .effectChecked(seen: seen, words: "Ten files.", on: "2009-10-12")
    }

    private func unclosed(_ facts: Facts) throws -> UnclosedLesson {
        try #require(facts.register.unclosedLessons().first)
    }

    /// How many parts of the first lesson are promised, done, checked and seen to work.
    private func counts(_ facts: Facts) throws -> [Int] {
        let one = try unclosed(facts)
        return [one.promised, one.done, one.checked, one.seenToWork].map(\.count)
    }

    // MARK: how far it has got

    @Test func `Parts promised, done, checked and seen to work are counted apart`() throws {
        var facts = try taught()
        try facts.action(Answer(lesson: id, part: 2, how: .policy))
        try facts.answer(3, of: id)
        let fourth = try facts.answer(4, of: id)
        let fifth = try facts.answer(5, of: id)
        for action in [fourth, fifth] { try facts.add(checked, to: action) }
        try facts.add(effect(true), to: fifth)
        let one = try unclosed(facts)
        #expect(one.parts == [1, 2, 3, 4, 5])
        #expect(one.promised == [2, 3, 4, 5])
        #expect(one.done == [3, 4, 5])
        #expect(one.checked == [4, 5])
        #expect(one.seenToWork == [5])
    }

    @Test func `Step by step, no count is more than the one before it`() throws {
        var facts = try done()
        #expect(try counts(promised()) == [1, 0, 0, 0])
        #expect(try counts(facts) == [1, 1, 0, 0])
        try facts.add(checked, to: ID<ActionFile>(1))
        #expect(try counts(facts) == [1, 1, 1, 0])
        try facts.add(effect(true), to: ID<ActionFile>(1))
        #expect(try counts(facts) == [1, 1, 1, 1])
    }

    @Test func `What made no difference is promised, and neither done nor checked`() throws {
        var facts = try done()
        try facts.add(checked, to: ID<ActionFile>(1))
        try facts.add(effect(false), to: ID<ActionFile>(1))
        #expect(try counts(facts) == [1, 0, 0, 0])
    }

    @Test func `A part with two actions has got as far as the one that is behind`() throws {
        var facts = try done()
        try facts.add(checked, to: ID<ActionFile>(1))
        try facts.add(effect(true), to: ID<ActionFile>(1))
        let second = try facts.action(Answer(lesson: id, part: 1, how: .policy))
        #expect(try counts(facts) == [1, 0, 0, 0])
        try facts.add(.done(evidence: "Version 4.", on: "2009-10-01"), to: second)
        #expect(try counts(facts) == [1, 1, 0, 0])
        try facts.add(checked, to: second)
        #expect(try counts(facts) == [1, 1, 1, 0])
    }

    @Test func `What was put right already is promised and done, and nobody's evidence was looked at`() throws {
        var facts = try given()
        try facts.lesson(.check)
        try facts.add(.alreadyRemedied(part: 1, evidence: "2 errors in 400.", on: "2009-07-02"), to: id)
        #expect(try counts(facts) == [1, 1, 0, 0])
    }

    // MARK: an audit

    @Test func `An audit that holds before the action was done does not count as seen to work`() throws {
        var facts = try done()
        try facts.audit(id, .holds, on: "2009-09-29")
        #expect(try unclosed(facts).seenToWork.isEmpty)
    }

    @Test(arguments: ["2009-09-30", "2009-10-12"] as [Day])
    func `An audit that holds once the action was done does`(day: Day) throws {
        var facts = try done()
        try facts.audit(id, .holds, on: day)
        #expect(try unclosed(facts).seenToWork == [1])
    }

    @Test func `Of several audits the last one counts`() throws {
        var facts = try done()
        try facts.audit(id, .holds, on: "2009-10-05")
        try facts.audit(id, .doesNotHold, on: "2009-10-12")
        #expect(try unclosed(facts).seenToWork.isEmpty)
        try facts.audit(id, .holds, on: "2009-10-19")
        #expect(try unclosed(facts).seenToWork == [1])
    }

    @Test func `An audit shows nothing of a part that is not done`() throws {
        var facts = try promised()
        try facts.audit(id, .holds, on: "2009-10-12")
        #expect(try counts(facts) == [1, 0, 0, 0])
    }

    // MARK: which lessons

    @Test func `A closed lesson is not among them, and is again once it is opened`() throws {
        var facts = try done()
        #expect(facts.register.unclosedLessons().map(\.lesson) == [id])
        try facts.add(.closed(reason: "Nothing is left to do.", on: "2009-10-12"), to: id)
        #expect(facts.register.unclosedLessons().isEmpty)
        try facts.add(.reopened(reason: "It happened again.", on: "2009-10-20"), to: id)
        #expect(facts.register.unclosedLessons().map(\.lesson) == [id])
    }

    @Test func `Good practice that asks for nothing is not among them`() throws {
        var facts = try given()
        try facts.learn(parts: [], goodPractice: true)
        #expect(facts.register.unclosedLessons().isEmpty)
        try facts.learn(goodPractice: true)
        #expect(facts.register.unclosedLessons().map(\.lesson) == ["L-0002"])
    }

    @Test func `The oldest comes first, with its age in days`() throws {
        var facts = try given()
        for day in ["2009-08-03", "2009-06-30", "2009-06-30"] as [Day] { try facts.lesson(.policy, on: day) }
        let unclosed = facts.register.unclosedLessons()
        #expect(unclosed.map(\.lesson) == ["L-0002", "L-0003", "L-0001"])
        #expect(unclosed.map { $0.age(on: "2009-10-23") } == [115, 115, 81])
    }

    // MARK: figures

    @Test func `What is done of lessons not closed is listed part by part`() throws {
        var facts = try given()
        try facts.lesson(.policy, .policy, .policy)
        for _ in 2...3 { try facts.lesson(.policy) }
        try facts.answer(1, of: id)
        try facts.action(Answer(lesson: id, part: 2, how: .policy))
        try facts.add(.alreadyRemedied(part: 3, evidence: "2 errors in 400.", on: "2009-07-02"), to: id)
        for lesson in ["L-0002", "L-0003"] as [ID<LessonFile>] { try facts.answer(1, of: lesson) }
        try facts.add(.closed(reason: "Nothing is left to do.", on: "2009-10-12"), to: ID<LessonFile>(3))
        #expect(try facts.register.figure("unclosed").records == ["L-0001", "L-0002"])
        #expect(
            try facts.register.figure("unclosed.parts").records == ["L-0001.1", "L-0001.2", "L-0001.3", "L-0002.1"])
        #expect(
            try facts.register.figure("unclosed.promised").records
                == ["L-0001.1", "L-0001.2", "L-0001.3", "L-0002.1"])
        #expect(try facts.register.figure("unclosed.done").records == ["L-0001.1", "L-0001.3", "L-0002.1"])
        #expect(try facts.register.figure("unclosed.checked").records.isEmpty)
    }

    @Test func `A lesson on a theme on which an action had been done before came back after it`() throws {
        var facts = try given()
        try facts.learn("training")
        try facts.answer(1, of: id, on: "2009-07-31")
        for theme in ["training", "supervision"] { try facts.learn(theme, on: "2009-08-03") }
        #expect(try facts.register.figure("lessons.after-done").records == ["L-0002"])
    }

    @Test func `A lesson of the day on which the action was done did not come back after it`() throws {
        var facts = try given()
        try facts.learn("training")
        try facts.answer(1, of: id, on: "2009-07-31")
        try facts.learn("training", on: "2009-07-31")
        #expect(try facts.register.figure("lessons.after-done").records.isEmpty)
    }

    @Test func `An action that was reported done and opened again counts as done before`() throws {
        var facts = try given()
        try facts.learn("training")
        let action = try facts.answer(1, of: id, on: "2009-07-31")
        try facts.add(.reopened(reason: "Half of it was left out.", on: "2009-08-01"), to: action)
        try facts.learn("training", on: "2009-08-03")
        #expect(try facts.register.figure("lessons.after-done").records == ["L-0002"])
    }

    @Test func `A lesson that a review taught again after its own action was done came back too`() throws {
        var facts = try GivenReport.completed()
        try facts.learn("training")
        let again = LessonFact.learntAgain(
            from: GivenReport.id, findings: [], draft: nil, reason: "Nobody rang.", on: "2009-08-03")
        try facts.add(again, to: id)
        #expect(try facts.register.figure("lessons.after-done").records.isEmpty)
        try facts.answer(1, of: id, on: "2009-07-31")
        #expect(try facts.register.figure("lessons.after-done").records == ["L-0001"])
    }
}

extension Facts {
    /// A lesson on a theme, in one part unless said otherwise.
    fileprivate mutating func learn(
        _ theme: String = "training", parts: [LessonPart] = [LessonPart(title: "A part", asks: .policy)],
        goodPractice: Bool? = nil, on day: Day = "2009-06-30"
    ) throws(Refusal) {
        try begin(
            LessonFile.self,
            with: .identified(
                from: [], theme: theme, scope: .national, title: "A lesson.", parts: parts, on: day,
                goodPractice: goodPractice))
    }

    /// An action on one part that was done on a day.
    @discardableResult
    fileprivate mutating func answer(
        _ part: Int, of lesson: ID<LessonFile>, on day: Day = "2009-09-30"
    ) throws(Refusal) -> ID<ActionFile> {
        let agreed = try action(Answer(lesson: lesson, part: part, how: .policy))
        try add(.done(evidence: "Seen.", on: day), to: agreed)
        return agreed
    }

    /// An audit of a lesson, carried out on a day by P-0001.
    fileprivate mutating func audit(_ lesson: ID<LessonFile>, _ conclusion: Conclusion, on day: Day) throws(Refusal) {
        let id = try begin(
            AuditFile.self,
            with: .planned(question: "Is it asked?", lessons: [lesson], sample: 12, due: nil, on: "2009-07-06"))
        try add(
            .carriedOut(
                auditor: "P-0001", drawn: "Every fifth file.", sample: 12, met: 6, conclusion: conclusion,
                words: "Seen.", next: nil, on: day), to: id)
    }
}
