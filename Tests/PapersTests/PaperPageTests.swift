import Clocks
import Foundation
import Papers
import Register
import Testing

@Suite struct PaperPageTests {
    private func article(_ paper: BoardPaper) -> String { PaperPage(paper) { "/figures/\($0)" }.article.html }

    @Test func `Paragraph numbers are text that can be copied and found`() throws {
        let paper = BoardPaper(try full())
        let html = article(paper)
        for number in paper.paragraphs.map(\.number) {
            #expect(html.contains(">\(number)</span>"), "\(number)")
        }
    }

    @Test func `Each number in a sentence or a table is one link to its figure`() throws {
        let paper = BoardPaper(try full())
        let html = article(paper)
        let cells = (paper.appendix + paper.charts.map(\.table)).flatMap(\.rows).flatMap(\.cells)
        let runs = (paper.asks + paper.keys.map(\.number) + paper.texts + cells).flatMap(\.runs).filter {
            $0.figure != nil
        }
        #expect(html.ranges(of: "<a ").count == runs.count)
        for (figure, runs) in Dictionary(grouping: runs, by: { $0.figure! }) {
            #expect(html.ranges(of: "href=\"/figures/\(figure)\"").count == runs.count, "\(figure)")
        }
    }

    @Test func `In a file of its own every link leads somewhere in it`() throws {
        let html = PaperPage.document(BoardPaper(try full())).html
        let targets = html.matches(of: /href="#([^"]+)"/).map { String($0.output.1) }
        #expect(targets.count > 30)
        for target in targets { #expect(html.contains("id=\"\(target)\""), "\(target)") }
    }

    @Test func `No name stands twice in the page`() throws {
        let ids = article(BoardPaper(try full())).matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
    }

    @Test func `A file of its own fetches nothing`() throws {
        let html = PaperPage.document(BoardPaper(try full())).html
        for fetch in ["<script", "<link", "<img", "src=", "url(http", "@import", "href=\"http"] {
            #expect(!html.contains(fetch), "\(fetch)")
        }
    }

    @Test func `What people write is text and never markup`() throws {
        var facts = try given(full())
        try facts.add(
            .interpreted(
                about: "9.1", words: "<script>alert(1)</script>", restsOn: "\"quoted\" & <b>", on: "2009-10-22"),
            to: ID<PaperFile>(1))
        let html = article(BoardPaper(facts.register))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(html.contains("&quot;quoted&quot; &amp; &lt;b&gt;"))
        #expect(!html.contains("<script>"))
    }

    @Test func `An address cannot end its attribute`() throws {
        let html = PaperPage(BoardPaper(try full())) { _ in "\"><script>" }.article.html
        #expect(!html.contains("<script>"))
    }

    @Test func `Attributes of the page's own are not escaped`() throws {
        let html = article(BoardPaper(try full()))
        let isTotalMarked = html.contains("<tr class=\"total\">")
        let isNumberMarked = html.contains("<th scope=\"col\" class=\"r\">")
        let isEscaped = html.contains(/<[a-z][^<>]*&quot;/)
        #expect(isTotalMarked && isNumberMarked && !isEscaped)
    }

    @Test func `No tag of the page's own is escaped`() throws {
        #expect(!article(BoardPaper(try full())).contains("&lt;"))
    }

    @Test func `What is opened is closed`() throws {
        let html = article(BoardPaper(try full()))
        for tag in [
            "article", "header", "section", "div", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "th", "td",
            "a", "span",
        ] {
            let opened = html.matches(of: try Regex("<\(tag)[ >]")).count
            #expect(opened == html.ranges(of: "</\(tag)>").count, "\(tag)")
        }
    }

    @Test func `Every check of the trend stands with its verdict, beside the author's words`() throws {
        let paper = BoardPaper(try full())
        let html = article(paper)
        for check in paper.trend { #expect(html.contains(check.sentence), "\(check.check)") }
        #expect(html.contains("Nothing that we know of links the 7."))
        #expect(html.contains("Rests on N-0055 to N-0061."))
    }

    @Test func `A page of one figure lists the records behind it`() throws {
        let figure = try #require(BoardPaper(full()).figures.first { $0.id == "reviews.commissioned" })
        let html = FigurePage.article(
            figure, asAt: "2009-10-14", said: { $0 == "IMR-0001" ? "<complete>" : nil }, address: { _ in nil }
        ).html
        #expect(
            html.contains("<li><strong>IMR-0001</strong> &lt;complete&gt;</li>\n<li><strong>IMR-0002</strong></li>"))
    }

    @Test func `A figure of 0 says that there are no records`() throws {
        let figure = try #require(BoardPaper(given().register).figures.first { $0.id == "lessons" })
        let html = FigurePage.article(figure, asAt: "2009-10-14", said: { _ in nil }, address: { _ in nil }).html
        #expect(html.contains("<p>The figure is 0.</p>"))
    }
}
