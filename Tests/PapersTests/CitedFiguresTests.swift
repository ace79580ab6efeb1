import Papers
import Register
import Testing

@Suite struct CitedFiguresTests {
    private func cited(_ paper: BoardPaper) -> [String] { paper.citedFigures.map(\.id) }

    @Test func `Figures whose numbers stand in the paper are cited, each once, in their order`() throws {
        let paper = BoardPaper(try full())
        #expect(Set(cited(paper)).count == cited(paper).count)
        #expect(cited(paper) == paper.figures.map(\.id).filter(Set(cited(paper)).contains))
        #expect(cited(paper).contains("notifications"))
    }

    @Test func `Figures whose numbers stand nowhere are not`() throws {
        let paper = BoardPaper(try full())
        #expect(paper.figures.contains { $0.id == "children.circumstance.radicalisation" })
        #expect(!cited(paper).contains("children.circumstance.radicalisation"))
    }

    @Test func `A table beneath a chart cites its figures`() throws {
        let paper = BoardPaper(try full())
        let tables = paper.charts.flatMap(\.table.rows).flatMap(\.cells).flatMap(\.runs).compactMap(\.figure)
        #expect(tables.contains("children.age.1-to-5"))
        #expect(Set(tables).isSubset(of: cited(paper)))
    }

    @Test func `The lines and the key figures at the head cite theirs`() throws {
        let paper = BoardPaper(try full())
        let head = (paper.asks + paper.keys.map(\.number)).flatMap(\.runs).compactMap(\.figure)
        #expect(head.contains("lessons.parts.no-action") && head.contains("notifications.after-period"))
        #expect(Set(head).isSubset(of: cited(paper)))
    }

    @Test func `A number that is 0 is cited too`() throws {
        let paper = BoardPaper(try given().register)
        #expect(cited(paper).contains("notifications"))
        #expect(paper.citedFigures.allSatisfy { $0.value == 0 })
    }

    @Test func `The annex of a file holds what is cited and nothing else`() throws {
        let paper = BoardPaper(try full())
        let html = PaperPage.document(paper).html
        #expect(html.matches(of: /id="figure\.([^"]+)"/).map { String($0.output.1) } == cited(paper))
    }
}
