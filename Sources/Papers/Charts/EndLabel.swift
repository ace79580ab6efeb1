/// Words at the end of a line of a run chart.
struct EndLabel {
    /// The count at which the line stands.
    let value: Double
    let lines: [String]
    /// What leads to words that had to move; a bar's have none, and stand in bold.
    let leader: Ink?

    var height: Double { Double(lines.count) * 19 }
    /// With the gaps on both sides.
    var width: Double { (lines.map { Lettering.width($0, size: 15, isBold: leader == nil) }.max() ?? 0) + 8 }

    /// Where to put each so that it is as near its line as may be, and none lies over another.
    static func apart(_ wanted: [(y: Double, height: Double)], within limits: ClosedRange<Double>) -> [Double] {
        var placed = wanted.map(\.y)
        let order = wanted.indices.sorted { (wanted[$0].y, $0) < (wanted[$1].y, $1) }
        var free = limits.lowerBound
        for index in order {
            placed[index] = max(placed[index], free)
            free = placed[index] + wanted[index].height
        }
        var floor = limits.upperBound + 19
        for index in order.reversed() {
            placed[index] = min(placed[index], floor - wanted[index].height)
            floor = placed[index]
        }
        return placed
    }
}

extension RunChart {
    var endLabels: [EndLabel] {
        var labels: [EndLabel] = []
        if let centre { labels.append(EndLabel(value: centre.value, lines: [centre.inWords], leader: .mean)) }
        for limit in limits?.drawn ?? [] {
            let words = "\(limits?.name ?? "") \(oneDecimal(limit))"
            labels.append(EndLabel(value: limit, lines: [words], leader: .limit))
        }
        if let part {
            let lines = ["\(part.count), part month", part.until]
            labels.append(EndLabel(value: Double(part.count), lines: lines, leader: nil))
        }
        return labels
    }
}
