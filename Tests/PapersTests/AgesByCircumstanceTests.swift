import Clocks
import Foundation
import Papers
import Register
import Testing

@Suite struct AgesByCircumstanceTests {
    private let caption = "Children by circumstance and age"

    private func paper(_ children: Children..., detail: Bool = false) throws -> BoardPaper {
        var facts = try given()
        for children in children { try facts.children(children) }
        if detail { try facts.needDetail("ages-by-circumstance") }
        return BoardPaper(facts.register)
    }

    @Test func `Where no child stands alone the table is whole`() throws {
        let paper = try paper(
            (3, .months(5), "natural-causes"), (2, .years(9), "natural-causes"), (2, .months(2), "sudi"),
            (4, .years(16), "suicide"))
        let chart = try #require(paper.chart(caption))
        #expect(
            chart.table.rows.map(\.label) == [
                "Illness or natural causes", "Sudden, or cause not found", "Thought to be suicide, or self-harm",
            ])
        #expect(chart.table.cells == [["3", "2"], ["2", "0"], ["0", "4"]])
        #expect(!chart.measure.contains("Withheld"))
        #expect(paper.crossed.count == 4)
    }

    @Test func `Ages that share no circumstance are the finding`() throws {
        let apart = try paper((3, .months(5), "natural-causes"), (4, .years(16), "suicide"))
        #expect(apart.chart(caption)?.finding == "Children under 6 and those of 6 or over share no circumstance")
        let shared = try paper((3, .months(5), "sudi"), (2, .years(9), "sudi"), (4, .years(16), "suicide"))
        #expect(shared.chart(caption)?.finding == "Ages within each circumstance")
    }

    /// A child alone under suicide, and three rows beside it.
    private let alone: [Children] = [
        (3, .months(5), "natural-causes"), (2, .years(9), "natural-causes"), (2, .months(2), "sudi"),
        (2, .years(7), "sudi"), (1, .years(16), "suicide"), (4, .years(3), "accident"), (4, .years(9), "accident"),
    ]

    private func withAlone(detail: Bool = false) throws -> BoardPaper {
        var facts = try given()
        for children in alone { try facts.children(children) }
        if detail { try facts.needDetail("ages-by-circumstance") }
        return BoardPaper(facts.register)
    }

    @Test func `Where a child would stand alone there is no table, and the paper says why`() throws {
        let paper = try withAlone()
        #expect(paper.chart(caption) == nil)
        #expect(
            paper.paragraph("4.2").contains(
                "a child would stand alone in it, and the author has recorded no reason why the Board needs it."))
    }

    @Test func `No figure of such a table stands in a list, an annex or an answer`() throws {
        let paper = try withAlone()
        #expect(paper.crossed.isEmpty)
        #expect(!String(decoding: try JSONEncoder().encode(paper), as: UTF8.self).contains("age-by-circumstance"))
        #expect(!PaperPage.document(paper).html.contains("age-by-circumstance"))
    }

    @Test func `The reason that the author recorded shows every row, and is told`() throws {
        let paper = try withAlone(detail: true)
        let chart = try #require(paper.chart(caption))
        #expect(chart.table.cells == [["3", "2"], ["2", "2"], ["0", "1"], ["4", "4"]])
        #expect(chart.measure.hasSuffix(" Shown because: A child of 5 months is not one of 11."))
        #expect(paper.crossed.contains("children.age-by-circumstance.6-or-over.suicide"))
    }

    @Test func `A table shown in full does not say that no child stands alone`() throws {
        let chart = try #require(withAlone(detail: true).chart(caption))
        #expect(!chart.measure.contains("so that no child stands alone"))
    }

    @Test func `Detail about single reviews shows no more of the table`() throws {
        var facts = try given()
        for children in alone { try facts.children(children) }
        try facts.needDetail("4.5")
        #expect(BoardPaper(facts.register).crossed.isEmpty)
    }

    @Test func `Of one child there is no table and no figure, and the paper says why`() throws {
        let paper = try paper((1, .years(2), "sudi"))
        #expect(paper.chart(caption) == nil)
        #expect(!paper.figures.contains { $0.id.hasPrefix("children.age-by-circumstance.") })
        #expect(
            paper.paragraph("4.2").contains(
                "No table of age by circumstance is given: a child would stand alone in it"))
    }

    @Test func `Children whose age or circumstance is not known are counted as left out`() throws {
        let paper = try paper(
            (3, .months(5), "natural-causes"), (2, .years(9), "natural-causes"), (2, .notKnown, "sudi"))
        #expect(
            paper.chart(caption)?.measure
                == "Two bands of age and a few groups of circumstance, so that no child stands alone. 2 children whose age or circumstance is not known are left out."
        )
    }

    @Test func `Of no children nothing is said`() throws {
        let paper = BoardPaper(try given().register)
        #expect(paper.chart(caption) == nil)
        #expect(!paper.paragraph("4.2").contains("No table"))
    }

    @Test func `Where no circumstance is known the table is not said to be too small`() throws {
        var facts = try given()
        for _ in 0..<10 { try facts.told("2009-05-12", of: ChildFacts(age: .years(2))) }
        #expect(!BoardPaper(facts.register).paragraph("4.2").contains("so small"))
    }

    @Test func `One child is told in the singular`() throws {
        let words = try paper((1, .years(2), "sudi")).paragraph("4.2")
        #expect(!words.contains("1 children"))
        #expect(!words.contains("1 were"))
    }
}
