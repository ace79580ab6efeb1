import Clocks
import Register
import Testing

@Suite struct PaperRules {
    private let id: ID<PaperFile> = "BP-0001"

    private func begun(
        _ period: Period = april2009, meeting: Day = "2009-10-30", author: ID<PersonFile> = "P-0001",
        on day: Day = "2009-10-05"
    ) -> PaperFact {
        .begun(period: period, meeting: meeting, author: author, post: "Lead", on: day)
    }

    /// Somebody who may write a paper.
    private func author() throws -> Facts {
        var facts = try given()
        try facts.person()
        return facts
    }

    /// A paper begun on 5 October 2009.
    private func paper() throws -> Facts {
        var facts = try author()
        try facts.add(begun(), to: id)
        return facts
    }

    @Test func `A paper's author is somebody`() throws {
        #expect(try author().refusal(begun(author: "P-0002"), to: id) == "no-such-person")
        #expect(try author().refusal(begun(author: "P-0001"), to: id) == nil)
    }

    @Test func `A period has one paper`() throws {
        #expect(try paper().refusal(begun(), to: ID<PaperFile>(2)) == "paper-exists")
        #expect(try paper().refusal(begun(april2009.previous), to: ID<PaperFile>(2)) == nil)
    }

    @Test func `It is not begun tomorrow`() throws {
        #expect(try author().refusal(begun(on: "2009-10-24"), to: id) == "in-future")
        #expect(try author().refusal(begun(on: "2009-10-23"), to: id) == nil)
    }

    @Test func `The Board meets after the period's close`() throws {
        #expect(try author().refusal(begun(meeting: "2009-09-30"), to: id) == "out-of-order")
        #expect(try author().refusal(begun(meeting: "2009-10-01"), to: id) == nil)
    }

    @Test func `Interpretation is words and what they rest on, and not of tomorrow`() throws {
        let interpreted = { PaperFact.interpreted(about: "window", words: $0, restsOn: $1, on: $2) }
        #expect(try paper().refusal(interpreted("", "N-0055", "2009-10-22"), to: id) == "empty")
        #expect(try paper().refusal(interpreted("Nothing links them.", "", "2009-10-22"), to: id) == "empty")
        #expect(try paper().refusal(interpreted("Nothing links them.", "N-0055", "2009-10-24"), to: id) == "in-future")
        #expect(try paper().refusal(interpreted("Nothing links them.", "N-0055", "2009-10-23"), to: id) == nil)
    }

    @Test func `The last words about a thing stand, and the first are kept`() throws {
        var facts = try paper()
        try facts.add(.interpreted(about: "window", words: "First.", restsOn: "N-0055", on: "2009-10-21"), to: id)
        try facts.add(.interpreted(about: "window", words: "Second.", restsOn: "N-0055", on: "2009-10-22"), to: id)
        #expect(facts.register[id].interpretation(of: "window")?.words == "Second.")
        #expect(facts.register[id].interpretations.map(\.words) == ["First.", "Second."])
    }

    private func published(_ issue: Int, asAt: Day = "2009-10-23", on day: Day = "2009-10-23") -> PaperFact {
        .published(issue: issue, asAt: asAt, sequence: 1, figures: .said([]), figuresDigest: "", files: [], on: day)
    }

    @Test func `Issues are numbered in turn`() throws {
        var facts = try paper()
        #expect(facts.refusal(published(2), to: id) == "issue-out-of-turn")
        try facts.add(published(1), to: id)
        #expect(facts.refusal(published(1), to: id) == "issue-out-of-turn")
        #expect(facts.refusal(published(2), to: id) == nil)
    }

    @Test func `Nothing is issued tomorrow, or as at tomorrow`() throws {
        #expect(try paper().refusal(published(1, asAt: "2009-10-24"), to: id) == "in-future")
        #expect(try paper().refusal(published(1, on: "2009-10-24"), to: id) == "in-future")
        #expect(try paper().refusal(published(1), to: id) == nil)
    }

    @Test func `A paper issued tomorrow is told that its day of issue is the matter`() throws {
        var facts = try paper()
        let refusal = #expect(throws: Refusal.self) { try facts.add(published(1, on: "2009-10-24"), to: id) }
        #expect(refusal?.sentences.contains("24 October 2009") == true)
    }

    @Test func `The paper of a period is found`() throws {
        #expect(try paper().register.paper(for: april2009)?.id == "BP-0001")
        #expect(try paper().register.paper(for: april2009.previous) == nil)
    }
}
