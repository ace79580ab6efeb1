import Clocks
import Foundation
import Register
import Testing

@testable import Papers

@Suite struct WordPageTests {
    private func page(_ paper: BoardPaper, pictures: [Int: Picture] = [:]) -> String {
        WordPage(paper, pictures: pictures).document.html
    }

    @Test func `Word counts sections and paragraphs, so their numbers are not typed`() throws {
        let paper = BoardPaper(try full())
        let html = page(paper)
        #expect(html.ranges(of: "<h1>").count == 9)
        #expect(html.ranges(of: "data-custom-style=\"Numbered Paragraph\"").count == paper.paragraphs.count)
        for number in paper.paragraphs.map(\.number) { #expect(!html.contains("<p>\(number)"), "\(number)") }
    }

    @Test func `Paragraphs are numbered from 1 without a gap, as Word will count them`() throws {
        for section in BoardPaper(try full()).sections {
            let counted = section.paragraphs.indices.map { "\(section.number).\($0 + 1)" }
            #expect(section.paragraphs.map(\.number) == counted)
        }
    }

    @Test func `Every sentence of the paper stands in it`() throws {
        let paper = BoardPaper(try full())
        let html = page(paper)
        for text in paper.texts + paper.asks { #expect(html.contains(Markup.text(text.words).html), "\(text.words)") }
        for check in paper.trend { #expect(html.contains(Markup.text(check.sentence).html)) }
        for lesson in paper.lessons { #expect(html.contains(Markup.text(lesson.title).html)) }
    }

    @Test func `Every cell of the appendix stands in it`() throws {
        let paper = BoardPaper(try full())
        let html = page(paper)
        for cell in paper.appendix.flatMap(\.rows).flatMap(\.cells) { #expect(html.contains(">\(cell.words)<")) }
    }

    @Test func `A chart is a picture with its finding and its description for those who cannot see it`() throws {
        let paper = BoardPaper(try full())
        let chart = try #require(paper.charts.first)
        let png = Data([0x89, 0x50, 0x4E, 0x47]) + Data(count: 12) + Data([0, 0, 0x08, 0x70])
        let html = page(paper, pictures: [chart.number: try #require(Picture(png: png))])
        let words = Markup.text("\(chart.finding). \(chart.description)").html
        #expect(html.contains("base64,\(png.base64EncodedString())\" width=\"16.5cm\" alt=\"\(words)\">"))
    }

    @Test func `Nothing in it is fetched, and what people write is text`() throws {
        var facts = try given(full())
        try facts.add(
            .interpreted(about: "9.1", words: "<img src=http://example.org/x>", restsOn: "<b>", on: "2009-10-22"),
            to: ID<PaperFile>(1))
        let html = page(BoardPaper(facts.register))
        #expect(html.contains("&lt;img src=http://example.org/x&gt;"))
        #expect(!html.contains("src=\"http") && !html.contains("<link") && !html.contains("<script"))
    }

    @Test func `Columns of numbers stand at the right, columns of words at the left`() {
        let rows = [["May", "7", "none"], ["June", "", "2 more"]]
        let table = WordTable("T", heads: ["Month", "Count", "Why"], rows: rows)
        let html = table.markup.html
        #expect(html.contains("<td style=\"text-align: right\">7</td><td style=\"text-align: left\">none</td>"))
        #expect(html.contains("<th style=\"text-align: right\">Count</th><th style=\"text-align: left\">Why</th>"))
    }
}
