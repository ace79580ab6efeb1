import Clocks
import Register
import Testing

/// A lesson once it is there: L-0001 of 30 June 2009, whose first part asks for training and whose second for guidance.
@Suite struct LessonStandingRules {
    private let id: ID<LessonFile> = "L-0001"
    private let review: ID<ReviewFile> = "IMR-0001"

    private func taught() throws -> Facts {
        var facts = try given()
        try facts.lesson(.training, .guidance)
        return facts
    }

    /// The same with an action on each part, both done on 30 September.
    private func answered() throws -> Facts {
        var facts = try taught()
        try facts.answer(1, of: id, by: .training)
        try facts.answer(2, of: id, by: .guidance)
        return facts
    }

    private func closed() throws -> Facts {
        var facts = try answered()
        try facts.add(closing(), to: id)
        return facts
    }

    /// L-0001 beside IMR-0001, which was given in: two lessons in its report, each resting on a finding of its own.
    private func reported() throws -> Facts {
        var facts = try GivenReport.written()
        try facts.lesson(.training)
        try facts.add(.finding(2), to: review)
        try facts.add(.learning(), to: review)
        try facts.add(.learning(2, theme: "supervision", findings: [2]), to: review)
        try facts.add(.submitted(on: "2009-07-20"), to: review)
        return facts
    }

    private func accepted() throws -> Facts {
        var facts = try reported()
        try facts.add(.completed(on: "2009-07-31"), to: review)
        return facts
    }

    private func adding(_ title: String = "Ask the school", on day: Day = "2009-08-03") -> LessonFact {
        .partAdded(part: LessonPart(title: title, asks: .check), on: day)
    }

    private func closing(_ reason: String = "Nothing is left to do.", on day: Day = "2009-10-12") -> LessonFact {
        .closed(reason: reason, on: day)
    }

    private func agreeing(on part: Int = 1) -> ActionFact {
        .agreed(
            title: "Do it", answers: [Answer(lesson: id, part: part, how: .training)], owner: "Head of learning",
            due: nil, on: "2009-07-02")
    }

    private func again(draft: Int = 1, finding: Int = 1, reason: String = "The same call was not made.") -> LessonFact {
        .learntAgain(
            from: review, findings: [FindingReference(review: review, finding: finding)],
            draft: LearningReference(review: review, number: draft), reason: reason, on: "2009-08-03")
    }

    private func identified(
        from reviews: [ID<ReviewFile>] = [], theme: String = "training", parts: [LessonPart] = [],
        goodPractice: Bool? = nil, draft: LearningReference? = nil
    ) -> LessonFact {
        .identified(
            from: reviews, theme: theme, scope: .national, title: "Ask the school.", parts: parts, on: "2009-08-03",
            goodPractice: goodPractice, draft: draft)
    }

    // MARK: parts

    @Test func `A part that is added is numbered on, and an action can answer it`() throws {
        var facts = try taught()
        try facts.add(adding(), to: id)
        #expect(facts.register[id].parts.map(\.title) == ["A part", "A part", "Ask the school"])
        try facts.add(agreeing(on: 3), to: ID<ActionFile>(1))
        #expect(facts.register.statuses(of: id) == [.noAction, .noAction, .inProgress])
    }

    @Test func `A part that is added says what it asks for, no earlier than the lesson and not tomorrow`() throws {
        let facts = try taught()
        #expect(facts.refusal(adding(" "), to: id) == "empty")
        #expect(facts.refusal(adding(on: "2009-06-29"), to: id) == "out-of-order")
        #expect(facts.refusal(adding(on: "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(adding(on: "2009-06-30"), to: id) == nil)
    }

    // MARK: closing

