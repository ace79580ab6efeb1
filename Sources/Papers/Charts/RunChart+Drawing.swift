import Clocks

extension RunChart: Drawn {
    var kind: String { "run" }

    func draw(on svg: inout SVG) {
        let plot = RunPlot(self, isWide: svg.isWide)
        drawGround(on: &svg, plot)
        drawMonths(on: &svg, plot)
        if svg.isWide { drawEndLabels(on: &svg, plot) }
        drawLines(on: &svg, plot)
        drawPart(on: &svg, plot)
        drawMarks(on: &svg, plot)
        let unsaid = drawSignals(on: &svg, plot)
        let key = (svg.isWide ? [] : lineNames) + unsaid.map { KeyLine(sample: .signal, words: $0, ink: .signalWords) }
        svg.height = plot.base + (key.isEmpty ? 48 : 56)
        svg.height += svg.key(key, at: svg.height)
    }

    private func drawGround(on svg: inout SVG, _ plot: RunPlot) {
        if let thisPeriod, let extent = plot.extent(of: thisPeriod) {
            svg.box(
                Box(x: extent.lowerBound, y: 0, width: extent.upperBound - extent.lowerBound, height: plot.base), .band)
            let words = svg.isWide ? "This paper’s period" : "This paper"
            svg.middled(words, at: (extent.lowerBound + extent.upperBound) / 2, baseline: RunPlot.firstLine, .soft)
        }
        for tick in plot.scale.ticks {
            let y = plot.scale(tick)
            svg.line(across: plot.left...plot.right, at: y, tick == 0 ? .axis : .grid)
            svg.words(String(tick), at: .init(x: plot.left - 8, y: y + 5), .soft, .end)
        }
    }

    /// Each month's initial, or each quarter's where there is no room, and the year under January, April and the first.
    private func drawMonths(on svg: inout SVG, _ plot: RunPlot) {
        let every = [1, 3, 6, 12].first { plot.slot * Double($0) >= svg.letter } ?? 12
        let firsts = months.map(\.first) + (part.map { [$0.to.firstOfMonth] } ?? [])
        let named = firsts.enumerated().filter { ($0.element.month - 1).isMultiple(of: every) }
        for (index, first) in named {
            let place = SVG.Point(x: plot.middle(of: index), y: plot.base + 21)
            svg.words(String(first.monthName.prefix(1)), at: place, .soft, .middle)
        }
        let dated = named.filter { $0.element.month == 1 } + named.prefix(1) + named.filter { $0.element.month == 4 }
        var taken: [Box] = []
        for (index, first) in dated {
            let (words, x, baseline) = (String(first.year), plot.middle(of: index), plot.base + 41)
            let box = svg.box(ofMiddled: words, at: x, baseline: baseline, .strong)
            if taken.contains(where: box.overlaps) { continue }
            taken.append(box.wider(by: 4))
            svg.middled(words, at: x, baseline: baseline, .strong)
        }
    }

    private func drawLines(on svg: inout SVG, _ plot: RunPlot) {
        let across = plot.left...plot.end
        if let centre { svg.line(across: across, at: plot.scale(centre.value), .mean, width: 1.5) }
        for limit in limits?.drawn ?? [] {
            svg.line(across: across, at: plot.scale(limit), .limit, width: 1.5, dashed: true)
        }
        svg.polyline(plot.points, .line, width: svg.isWide ? 2 : 1.75)
        for point in plot.points { svg.circle(point, radius: plot.dot, .dot) }
    }

    private func drawPart(on svg: inout SVG, _ plot: RunPlot) {
        guard let part else { return }
        if let bar = plot.partBar { svg.hatchedBar(bar) }
        if !svg.isWide {
            let y = plot.partBar?.y ?? plot.base
            svg.words(String(part.count), at: .init(x: plot.end + plot.slot * 0.17, y: y - 6), .strong)
        }
    }

    private func drawMarks(on svg: inout SVG, _ plot: RunPlot) {
        for (mark, place) in plot.marks { svg.line(down: plot.fall(of: mark, from: place), at: place.x, .asAt) }
        for (mark, place) in plot.marks {
            svg.circle(place, radius: 11, .flag, edge: 1.25)
            svg.words(String(mark.number), at: .init(x: place.x, y: place.y + 5.5), .strong, .middle)
        }
    }

    /// The lines' names at their ends, moved apart where they would meet.
    private func drawEndLabels(on svg: inout SVG, _ plot: RunPlot) {
        let labels = endLabels
        let wanted = labels.map { (plot.scale($0.value), $0.height) }
        let heights = EndLabel.apart(wanted, within: plot.top...(plot.base + 8))
        for (label, y) in zip(labels, heights) {
            let line = plot.scale(label.value)
            if let leader = label.leader, abs(y - line) > 6 {
                svg.polyline([.init(x: plot.end, y: line), .init(x: plot.right + 2, y: y)], leader.open, width: 1)
            }
            for (index, words) in label.lines.enumerated() {
                let ink: Ink = label.leader == nil && index == 0 ? .strong : .soft
                svg.words(words, at: .init(x: plot.right + 8, y: y + 5 + Double(index) * 19), ink)
            }
        }
    }

    /// The lines' names, for a drawing that has no room beside them.
    private var lineNames: [KeyLine] {
        let names = [
            centre.map { KeyLine(sample: .centre, words: $0.inWords) },
            limits.map { KeyLine(sample: .limit, words: $0.inWords) },
            part.map { KeyLine(sample: .part, words: "\($0.to.monthName): part month, \($0.until)") },
        ]
        return names.compactMap(\.self)
    }
}
