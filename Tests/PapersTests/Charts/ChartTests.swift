import Foundation
import Testing

@testable import Papers

@Suite struct ChartTests {
    @Test(arguments: everyChart.indices) func `No name stands twice in the two drawings`(_ index: Int) {
        let html = everyChart[index].pair(id: "figure-1").html
        let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
        #expect(ids.count >= 4 && Set(ids).count == ids.count)
        for used in html.matches(of: /url\(#([^)]+)\)/) { #expect(ids.contains(String(used.output.1))) }
        for named in html.matches(of: /aria-labelledby="([^"]+)"/) {
            #expect(named.output.1.split(separator: " ").allSatisfy { ids.contains(String($0)) })
        }
    }

    @Test(arguments: everyChart.indices) func `Words are large enough where the drawing has shrunk to a phone`(
        _ index: Int
    ) {
        #expect(everyChart[index].words(.wide).allSatisfy { $0.size >= 14 })
        #expect(everyChart[index].words(.narrow).allSatisfy { $0.size * 288 / 320 >= 14 })
    }

    @Test(arguments: everyChart.indices, ChartWidth.allCases)
    func `No words lie over others or leave the drawing`(_ index: Int, _ width: ChartWidth) throws {
        let drawing = everyChart[index].drawing(width, id: "c")
        let size = try #require(drawing.html.firstMatch(of: /viewBox="0 0 ([\d.]+) ([\d.]+)"/))
        let (across, down) = (try #require(Double(size.output.1)), try #require(Double(size.output.2)))
        let words = DrawnWords.all(in: drawing)
        for (place, one) in words.enumerated() {
            #expect(one.box.x >= -1 && one.box.x + one.box.width <= across + 1, "\(one.words) across")
            #expect(one.box.y >= 0 && one.box.y + one.box.height <= down, "\(one.words) down")
            for other in words[(place + 1)...] {
                #expect(!one.box.overlaps(other.box), "“\(one.words)” and “\(other.words)”")
            }
        }
    }

    @Test(arguments: everyChart.indices) func `Every shape has its colour without a stylesheet`(_ index: Int) {
        let html = everyChart[index].pair(id: "c").html
        for shape in html.matches(of: /<[a-z]+[^>]* class="x-[^>]*>/) {
            let hasColour = shape.output.contains(" fill=\"") || shape.output.contains(" stroke=\"")
            #expect(hasColour, "\(shape.output)")
        }
        #expect(html.contains("font-family="))
    }

    @Test(arguments: everyChart.indices) func `A drawing brings no style, no script and nothing from elsewhere`(
        _ index: Int
    ) {
        let html = everyChart[index].pair(id: "c").html
        for foreign in ["style", "<script", "href", "<image", "url(http"] {
            #expect(!html.contains(foreign), "\(foreign)")
        }
    }

    @Test func `What people write is text and never markup`() {
        for chart in [Chart.bars(ages2009), .grouped(circumstances2009)] {
            let html = chart.pair(id: "c", title: "\"<script>\" & more").html
            #expect(html.contains("&quot;&lt;script&gt;&quot; &amp; more"))
            #expect(!html.contains("<or>") && !html.contains("Illness & natural"))
        }
    }

    @Test func `Programs read the data and never the drawing`() throws {
        let coder = JSONEncoder()
        coder.outputFormatting = .sortedKeys
        let bars = Chart.bars(BarChart(counted: "children", by: "age", bars: [.init("Under 1", .withheld("1 to 4"))]))
        let json = String(decoding: try coder.encode(bars), as: UTF8.self)
        #expect(
            json == """
                {"bars":[{"count":{"withheld":"1 to 4"},"isNotKnown":false,"label":"Under 1"}],"by":"age",\
                "counted":"children","kind":"bars"}
                """)
        for chart in everyChart {
            let json = String(decoding: try coder.encode(chart), as: UTF8.self)
            #expect(json.contains("\"kind\":\"") && !json.contains("svg") && !json.contains("x-"))
        }
    }
}
