import Clocks

extension RunChart {
    /// A bracket over the run, a hollow diamond round each month that stands out, and a word wherever one fits.
    /// Gives the signals that are not told in full beside what they mark.
    func drawSignals(on svg: inout SVG, _ plot: RunPlot) -> [String] {
        var taken = plot.obstacles
        var unsaid = signals
        if let run, let extent = plot.extent(of: run.months) {
            let isSaid = drawRun(run, over: extent, on: &svg, plot, &taken)
            if isSaid { unsaid.removeFirst() }
        }
        for month in outside.compactMap(index) {
            let place = plot.place(of: month)
            svg.diamond(place, radius: plot.isWide ? 10 : 8.5, .signal, edge: 2)
            let words = Lettering.width("Signal", size: svg.letter, isBold: true)
            let candidates = [
                SVG.Point(x: place.x, y: place.y - 17), .init(x: place.x + 16 + words / 2, y: place.y + 5),
                .init(x: place.x - 16 - words / 2, y: place.y + 5), .init(x: place.x, y: place.y + 30),
            ]
            svg.word("Signal", atFirstFree: candidates, of: &taken, within: plot)
        }
        return unsaid
    }

    private func drawRun(
        _ run: Run, over extent: ClosedRange<Double>, on svg: inout SVG, _ plot: RunPlot, _ taken: inout [Box]
    ) -> Bool {
        let inside = months.indices.filter { run.months.contains(months[$0].first) }
        let highest = inside.map { plot.place(of: $0).y }.min() ?? plot.base
        let centre = plot.scale(self.centre?.value ?? 0)
        var y = min(highest, centre) - 16
        if let near = limits?.drawn.map(plot.scale.callAsFunction).first(where: { abs($0 - y) < 6 }) { y = near - 8 }
        let (left, right) = (extent.lowerBound + 2, extent.upperBound - 2)
        svg.polyline(
            [.init(x: left, y: y + 7), .init(x: left, y: y), .init(x: right, y: y), .init(x: right, y: y + 7)], .signal,
            width: 1.75)
        if let met = run.met.flatMap(index) {
            svg.diamond(plot.place(of: met), radius: plot.isWide ? 10 : 8.5, .signal, edge: 2)
        }
        // Above the bracket, nearest its middle first; above a limit that is in the way.
        let middle = (left + right) / 2
        let aside = stride(from: 0, through: (right - left) / 2, by: 3).flatMap { [middle + $0, middle - $0] }
        let above = [y - 8] + (limits?.drawn ?? []).map { plot.scale($0) - 8 }.filter { $0 < y }
        let candidates = above.flatMap { baseline in aside.map { SVG.Point(x: $0, y: baseline) } }
        for words in [signals[0], "Signal"] {
            let half = Lettering.width(words, size: svg.letter, isBold: true) / 2
            let inside = candidates.filter { $0.x - half >= left && $0.x + half <= right }
            if svg.word(words, atFirstFree: inside, of: &taken, within: plot) { return words == signals[0] }
        }
        return false
    }
}

extension RunPlot {
    /// From a mark down to its month's point.
    func fall(of mark: RunChart.Mark, from place: SVG.Point) -> ClosedRange<Double> {
        let month = chart.index(of: mark.on) ?? 0
        let gap = month < chart.months.count ? dot + 3 : 0
        let top = place.y + 11
        return top...max(top, self.place(of: month).y - gap)
    }

    /// What words must not cover: the line and its points, the limits, the marks and what falls from them.
    var obstacles: [Box] {
        var boxes = marks.map { mark, place in
            let fall = fall(of: mark, from: place)
            return Box(x: place.x - 3, y: place.y - 11, width: 6, height: fall.upperBound - place.y + 11)
        }
        boxes += points.map { Box(x: $0.x - dot, y: $0.y - dot, width: 2 * dot, height: 2 * dot) }
        for (a, b) in zip(points, points.dropFirst()) {
            boxes += (0...16).map { step in
                let part = Double(step) / 16
                return Box(x: a.x + (b.x - a.x) * part - 2, y: a.y + (b.y - a.y) * part - 2, width: 4, height: 4)
            }
        }
        let lines = (chart.limits?.drawn ?? []) + (chart.centre.map { [$0.value] } ?? [])
        boxes += lines.map { Box(x: left, y: scale($0) - 1, width: end - left, height: 2) }
        if chart.part != nil {
            // The bar, with its number above it.
            let y = (partBar?.y ?? base) - 24
            boxes.append(Box(x: end, y: y, width: slot + 20, height: base - y))
        }
        return boxes
    }
}

extension SVG {
    /// The word at the first of these places where it covers nothing, if there is one.
    @discardableResult
    mutating func word(
        _ words: String, atFirstFree candidates: [Point], of taken: inout [Box], within plot: RunPlot
    ) -> Bool {
        for place in candidates {
            let box = box(ofMiddled: words, at: place.x, baseline: place.y, .signalWords)
            let isInside = box.y + box.height <= plot.base && box.x + box.width <= plot.right && box.x >= plot.left
            if isInside, abs(box.x + box.width / 2 - place.x) < 1, !taken.contains(where: box.overlaps) {
                self.words(words, at: place, .signalWords, .middle)
                taken.append(box)
                return true
            }
        }
        return false
    }

    /// About where words stand, moved inside the drawing where they would leave it.
    func box(ofMiddled words: String, at x: Double, baseline: Double, _ ink: Ink) -> Box {
        let room = Lettering.width(words, size: letter, isBold: ink.isBold)
        let middle = min(max(x, room / 2), width - room / 2)
        return Box(x: middle - room / 2, y: baseline - letter * 0.8, width: room, height: letter)
    }

    mutating func middled(_ words: String, at x: Double, baseline: Double, _ ink: Ink) {
        let box = box(ofMiddled: words, at: x, baseline: baseline, ink)
        self.words(words, at: .init(x: box.x + box.width / 2, y: baseline), ink, .middle)
    }
}
