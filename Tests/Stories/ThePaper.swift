import Clocks
import Demo
import Office
import Papers
import Register
import Testing

@Suite struct ThePaper {
    private func paper(asAt day: Day = Northmoor.today) async throws -> BoardPaper {
        let office = try await Demonstration.office
        let register = try office.asAt(day)
        return BoardPaper(
            register, FigureScope(period: Northmoor.period, asAt: day), head: try office.head(of: register))
    }

    @Test func `It has the nine numbered sections and the appendix, with paragraph numbers as text`() async throws {
        let paper = try await paper()
        #expect(paper.sections.map(\.number) == Array(1...9))
        let html = PaperPage.document(paper).html
        let numbers = paper.sections.flatMap { $0.paragraphs.map(\.number) }
        #expect(numbers.first == "1.1" && numbers.last == "9.1")
        #expect(numbers.allSatisfy { html.contains(#"<span class="num">\#($0)</span>"#) })
        #expect(html.contains("Appendix A: activity"))
    }

    @Test func `It says how far the journal vouches for it`() async throws {
        let paper = try await paper()
        #expect(paper.foot.sentence == "This shows records were not altered since; it does not show they were right.")
        #expect(
            paper.foot.records
                == "61 of the 85 notifications counted here were recorded in Heed; 24 rest on an earlier register.")
        #expect(PaperPage.document(paper).html.contains(paper.foot.head))
    }

    @Test func `On 20 October the author's words said no trend while checks signalled, and the paper warns`()
        async throws
    {
        #expect(try await paper(asAt: "2009-10-20").warnings.first?.contains("before this paper is issued") == true)
    }

    @Test func `On 23 October the words have been replaced, and the paper says that both are kept`() async throws {
        #expect(try await paper().warnings.first?.contains("both are kept") == true)
    }

    @Test func `No child's name, no account and no council stands in it`() async throws {
        let html = PaperPage.document(try await paper()).html
        let lines = try Northmoor.lines()
        #expect(!lines.isEmpty)
        let office = try await Demonstration.office
        let register = office.now()
        for (id, file) in register.all(CaseFile.self) {
            let names = file.children.map(\.name)
            let reader = Reader(who: "P-0001", page: "test", because: "The paper must not hold it")
            let opened = try await office.open(names.map { Wanted($0, of: id) }, for: reader)
            for name in names.compactMap({ opened[$0] }) { #expect(!html.contains(name)) }
            if let council = file.incident?.value?.authority { #expect(!html.contains(council)) }
        }
    }
}
