extension RangeChart: Drawn {
    var kind: String { "ranges" }

    /// What is more than half again as long as the ordinary is cut off, and told in words.
    private var end: (axis: Double, isCut: Bool) {
        let longest = rows.compactMap(\.spread.longest)
        let ordinary = Double(rows.compactMap(\.spread.longestOrdinary).max() ?? 0)
        let kept = longest.map(Double.init).filter { $0 <= max(10, 1.5 * ordinary) }
        return (max(ordinary, kept.max() ?? 0), kept.count < longest.count)
    }

    func draw(on svg: inout SVG) {
        let labels = rows.map { Lettering.lines($0.label, within: svg.isWide ? 170 : svg.width, size: svg.letter) }
        let from = svg.isWide ? 190.0 : 8
        let said = rows.flatMap { [$0.spread.inShort, "longest \($0.spread.longest ?? 0)"] }
        let widest = said.map { Lettering.width($0, size: svg.letter, isBold: true) }.reduce(0, max)
        let to = svg.width - (svg.isWide ? widest.rounded(.up) + 28 : 16)
        let scale = Scale(to: end.axis, steps: svg.isWide ? 6 : 5, from: from, to: to)
        var middles: [Double] = []
        for (lines, row) in zip(labels, rows) {
            let label = Double(lines.count) * 20
            let below = Double(short(of: row.spread, scale, isWide: svg.isWide).count) * 20
            let height = svg.isWide ? max(56, label + 16) : label + 58 + below
            middles.append(svg.height + (svg.isWide ? height / 2 : label + 20))
            svg.height += height
        }
        drawAxis(scale, rows: middles, on: &svg)
        for (index, row) in rows.enumerated() {
            let middle = middles[index]
            for (line, words) in labels[index].enumerated() {
                let up = svg.isWide ? Double(labels[index].count - 1) * 10 - 5 : Double(labels[index].count) * 20 + 4
                svg.words(words, at: .init(x: 0, y: middle - up + Double(line) * 20))
            }
            drawShort(row.spread, on: &svg, middle: middle, scale: scale)
            draw(row.spread, on: &svg, at: middle, scale: scale)
        }
        svg.height += svg.key(key(scale), at: svg.height + 34) + 34
    }

    private func drawAxis(_ scale: Scale, rows middles: [Double], on svg: inout SVG) {
        for tick in scale.ticks {
            if svg.isWide {
                svg.line(down: 0...svg.height, at: scale(tick), .grid)
            } else {
                // Words stand between the rows.
                for middle in middles { svg.line(down: (middle - 14)...(middle + 14), at: scale(tick), .grid) }
            }
            svg.words(String(tick), at: .init(x: scale(tick), y: svg.height + 18), .soft, .middle)
        }
        svg.line(across: scale.from...scale.to, at: svg.height, .axis)
        if svg.isWide { svg.words("days", at: .init(x: scale.to + 24, y: svg.height + 18)) }
    }

    /// The words of a row: at its right, or below it where there is no room.
    private func drawShort(_ spread: Spread, on svg: inout SVG, middle: Double, scale: Scale) {
        let lines = short(of: spread, scale, isWide: svg.isWide)
        let first = svg.isWide ? middle + 5 - Double(lines.count - 1) * 10 : middle + 35
        for (index, words) in lines.enumerated() {
            let ink: Ink = svg.isWide && index > 0 ? .soft : .strong
            svg.words(words, at: .init(x: svg.isWide ? scale.to + 28 : 0, y: first + Double(index) * 20), ink)
        }
    }

    private func short(of spread: Spread, _ scale: Scale, isWide: Bool) -> [String] {
        guard let longest = spread.longest, longest > scale.end else { return [spread.inShort] }
        if isWide { return [spread.inShort, "longest \(longest)"] }
        return Lettering.lines("\(spread.inShort), longest \(longest)", within: 320, size: 16, isBold: true)
    }

    private func draw(_ spread: Spread, on svg: inout SVG, at middle: Double, scale: Scale) {
        switch spread {
        case .none: break
        case .few(let days):
            for (index, day) in days.enumerated() where day <= scale.end {
                let same = days[..<index].count { $0 == day }
                let all = days.count { $0 == day }
                let down = (Double(same) - Double(all - 1) / 2) * 10
                svg.circle(.init(x: scale(day), y: middle + down), radius: 4.5, .dot)
            }
            if let last = days.last, last > scale.end { arrow(on: &svg, from: scale.to - 14, at: middle, scale: scale) }
        case .many(let all):
            svg.line(across: scale(all.shortest)...scale(min(all.longest, scale.end)), at: middle, .line, width: 2)
            if all.longest > scale.end { arrow(on: &svg, from: scale.to, at: middle, scale: scale) }
            let (lower, upper) = (scale(all.lowerQuartile), scale(all.upperQuartile))
            svg.box(Box(x: lower, y: middle - 8, width: max(2, upper - lower), height: 16), .bar)
            svg.medianMark(.init(x: scale(all.median), y: middle))
        }
    }

    /// It goes on past the end of the axis.
    private func arrow(on svg: inout SVG, from: Double, at middle: Double, scale: Scale) {
        let tip = scale.to + 12
        svg.line(across: from...tip, at: middle, .line, width: 2)
        let head = [(tip - 7, middle - 6), (tip, middle), (tip - 7, middle + 6)]
        svg.polyline(head.map { SVG.Point(x: $0, y: $1) }, .line, width: 2)
    }

    private func key(_ scale: Scale) -> [KeyLine] {
        let spreads = rows.map(\.spread)
        var lines: [KeyLine] = []
        if spreads.contains(where: { $0.known >= 5 }) {
            lines += [
                KeyLine(sample: .span, words: "shortest to longest"), KeyLine(sample: .half, words: "the middle half"),
                KeyLine(sample: .median, words: "median"),
            ]
        }
        if spreads.contains(where: { (1..<5).contains($0.known) }) {
            lines.append(KeyLine(sample: .single, words: "each one, where fewer than 5 are known"))
        }
        if end.isCut {
            lines.append(KeyLine(sample: .none, words: "The axis stops at \(scale.end) days; an arrow goes further."))
        }
        return lines
    }
}