    @Test func `No lesson closes over an open part, and the refusal names each`() throws {
        var facts = try taught()
        try facts.add(agreeing(on: 2), to: ID<ActionFile>(1))
        #expect(facts.refusal(closing(), to: id) == "open-parts")
        #expect(
            facts.sentences(refusing: closing(), to: id) == [
                "Part 1, A part, is open: no action recorded. Agree an action and see it done first.",
                "Part 2, A part, is open: in progress. Agree an action and see it done first.",
            ])
    }

    @Test func `A lesson closes when every part is done`() throws {
        var facts = try answered()
        try facts.add(closing(), to: id)
        #expect(facts.register[id].closed?.reason == "Nothing is left to do.")
        #expect(facts.register[id].closed?.on == "2009-10-12")
    }

    @Test func `A part that was put right already stands in nobody's way`() throws {
        var facts = try taught()
        try facts.add(.alreadyRemedied(part: 1, evidence: "A course since May.", on: "2009-07-02"), to: id)
        #expect(facts.refusal(closing(), to: id) == "open-parts")
        try facts.answer(2, of: id, by: .guidance)
        #expect(facts.refusal(closing(), to: id) == nil)
    }

    @Test func `A part that asked for training stays open when guidance alone was given`() throws {
        var facts = try taught()
        try facts.answer(1, of: id, by: .guidance)
        try facts.answer(2, of: id, by: .guidance)
        #expect(
            facts.sentences(refusing: closing(), to: id) == [
                "Part 1, A part, is open: in progress. Agree an action and see it done first."
            ])
    }

    @Test func `A part that is added to a lesson that could be closed is open`() throws {
        var facts = try answered()
        try facts.add(adding(), to: id)
        #expect(
            facts.sentences(refusing: closing(), to: id) == [
                "Part 3, Ask the school, is open: no action recorded. Agree an action and see it done first."
            ])
    }

    @Test func `It is closed for a reason, no earlier than it was learnt and not tomorrow`() throws {
        let facts = try answered()
        #expect(facts.refusal(closing(" "), to: id) == "empty")
        #expect(facts.refusal(closing(on: "2009-06-29"), to: id) == "out-of-order")
        #expect(facts.refusal(closing(on: "2009-10-24"), to: id) == "in-future")
    }

    @Test func `A closed lesson takes no new part and no new action until it is opened again`() throws {
        var facts = try closed()
        let next = ID<ActionFile>(3)
        #expect(facts.refusal(adding(), to: id) == "closed")
        #expect(facts.refusal(agreeing(), to: next) == "closed")
        #expect(facts.refusal(closing(), to: id) == "closed")
        try facts.add(.reopened(reason: "It happened again.", on: "2009-10-20"), to: id)
        #expect(facts.register[id].closed == nil)
        #expect(facts.refusal(adding(), to: id) == nil)
        #expect(facts.refusal(agreeing(), to: next) == nil)
    }

    @Test func `A closed lesson alone is opened again, for a reason`() throws {
        let reopened = { LessonFact.reopened(reason: $0, on: "2009-10-20") }
        #expect(try answered().refusal(reopened("It happened again."), to: id) == "not-closed")
        #expect(try closed().refusal(reopened(" "), to: id) == "empty")
        #expect(try closed().refusal(reopened("It happened again."), to: id) == nil)
    }

    // MARK: good practice

    @Test(arguments: [(nil, "empty"), (false, "empty"), (true, nil)] as [(Bool?, String?)])
    func `Only good practice needs no part`(isGood: Bool?, refusal: String?) throws {
        #expect(try given().refusal(identified(goodPractice: isGood), to: id) == refusal)
    }

    // MARK: learnt again

    @Test func `Learnt again, one lesson rests on the later review and on its findings too`() throws {
        var facts = try accepted()
        try facts.add(again(), to: id)
        try facts.add(again(draft: 2, finding: 2, reason: "Nobody rang."), to: id)
        let lesson = facts.register[id]
        #expect(lesson.reviews == [review])
        #expect(lesson.findings == [1, 2].map { FindingReference(review: review, finding: $0) })
        #expect(lesson.drafts == [1, 2].map { LearningReference(review: review, number: $0) })
        #expect(lesson.again.map(\.reason) == ["The same call was not made.", "Nobody rang."])
        #expect(facts.register.all(LessonFile.self).map(\.id) == [id])
    }

    @Test func `The same draft is not joined twice`() throws {
        var facts = try accepted()
        try facts.add(again(), to: id)
        #expect(facts.refusal(again(), to: id) == "made-already")
        #expect(facts.refusal(again(draft: 2, finding: 2), to: id) == nil)
    }

    @Test func `It is learnt again of a draft and findings that there are, for a reason`() throws {
        let facts = try accepted()
        #expect(facts.refusal(again(draft: 0), to: id) == "no-such-draft")
        #expect(facts.refusal(again(draft: 3), to: id) == "no-such-draft")
        #expect(facts.refusal(again(finding: 3), to: id) == "no-such-finding")
        #expect(facts.refusal(again(reason: " "), to: id) == "empty")
        #expect(facts.refusal(again(), to: id) == nil)
    }

    @Test func `Nothing is learnt again of a report that is not accepted`() throws {
        #expect(try reported().refusal(again(), to: id) == "no-such-draft")
    }

    // MARK: told apart

    @Test func `A lesson is told apart from another, and not from itself`() throws {
        var facts = try taught()
        #expect(facts.refusal(.toldApart(from: id, on: "2009-08-03"), to: id) == "itself")
        #expect(facts.refusal(.toldApart(from: "L-0002", on: "2009-08-03"), to: id) == "no-such-lesson")
        let other = try facts.lesson(.check)
        try facts.add(.toldApart(from: other, on: "2009-08-03"), to: id)
        #expect(facts.register[id].toldApart == [other])
    }

    // MARK: drafts

    @Test func `What a report teaches is a draft once the report is accepted`() throws {
        #expect(try reported().register.draftLessons().isEmpty)
        #expect(try accepted().register.draftLessons().map(\.number) == [1, 2])
    }

    @Test func `A draft that a lesson was made of is no longer one, whatever the lesson's theme`() throws {
        var facts = try accepted()
        let part = LessonPart(title: "Ask the school", asks: .check)
        let draft = LearningReference(review: review, number: 1)
        try facts.add(identified(from: [review], theme: "data", parts: [part], draft: draft), to: ID<LessonFile>(2))
        #expect(facts.register.draftLessons().map(\.number) == [2])
    }

    @Test func `A draft that an earlier lesson was joined with is no longer one`() throws {
        var facts = try accepted()
        try facts.add(again(), to: id)
        #expect(facts.register.draftLessons().map(\.number) == [2])
    }

    @Test func `A lesson is made of a draft of a review that it comes from`() throws {
        let part = LessonPart(title: "Ask the school", asks: .check)
        let draft = LearningReference(review: review, number: 1)
        let made = identified(from: [review], parts: [part], draft: draft)
        let next = ID<LessonFile>(2)
        #expect(try accepted().refusal(identified(parts: [part], draft: draft), to: next) == "no-such-draft")
        #expect(try reported().refusal(made, to: next) == "no-such-draft")
        #expect(try accepted().refusal(made, to: next) == nil)
    }
}

extension Facts {
    /// An action on one part, agreed on 2 July 2009 and done on 30 September.
    fileprivate mutating func answer(_ part: Int, of lesson: ID<LessonFile>, by how: Remedy) throws(Refusal) {
        let agreed = try action(Answer(lesson: lesson, part: part, how: how))
        try add(.done(evidence: "Seen.", on: "2009-09-30"), to: agreed)
    }

    /// The sentences with which a fact is refused; none when it may be recorded. Nothing is added.
    fileprivate func sentences<F: File>(refusing fact: F.Fact, to id: ID<F>) -> [String] {
        var trial = self
        do throws(Refusal) {
            try trial.add(fact, to: id)
            return []
        } catch {
            return error.messages.map(\.sentence)
        }
    }
}
