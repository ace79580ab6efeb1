/// A line of the key: a sample of what is drawn, and what it means.
struct KeyLine {
    enum Sample {
        case centre, limit, part, signal
        case series(Int)
        case span, half, median, single, none
    }

    let sample: Sample
    let words: String
    var ink = Ink.soft
}

extension SVG {
    /// Draws a key, as many to a line as fit, and gives the height it took.
    mutating func key(_ lines: [KeyLine], at top: Double) -> Double {
        var (x, y) = (0.0, top)
        for line in lines {
            let indent = isBare(line.sample) ? 0 : 32.0
            let broken = Lettering.lines(line.words, within: width - indent, size: letter, isBold: line.ink.isBold)
            let widest = broken.map { Lettering.width($0, size: letter, isBold: line.ink.isBold) }.max() ?? 0
            if x > 0, x + indent + widest > width { (x, y) = (0, y + 23) }
            sample(line.sample, at: Point(x: x, y: y))
            for (row, words) in broken.enumerated() {
                self.words(words, at: Point(x: x + indent, y: y + 16 + Double(row) * 20), line.ink)
            }
            x += indent + widest + 24
            if broken.count > 1 { (x, y) = (0, y + 23 + Double(broken.count - 1) * 20) }
        }
        return (x > 0 ? y + 23 : y) - top
    }

    private func isBare(_ sample: KeyLine.Sample) -> Bool { if case .none = sample { true } else { false } }

    private mutating func sample(_ sample: KeyLine.Sample, at corner: Point) {
        let (x, y) = (corner.x, corner.y + 11)
        switch sample {
        case .centre: line(across: x...(x + 24), at: y, .mean, width: 1.5)
        case .limit: line(across: x...(x + 24), at: y, .limit, width: 1.5, dashed: true)
        case .part: hatchedBar(Box(x: x + 2, y: y - 8, width: 20, height: 16))
        case .signal: diamond(Point(x: x + 12, y: y), radius: 8.5, .signal, edge: 2)
        case .series(let index): bar(Box(x: x, y: y - 8, width: 24, height: 16), series: index)
        case .span: line(across: x...(x + 24), at: y, .line, width: 2)
        case .half: box(Box(x: x, y: y - 6, width: 24, height: 12), .bar)
        case .median: medianMark(Point(x: x + 12, y: y))
        case .single: circle(Point(x: x + 12, y: y), radius: 5, .dot)
        case .none: break
        }
    }

    /// A diamond that shows on the bar beneath it.
    mutating func medianMark(_ centre: Point) {
        diamond(centre, radius: 9, .ground)
        diamond(centre, radius: 6.5, .diamond)
    }
}
