import Clocks
import Register
import Testing

/// Sections, work with people, documents: what a report is made of beside its chronology and its findings.
@Suite struct ReportRules {
    private let id = GivenReport.id

    // MARK: when

    static let changes: [ReviewFact] = [.section(), .recommendation(), .learning()]

    @Test(arguments: ReportRules.changes)
    func `Its author alone writes it: from the appointment until it is given in, and again after a return`(
        change: ReviewFact
    ) throws {
        #expect(try GivenReport.commissioned().refusal(change, to: id) == "no-author")
        #expect(try GivenReport.written().refusal(change, to: id) == nil)
        #expect(try GivenReport.submitted().refusal(change, to: id) == "already-submitted")
        #expect(try GivenReport.returned().refusal(change, to: id) == nil)
        #expect(try GivenReport.completed().refusal(change, to: id) == "complete")
    }

    // MARK: sections

    @Test func `A section is one that a report has`() throws {
        let facts = try GivenReport.begun()
        #expect(facts.refusal(.section("epilogue"), to: id) == "no-such-section")
        #expect(facts.refusal(.section(""), to: id) == "no-such-section")
        #expect(facts.refusal(.section("method"), to: id) == nil)
    }

    @Test func `A section of text is finished only with a text`() throws {
        let facts = try GivenReport.begun()
        #expect(facts.fields(refusing: .section(text: " \n"), to: id) == ["text"])
        #expect(facts.refusal(.section(text: "", isFinished: false), to: id) == nil)
        #expect(facts.refusal(.section("analysis", text: ""), to: id) == nil)
    }

    @Test func `Every text of a section is kept, the latest last`() throws {
        var facts = try GivenReport.begun()
        try facts.add(.section(text: "There were four of them.", isFinished: false), to: id)
        try facts.add(.section(text: "There were five of them."), to: id)
        let texts = try #require(facts.register[id].report.sections["context"])
        #expect(texts.map(\.text) == ["There were four of them.", "There were five of them."])
        #expect(texts.map(\.isFinished) == [false, true])
    }

    // MARK: people

    @Test func `Work with people is noted whatever the stage, and nothing that is still to come`() throws {
        #expect(try GivenReport.commissioned().refusal(.contact(), to: id) == nil)
        #expect(try GivenReport.completed().refusal(.contact(.feedback), to: id) == nil)
        #expect(try GivenReport.begun().refusal(.contact(at: .notKnown), to: id) == nil)
        #expect(try GivenReport.begun().refusal(.contact(at: .exact("2009-10-24")), to: id) == "in-future")
        #expect(try GivenReport.begun().fields(refusing: .contact(words: " "), to: id) == ["words"])
    }

    // MARK: documents

    @Test func `Documents are numbered in turn`() throws {
        var facts = try GivenReport.begun()
        #expect(facts.refusal(.document(2), to: id) == "document-out-of-turn")
        try facts.add(.document(1), to: id)
        #expect(facts.refusal(.document(1), to: id) == "document-out-of-turn")
        #expect(facts.refusal(.document(2), to: id) == nil)
    }

    @Test func `A document has bytes, a digest of them and a name`() throws {
        let facts = try GivenReport.begun()
        for nothing in [ReviewFact.document(digest: "a1"), .document(bytes: 0), .document(name: " ")] {
            #expect(facts.fields(refusing: nothing, to: id) == ["file"])
        }
    }

    @Test func `A document is attached until the review is complete`() throws {
        #expect(try GivenReport.commissioned().refusal(.document(), to: id) == nil)
        #expect(try GivenReport.submitted().refusal(.document(use: .other), to: id) == nil)
        #expect(try GivenReport.completed().refusal(.document(), to: id) == "complete")
    }

    @Test func `A report that was given in could be swapped for another before it was judged`() throws {
        #expect(try GivenReport.submitted().refusal(.document(use: .report), to: id) == "already-submitted")
    }

    @Test func `The report that was attached last stands`() throws {
        var facts = try GivenReport.begun()
        try facts.add(.document(1, use: .chronology), to: id)
        #expect(facts.register[id].report.attached == nil)
        try facts.add(.document(2, use: .report), to: id)
        try facts.add(.document(3, use: .report), to: id)
        try facts.add(.document(4, use: .other), to: id)
        #expect(facts.register[id].report.attached?.number == 3)
    }
}
