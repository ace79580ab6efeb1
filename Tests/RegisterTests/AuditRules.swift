import Clocks
import Register
import Testing

@Suite struct AuditRules {
    private let id: ID<AuditFile> = "AU-0001"

    /// A lesson, and somebody who may audit it.
    private func learnt() throws -> Facts {
        var facts = try given()
        try facts.person()
        try facts.lesson(.policy)
        return facts
    }

    private func planned(
        _ question: String = "Does the supervisor read the file?", lessons: [ID<LessonFile>] = ["L-0001"],
        sample: Int = 12, due: Day? = nil, on day: Day = "2009-07-06"
    ) -> AuditFact {
        .planned(question: question, lessons: lessons, sample: sample, due: due, on: day)
    }

    private func carriedOut(
        by auditor: ID<PersonFile> = "P-0001", drawn: String = "Every fifth file.", sample: Int = 12, met: Int = 9,
        words: String = "Most were read.", next: Day? = nil, on day: Day = "2009-09-01"
    ) -> AuditFact {
        .carriedOut(
            auditor: auditor, drawn: drawn, sample: sample, met: met, conclusion: .doesNotHold, words: words,
            next: next,
            on: day)
    }

    /// The same, with an audit planned on 6 July 2009.
    private func plan() throws -> Facts {
        var facts = try learnt()
        try facts.add(planned(), to: id)
        return facts
    }

    /// The same, carried out on 1 September, and an action that there is.
    private func found() throws -> Facts {
        var facts = try plan()
        try facts.add(carriedOut(), to: id)
        try facts.action(Answer(lesson: "L-0001", part: 1, how: .policy))
        return facts
    }

    @Test func `An audit asks a question of a lesson that there is`() throws {
        let facts = try learnt()
        #expect(facts.refusal(planned(""), to: id) == "empty")
        #expect(facts.refusal(planned(lessons: []), to: id) == "empty")
        #expect(facts.refusal(planned(lessons: ["L-0001", "L-0002"]), to: id) == "no-such-lesson")
        #expect(facts.refusal(planned(), to: id) == nil)
    }

    @Test func `It says how many records will be looked at`() throws {
        #expect(try learnt().refusal(planned(sample: 0), to: id) == "empty")
        #expect(try learnt().refusal(planned(sample: 1), to: id) == nil)
    }

    @Test func `It is not planned tomorrow, and is not due before its plan`() throws {
        let facts = try learnt()
        #expect(facts.refusal(planned(on: "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(planned(on: "2009-10-23"), to: id) == nil)
        #expect(facts.refusal(planned(due: "2009-07-05"), to: id) == "out-of-order")
        #expect(facts.refusal(planned(due: "2009-07-06"), to: id) == nil)
        #expect(facts.refusal(planned(due: "2010-01-29"), to: id) == nil)
    }

    @Test func `An audit begins with its plan, once`() throws {
        #expect(try learnt().refusal(carriedOut(), to: id) == "no-such-audit")
        #expect(try plan().refusal(planned(), to: id) == "already-begun")
    }

    @Test func `It is carried out once, by somebody we know`() throws {
        #expect(try plan().refusal(carriedOut(by: "P-0002"), to: id) == "no-such-person")
        #expect(try plan().refusal(carriedOut(), to: id) == nil)
        #expect(try found().refusal(carriedOut(), to: id) == "already-carried-out")
    }

    @Test func `It is carried out after its plan, and not tomorrow`() throws {
        let facts = try plan()
        #expect(facts.refusal(carriedOut(on: "2009-07-05"), to: id) == "out-of-order")
        #expect(facts.refusal(carriedOut(on: "2009-07-06"), to: id) == nil)
        #expect(facts.refusal(carriedOut(on: "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(carriedOut(on: "2009-10-23"), to: id) == nil)
    }

