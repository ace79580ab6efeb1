import Clocks

/// Where the months and the counts of a run chart stand.
struct RunPlot {
    let chart: RunChart
    let isWide: Bool
    let left: Double
    let right: Double
    /// The width of one month.
    let slot: Double
    let scale: Scale
    /// Row by row under the words at the top, so that no mark covers another.
    let marks: [(mark: RunChart.Mark, place: SVG.Point)]

    /// The baseline of the first row of words, and the middle of the first row of marks.
    static let firstLine = 16.0

    init(_ chart: RunChart, isWide: Bool) {
        (self.chart, self.isWide) = (chart, isWide)
        left = isWide ? 30 : 28
        right = isWide ? 712 - chart.endLabels.map(\.width).reduce(100, max).rounded(.up) : 298
        slot = (right - left) / Double(chart.months.count + (chart.part == nil ? 0 : 1))
        let header = chart.thisPeriod == nil ? 0 : 24.0
        var rows: [Double] = []
        var placed: [(RunChart.Mark, SVG.Point)] = []
        for mark in chart.marks.sorted(by: { ($0.on, $0.number) < ($1.on, $1.number) }) {
            guard let month = chart.index(of: mark.on) else { continue }
            let x = left + slot * (Double(month) + 0.5)
            let row = rows.firstIndex { x - $0 >= 26 } ?? rows.count
            if row == rows.count { rows.append(x) } else { rows[row] = x }
            placed.append((mark, SVG.Point(x: x, y: header + 13 + 26 * Double(row))))
        }
        marks = placed
        // Above the highest points there may be a bracket, a diamond and a word.
        let isCrowned = chart.run?.side == .above || !chart.outside.isEmpty
        let top = header + 26 * Double(rows.count) + (isCrowned ? 46 : 14)
        let greatest = max(
            Double(chart.months.map(\.count).max() ?? 0), Double(chart.part?.count ?? 0), chart.limits?.upper ?? 0,
            chart.centre?.value ?? 0)
        scale = Scale(to: greatest, from: top + 236, to: top)
    }

    var base: Double { scale.from }
    var top: Double { scale.to }

    func start(of month: Int) -> Double { left + slot * Double(month) }
    func middle(of month: Int) -> Double { left + slot * (Double(month) + 0.5) }
    func place(of month: Int) -> SVG.Point {
        let count = month < chart.months.count ? chart.months[month].count : chart.part?.count ?? 0
        return SVG.Point(x: middle(of: month), y: scale(count))
    }

    var points: [SVG.Point] { chart.months.indices.map(place) }
    /// Where the lines of the centre and the limits end: they say nothing of a part month.
    var end: Double { start(of: chart.months.count) }
    var dot: Double { max(2.5, min(isWide ? 4.5 : 3.75, slot * 0.3)) }

    /// The part month's bar; a count of 0 has none.
    var partBar: Box? {
        guard let part = chart.part, part.count > 0 else { return nil }
        let y = scale(part.count)
        return Box(x: end + slot * 0.17, y: y, width: slot * 0.66, height: base - y)
    }

    /// The months from the first to the last of these that are drawn.
    func extent(of period: Period) -> ClosedRange<Double>? {
        let all = (chart.months.map(\.first) + (chart.part.map { [$0.to.firstOfMonth] } ?? [])).enumerated()
        let inside = all.filter { period.contains($0.element) }.map(\.offset)
        guard let first = inside.first, let last = inside.last else { return nil }
        return start(of: first)...start(of: last + 1)
    }
}

extension RunChart {
    /// Which month of the chart, the part month last, holds this day.
    func index(of day: Day) -> Int? {
        let first = months[0].first
        let index = (day.year - first.year) * 12 + day.month - first.month
        return (0..<(months.count + (part == nil ? 0 : 1))).contains(index) ? index : nil
    }
}
