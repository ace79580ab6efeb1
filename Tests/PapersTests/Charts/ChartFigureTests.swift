import Foundation
import Testing

@testable import Papers

@Suite struct ChartFigureTests {
    private let table = Table(
        number: "", caption: "Children by age", unit: "children", columns: ["Age", "Children"],
        rows: [
            Table.Row("Under 1", [Text(Text.Run(words: "3", figure: "age.under-1"))]),
            Table.Row("All", ["3"], isTotal: true),
        ])

    private func figure(_ chart: Chart, flags: [ChartFigure.Flag] = [], signal: String? = nil) -> String {
        let figure = ChartFigure(
            number: 3, after: "4.1", finding: "3 were <under> 1", measure: "Age at death.", chart: chart, flags: flags,
            signalNote: signal, table: table)
        return figure.markup { "/figures/\($0)" }.html
    }

    @Test func `A figure is named by its finding`() {
        let html = figure(.bars(ages2009))
        #expect(html.contains("id=\"figure-3\" aria-labelledby=\"figure-3-title\""))
        #expect(
            html.contains("<h4 id=\"figure-3-title\"><span class=\"fig\">Figure 3.</span> 3 were &lt;under&gt; 1</h4>"))
        #expect(html.ranges(of: ">3 were &lt;under&gt; 1</title>").count == 2)
    }

    @Test func `Its table can be reached by keyboard, and its numbers open`() {
        let html = figure(.run(run2009))
        #expect(html.contains("role=\"region\" aria-labelledby=\"figure-3-table\" tabindex=\"0\""))
        #expect(html.contains("<caption id=\"figure-3-table\">Children by age (counting unit: children)</caption>"))
        #expect(html.contains("<td class=\"r\"><a class=\"n\" href=\"/figures/age.under-1\">3</a></td>"))
        #expect(html.contains("<tr class=\"total\"><th scope=\"row\">All</th>"))
    }

    @Test func `Marks and signals are told in a list`() {
        let html = figure(
            .run(run2009), flags: [.init(number: 1, words: "June 2008, interpretation.", text: "Revised & guidance.")],
            signal: "The rule was met.")
        #expect(html.contains("<b>June 2008, interpretation.</b> Revised &amp; guidance."))
        #expect(html.contains("<b>Signal.</b> The rule was met."))
        #expect(!figure(.run(run2009)).contains("class=\"marks\""))
    }

    @Test func `Bars stand beside their table and other charts above it`() {
        #expect(figure(.bars(ages2009)).contains("class=\"figure pair\""))
        #expect(!figure(.run(run2009)).contains("pair"))
    }

    @Test(arguments: everyChart.indices) func `No name stands twice in it, and what is opened is closed`(_ index: Int) {
        let html = figure(everyChart[index], signal: "Met.")
        let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        for tag in [
            "figure", "svg", "div", "ol", "li", "details", "table", "tr", "th", "td", "text", "defs", "pattern",
        ] {
            #expect(
                html.ranges(of: "<\(tag) ").count + html.ranges(of: "<\(tag)>").count
                    == html.ranges(of: "</\(tag)>").count, "\(tag)")
        }
    }

    @Test func `The description is the chart's own unless another is given`() {
        let chart = Chart.bars(ages2009)
        let own = ChartFigure(number: 1, after: "4.1", finding: "", measure: "", chart: chart, table: table)
        let other = ChartFigure(
            number: 1, after: "4.1", finding: "", measure: "", description: "Bars.", chart: chart, table: table)
        #expect(own.description == chart.inWords && other.description == "Bars.")
        #expect(other.markup(link: \.self).html.contains("-d\">Bars.</desc>"))
    }
}
