extension BarChart: Drawn {
    var kind: String { "bars" }
    var title: String { "\(counted.capitalizedFirst) by \(by)" }

    var inWords: String {
        "Bar chart: \(counted) by \(by). \(bars.map { "\($0.label): \($0.count.words)" }.joined(separator: "; "))."
    }

    func draw(on svg: inout SVG) {
        if svg.isWide { svg.width = 448 }
        let widest = bars.map { Lettering.width($0.label, size: svg.letter) }.max() ?? 0
        // Beside the bars, a label takes at most two fifths of the drawing.
        let beside = svg.width * 0.4
        if svg.isWide || widest <= beside {
            drawBeside(on: &svg, room: beside)
        } else {
            drawBelow(on: &svg)
        }
    }

    private func drawBeside(on svg: inout SVG, room: Double) {
        let labels = bars.map { Lettering.lines($0.label, within: room, size: svg.letter) }
        let left = 12 + (labels.joined().map { Lettering.width($0, size: svg.letter) }.max() ?? 0).rounded(.up)
        for (bar, lines) in zip(bars, labels) {
            let row = max(40, Double(lines.count) * 19 + 12)
            let middle = svg.height + row / 2
            for (index, line) in lines.enumerated() {
                let down = (Double(index) - Double(lines.count - 1) / 2) * 19
                svg.words(line, at: .init(x: left - 12, y: middle + down + 5), .soft, .end)
            }
            draw(bar, on: &svg, left: left, middle: middle)
            svg.height += row
        }
        svg.line(down: 0...svg.height, at: left, .axis)
    }

    /// Each label over its bar.
    private func drawBelow(on svg: inout SVG) {
        for bar in bars {
            for line in Lettering.lines(bar.label, within: svg.width, size: svg.letter) {
                svg.height += 20
                svg.words(line, at: .init(x: 0, y: svg.height))
            }
            let middle = svg.height + 20
            draw(bar, on: &svg, left: 0.5, middle: middle)
            svg.line(down: (middle - 14)...(middle + 14), at: 0.5, .axis)
            svg.height = middle + 20
        }
    }

    private func draw(_ bar: Bar, on svg: inout SVG, left: Double, middle: Double) {
        let length = length(of: bar, within: svg.width - left, letter: svg.letter)
        let box = Box(x: left, y: middle - 11, width: length, height: 22)
        if length > 0 {
            if bar.isNotKnown { svg.hatchedBar(box) } else { svg.box(box, .bar) }
        }
        svg.words(bar.count.words, at: .init(x: left + length + 8, y: middle + 5.5), .strong)
    }

    /// A withheld count has no length.
    private func length(of bar: Bar, within room: Double, letter: Double) -> Double {
        let greatest = bars.compactMap(\.count.drawable).max() ?? 0
        guard let count = bar.count.drawable, greatest > 0 else { return 0 }
        let number = Lettering.width(String(greatest), size: letter, isBold: true)
        return (room - number - 12) * Double(count) / Double(greatest)
    }
}