    @Test func `No more records meet the standard than were looked at`() throws {
        let facts = try plan()
        #expect(facts.refusal(carriedOut(sample: 0, met: 0), to: id) == "empty")
        #expect(facts.refusal(carriedOut(sample: 12, met: 13), to: id) == "more-met-than-seen")
        #expect(facts.refusal(carriedOut(sample: 12, met: -1), to: id) == "more-met-than-seen")
        #expect(facts.refusal(carriedOut(sample: 12, met: 11), to: id) == nil)
        #expect(facts.refusal(carriedOut(sample: 12, met: 1), to: id) == nil)
    }

    @Test func `Fewer records may be looked at than were planned`() throws {
        #expect(try plan().refusal(carriedOut(sample: 7, met: 3), to: id) == nil)
    }

    @Test func `It says how the records were chosen and what was found`() throws {
        #expect(try plan().refusal(carriedOut(drawn: ""), to: id) == "empty")
        #expect(try plan().refusal(carriedOut(words: ""), to: id) == "empty")
    }

    @Test func `The next check comes after this one`() throws {
        #expect(try plan().refusal(carriedOut(next: "2009-09-01"), to: id) == "out-of-order")
        #expect(try plan().refusal(carriedOut(next: "2009-09-02"), to: id) == nil)
    }

    @Test func `An action follows from what an audit found, and not before it`() throws {
        let followed = { (day: Day) in AuditFact.followedUp(action: "A-0001", on: day) }
        #expect(try plan().refusal(followed("2009-09-01"), to: id) == "no-such-action")
        var unfound = try plan()
        try unfound.action(Answer(lesson: "L-0001", part: 1, how: .policy))
        #expect(unfound.refusal(followed("2009-09-01"), to: id) == "not-carried-out")
        #expect(try found().refusal(followed("2009-08-31"), to: id) == "out-of-order")
        #expect(try found().refusal(followed("2009-10-24"), to: id) == "in-future")
        #expect(try found().refusal(followed("2009-09-01"), to: id) == nil)
    }

    @Test func `What was found is kept beside what was planned`() throws {
        var facts = try found()
        try facts.add(.followedUp(action: "A-0001", on: "2009-09-02"), to: id)
        let audit = facts.register[id]
        #expect(audit.sample == 12)
        #expect(audit.found?.met == 9)
        #expect(audit.found?.conclusion == .doesNotHold)
        #expect(audit.actions == ["A-0001"])
    }

    @Test func `A lesson's audits stand in the order of their days, those planned last`() throws {
        var facts = try learnt()
        for number in 1...3 { try facts.add(planned(on: Day("2009-07-0\(number)")!), to: ID<AuditFile>(number)) }
        try facts.add(carriedOut(on: "2009-09-02"), to: ID<AuditFile>(2))
        try facts.add(carriedOut(on: "2009-09-01"), to: ID<AuditFile>(3))
        #expect(facts.register.audits(of: "L-0001").map(\.id) == ["AU-0003", "AU-0002", "AU-0001"])
        #expect(facts.register.audits(of: "L-0002").isEmpty)
    }
}

/// Given an audit that is planned.
@Suite struct AuditConclusions {
    private func carriedOut(_ met: Int, _ conclusion: Conclusion) throws -> String? {
        var facts = try given()
        let auditor = try facts.begin(PersonFile.self, with: .joined(name: .said("Sunita Rao"), on: "2008-04-01"))
        let lesson = try facts.lesson(.policy)
        let id = try facts.begin(
            AuditFile.self,
            with: .planned(question: "Is it asked?", lessons: [lesson], sample: 20, due: nil, on: "2009-09-29"))
        return facts.refusal(
            .carriedOut(
                auditor: auditor, drawn: "By lot.", sample: 20, met: met, conclusion: conclusion, words: "Seen.",
                next: nil,
                on: "2009-10-01"), to: id)
    }

    @Test func `Practice does not hold where nobody met the standard, and holds where all did`() throws {
        #expect(try carriedOut(0, .holds) == "against-the-count")
        #expect(try carriedOut(20, .doesNotHold) == "against-the-count")
        #expect(try carriedOut(1, .holds) == nil)
        #expect(try carriedOut(19, .doesNotHold) == nil)
    }
}
