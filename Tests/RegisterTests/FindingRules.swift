import Clocks
import Register
import Testing

@Suite struct FindingRules {
    private let id: ID<ReviewFile> = "IMR-0001"

    /// A review commissioned on 1 May 2009, and another of the same case.
    private func commissioned() throws -> Facts {
        var facts = try given()
        let home = try facts.told("2009-04-07")
        for _ in 0..<2 { try facts.commission(of: home, on: "2009-05-01") }
        return facts
    }

    private func finding(
        _ number: Int = 1, words: Sealed<String> = "Nobody asked the school.",
        restsOn: [UncertainDay] = [.exact("2009-03-02")], on day: Day = "2009-07-01"
    ) -> ReviewFact {
        .findingMade(finding: number, words: words, restsOn: .said(restsOn), on: day)
    }

    /// The same, with one finding in the first review.
    private func found() throws -> Facts {
        var facts = try commissioned()
        try facts.add(finding(), to: id)
        return facts
    }

    @Test func `Findings are numbered in turn, review by review`() throws {
        #expect(try commissioned().refusal(finding(2), to: id) == "finding-out-of-turn")
        #expect(try commissioned().refusal(finding(1), to: id) == nil)
        #expect(try found().refusal(finding(1), to: id) == "finding-out-of-turn")
        #expect(try found().refusal(finding(2), to: id) == nil)
        #expect(try found().refusal(finding(1), to: ID<ReviewFile>(2)) == nil)
    }

    @Test func `A finding has words, and rests on entries of the chronology`() throws {
        #expect(try commissioned().refusal(finding(words: ""), to: id) == "empty")
        #expect(try commissioned().refusal(finding(restsOn: []), to: id) == "empty")
        #expect(try commissioned().refusal(finding(restsOn: [.notKnown]), to: id) == nil)
    }

    @Test func `A finding is made after the commission, and not tomorrow`() throws {
        #expect(try commissioned().refusal(finding(on: "2009-04-30"), to: id) == "out-of-order")
        #expect(try commissioned().refusal(finding(on: "2009-05-01"), to: id) == nil)
        #expect(try commissioned().refusal(finding(on: "2009-10-24"), to: id) == "in-future")
        #expect(try commissioned().refusal(finding(on: "2009-10-23"), to: id) == nil)
    }

    @Test func `A finding is of a review that there is`() throws {
        #expect(try given().refusal(finding(), to: id) == "no-such-review")
    }

    private func lesson(from reviews: [ID<ReviewFile>] = ["IMR-0001"], _ findings: FindingReference...) -> LessonFact {
        .identified(
            from: reviews, theme: "training", scope: .national, title: "Ask the school.",
            parts: [LessonPart(title: "Asking", asks: .training)], on: "2009-08-03", findings: findings)
    }

    @Test func `A lesson rests on findings that there are`() throws {
        let first = FindingReference(review: "IMR-0001", finding: 1)
        #expect(try commissioned().refusal(lesson(first), to: ID<LessonFile>(1)) == "no-such-finding")
        #expect(try found().refusal(lesson(first), to: ID<LessonFile>(1)) == nil)
        for number in [-1, 0, 2] {
            let none = FindingReference(review: "IMR-0001", finding: number)
            #expect(try found().refusal(lesson(none), to: ID<LessonFile>(1)) == "no-such-finding")
        }
    }

    @Test func `A finding is of a review that the lesson comes from`() throws {
        var facts = try found()
        try facts.add(finding(), to: ID<ReviewFile>(2))
        let other = FindingReference(review: "IMR-0002", finding: 1)
        #expect(facts.refusal(lesson(other), to: ID<LessonFile>(1)) == "no-such-finding")
        #expect(facts.refusal(lesson(from: ["IMR-0001", "IMR-0002"], other), to: ID<LessonFile>(1)) == nil)
    }

    @Test func `A lesson may name no finding`() throws {
        var facts = try found()
        #expect(facts.refusal(lesson(), to: ID<LessonFile>(1)) == nil)
        try facts.lesson(.training)
        #expect(facts.register[ID<LessonFile>(1)].findings.isEmpty)
    }
}
