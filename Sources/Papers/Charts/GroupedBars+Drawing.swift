extension GroupedBars: Drawn {
    var kind: String { "grouped" }
    var title: String { "\(counted.capitalizedFirst) by \(by) and \(and)" }

    var inWords: String {
        let rows = rows.map { row in
            "\(row.label): \(zip(series, row.counts).map { "\($0), \($1.words)" }.joined(separator: "; "))."
        }
        return (["Bar chart: \(counted) by \(by) and \(and)."] + rows).joined(separator: " ")
    }

    func draw(on svg: inout SVG) {
        svg.height = svg.key(series.indices.map { KeyLine(sample: .series($0), words: series[$0]) }, at: 0) + 8
        let labelled = svg.isWide ? 190.0 : svg.width
        let named = (series.map { Lettering.width($0, size: svg.letter) }.max() ?? 0).rounded(.up) + 12
        let left = (svg.isWide ? labelled + 16 : 0) + named
        for row in rows {
            svg.line(across: 0...svg.width, at: svg.height, .grid)
            let lines = Lettering.lines(row.label, within: labelled, size: svg.letter, isBold: true)
            for (index, line) in lines.enumerated() {
                svg.words(line, at: .init(x: 0, y: svg.height + 24 + Double(index) * 20), .strong)
            }
            let labels = Double(lines.count) * 20
            let top = svg.height + 8 + (svg.isWide ? 0 : labels + 2)
            for (index, count) in row.counts.enumerated() {
                let middle = top + 12 + Double(index) * 24
                svg.words(series[index], at: .init(x: left - 12, y: middle + 5), .soft, .end)
                draw(count, series: index, on: &svg, left: left, middle: middle)
            }
            let bottom = top + Double(series.count) * 24
            svg.line(down: top...bottom, at: left, .axis)
            svg.height = max(bottom, svg.isWide ? svg.height + labels + 16 : 0) + 10
        }
    }

    private func draw(_ count: ShownCount, series index: Int, on svg: inout SVG, left: Double, middle: Double) {
        let greatest = rows.flatMap(\.counts).compactMap(\.drawable).max() ?? 0
        let number = Lettering.width(String(greatest), size: svg.letter, isBold: true)
        let room = svg.width - left - number - 12
        let length = greatest == 0 ? 0 : room * Double(count.drawable ?? 0) / Double(greatest)
        if length > 0 { svg.bar(Box(x: left, y: middle - 9, width: length, height: 18), series: index) }
        let isShown = count.drawable != nil
        svg.words(count.words, at: .init(x: left + length + 8, y: middle + 5), isShown ? .strong : .soft)
    }
}
