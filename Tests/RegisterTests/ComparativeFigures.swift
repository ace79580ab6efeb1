import Clocks
import Register
import Testing

@Suite struct ComparativeFigures {
    @Test(
        arguments: [
            (3, "2007-10-01", "2008-03-31"), (4, "2007-04-01", "2007-09-30"), (5, "2006-10-01", "2007-03-31"),
            (6, "2006-04-01", "2006-09-30"),
        ] as [(Int, Day, Day)])
    func `A half-year further back is counted from its first day to its last`(steps: Int, first: Day, last: Day) throws
    {
        var facts = try given()
        for day in [first - 1, first, last, last + 1] { try facts.told(day) }
        #expect(try facts.register.figure("notifications.before-\(steps)").records == ["N-0002", "N-0003"])
    }

    @Test func `Deaths whose day is known exactly are counted period by period`() throws {
        var facts = try given()
        for (received, died) in [
            ("2008-05-01", .exact("2008-04-30")), ("2009-02-01", .exact("2009-01-30")),
            ("2009-05-01", .exact("2009-04-30")),
            ("2009-06-01", .month("2009-05-01")),
        ] as [(Day, UncertainDay)] {
            try facts.begin(CaseFile.self, with: facts.notified(received, occurred: died))
        }
        #expect(try facts.register.figure("notifications.delay-known").records == ["N-0003"])
        #expect(try facts.register.figure("notifications.delay-known.previous").records == ["N-0002"])
        #expect(try facts.register.figure("notifications.delay-known.year-before").records == ["N-0001"])
    }

    private func lesson(on theme: String, _ day: Day, in facts: inout Facts) throws {
        try facts.begin(
            LessonFile.self,
            with: .identified(
                from: [], theme: theme, scope: .national, title: "A lesson.",
                parts: [LessonPart(title: "A part", asks: .policy)], on: day))
    }

    @Test func `A lesson recurs when an earlier period had its theme`() throws {
        var facts = try given()
        try lesson(on: "training", "2008-11-03", in: &facts)
        try lesson(on: "training", "2009-06-01", in: &facts)
        try lesson(on: "supervision", "2009-06-01", in: &facts)
        #expect(try facts.register.figure("lessons.recurring").records == ["L-0002"])
    }

    @Test func `Two lessons of one period on one theme do not recur`() throws {
        var facts = try given()
        try lesson(on: "training", "2009-04-01", in: &facts)
        try lesson(on: "training", "2009-06-01", in: &facts)
        #expect(try facts.register.figure("lessons.recurring").value == 0)
    }

    @Test func `A theme of later lessons alone does not recur`() throws {
        var facts = try given()
        try lesson(on: "training", "2009-06-01", in: &facts)
        try lesson(on: "training", "2009-10-01", in: &facts)
        #expect(try facts.register.figure("lessons.recurring").value == 0)
    }

    @Test func `The lessons of the theme before it stand the latest first`() throws {
        var facts = try given()
        for day in ["2008-11-03", "2009-02-02", "2009-06-01"] as [Day] { try lesson(on: "training", day, in: &facts) }
        #expect(facts.register.lessons(like: "L-0003", before: "2009-04-01").map(\.id) == ["L-0002", "L-0001"])
    }

    @Test(arguments: [Conclusion.holds, .doesNotHold])
    func `A lesson is audited once an audit has been carried out, whatever it found`(conclusion: Conclusion) throws {
        var facts = try given()
        let auditor = try facts.person()
        for _ in 0..<2 { try lesson(on: "training", "2009-06-01", in: &facts) }
        for lesson in ["L-0001", "L-0002"] as [ID<LessonFile>] {
            try facts.begin(
                AuditFile.self,
                with: .planned(question: "Is it so?", lessons: [lesson], sample: 5, due: nil, on: "2009-07-01"))
        }
        try facts.add(
            .carriedOut(
                auditor: auditor, drawn: "Every fifth.", sample: 5, met: 4, conclusion: conclusion, words: "It is.",
                next: nil, on: "2009-09-01"), to: ID<AuditFile>(1))
        #expect(try facts.register.figure("lessons.audited").records == ["L-0001"])
    }

    @Test func `One audit of two lessons audits both`() throws {
        var facts = try given()
        let auditor = try facts.person()
        for _ in 0..<2 { try lesson(on: "training", "2009-06-01", in: &facts) }
        let audit = try facts.begin(
            AuditFile.self,
            with: .planned(
                question: "Is it so?", lessons: ["L-0001", "L-0002"], sample: 5, due: nil, on: "2009-07-01"))
        try facts.add(
            .carriedOut(
                auditor: auditor, drawn: "Every fifth.", sample: 5, met: 4, conclusion: .holds, words: "It is.",
                next: nil, on: "2009-09-01"), to: audit)
        #expect(try facts.register.figure("lessons.audited").records == ["L-0001", "L-0002"])
    }
}
