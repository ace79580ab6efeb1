import Clocks
import Foundation
import Papers
import Register
import Testing

@Suite struct GeneralisedTests {
    private func figure(_ id: String, in paper: BoardPaper) throws -> FigureView {
        try #require(paper.figures.first { $0.id == id })
    }

    @Test func `What children were like is told without references`() throws {
        let paper = BoardPaper(try full())
        let told = paper.figures.filter { $0.id.hasPrefix("children.") }
        #expect(told.contains { $0.value > 0 })
        #expect(told.allSatisfy { $0.recordsWithheld && $0.records.isEmpty })
    }

    @Test func `Their numbers stand all the same`() throws {
        let register = try full()
        for shown in BoardPaper(register).figures {
            let scope = FigureScope(period: april2009, asAt: "2009-10-14")
            #expect(FigureDefinition.find(shown.id)?.figure(in: register, scope).value == shown.value, "\(shown.id)")
        }
    }

    @Test func `Every other figure has as many references as its value`() throws {
        let paper = BoardPaper(try full())
        let joinable = ["children.", "involvement.", "notifications.outcome.", "notifications.delay-known"]
        let others = paper.figures.filter { figure in !joinable.contains { figure.id.hasPrefix($0) } }
        #expect(others.contains { $0.id == "children" && $0.value > 0 })
        #expect(others.allSatisfy { !$0.recordsWithheld && $0.records.count == $0.value })
    }

    @Test func `A child's reference stands once in a paper's file: in the list of all children`() throws {
        let html = PaperPage.document(BoardPaper(try full())).html
        #expect(html.ranges(of: "C-0062.1").count == 1)
        #expect(html.contains("References left out of this copy."))
    }

    @Test func `A child's reference stands once in the answer to a program`() throws {
        let answer = String(decoding: try JSONEncoder().encode(BoardPaper(full())), as: UTF8.self)
        #expect(answer.ranges(of: "C-0062.1").count == 1)
    }

    @Test func `Whoever may see a figure by itself sees its references`() throws {
        let scope = FigureScope(period: april2009, asAt: "2009-10-14")
        let figure = try #require(FigureDefinition.find("children.age.16-to-17")?.figure(in: full(), scope))
        #expect(!FigureView(figure).recordsWithheld)
        #expect(FigureView(figure).records == figure.records)
        #expect(FigureView(figure, generalised: true).records.isEmpty)
        #expect(FigureView(figure, generalised: true).value == 1)
    }

    @Test func `A page of a figure in this copy says that references are left out`() throws {
        let figure = try figure("children.age.16-to-17", in: BoardPaper(full()))
        let html = FigurePage.article(figure, asAt: "2009-10-14", said: { _ in nil }, address: { _ in nil }).html
        #expect(html.contains("References are left out of this copy"))
        #expect(!html.contains("C-00"))
    }

    @Test func `Reviews are told in coarse bands unless the author says why the Board needs the age`() throws {
        var facts = try given(full())
        // A child stands alone in this register, so nobody is told by age and circumstance both.
        #expect(BoardPaper(facts.register).paragraph("4.5").contains("a child: thought to be suicide, or self-harm"))
        try facts.add(
            .detailNeeded(about: "ages-by-circumstance", reason: "It matters.", on: "2009-10-20"), to: ID<PaperFile>(1))
        #expect(
            BoardPaper(facts.register).paragraph("4.5").contains(
                "a child of 6 or over: thought to be suicide, or self-harm"))
        try facts.add(.detailNeeded(about: "4.5", reason: "The Board asked.", on: "2009-10-20"), to: ID<PaperFile>(1))
        let told = BoardPaper(facts.register).paragraph("4.5")
        #expect(told.contains("a child aged 16 years: thought to be suicide"))
        #expect(told.contains("Ages are given because: The Board asked."))
    }
}
