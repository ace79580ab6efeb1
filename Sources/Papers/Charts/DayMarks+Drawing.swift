import Clocks

extension DayMarks: Drawn {
    var kind: String { "days" }

    func draw(on svg: inout SVG) {
        let across = Across(from: svg.isWide ? 100 : 50, day: svg.isWide ? 18.6 : 7.7)
        for day in [1, 7, 14, 21, 28] {
            svg.words(String(day), at: .init(x: across.middle(of: day), y: 20), .soft, .middle)
        }
        if svg.isWide { svg.words("Count", at: .init(x: svg.width, y: 20), .soft, .end) }
        svg.height = 32
        let rows = rows
        for (index, row) in rows.enumerated() { draw(row, isFirst: index == 0, on: &svg, across) }
        drawFoot(on: &svg, across)
    }

    /// Where days stand.
    private struct Across {
        let from: Double
        let day: Double

        func start(of number: Int) -> Double { from + Double(number - 1) * day }
        func middle(of number: Int) -> Double { start(of: number) + day / 2 }
        var radius: Double { min(6, day / 2) }
    }

    private func draw(_ row: Row, isFirst: Bool, on svg: inout SVG, _ across: Across) {
        let most = Dictionary(grouping: row.days, by: \.self).map(\.value.count).max() ?? 0
        let gap = 2 * across.radius + 1.5
        let hasYear = isFirst || row.month.first.month == 1
        let height = max(hasYear ? 46 : 38, Double(most) * gap + 22)
        let middle = svg.height + height / 2
        drawGround(of: row, on: &svg, across, Box(x: 0, y: svg.height, width: svg.width, height: height))
        drawLabel(of: row.month.first, hasYear: hasYear, on: &svg, middle: middle)
        svg.words(String(row.days.count), at: .init(x: svg.width, y: middle + 5.5), .strong, .end)
        for (day, all) in Dictionary(grouping: row.days, by: \.self).sorted(by: { $0.key < $1.key }) {
            for index in all.indices {
                let down = (Double(index) - Double(all.count - 1) / 2) * gap
                let place = SVG.Point(x: across.middle(of: day.day), y: middle + down)
                if isInWindow(day) {
                    svg.diamond(place, radius: across.radius, .diamond)
                } else {
                    svg.circle(place, radius: across.radius, .dot)
                }
            }
        }
        svg.height += height
    }

    private func drawLabel(of first: Day, hasYear: Bool, on svg: inout SVG, middle: Double) {
        let ink: Ink = first > period.last ? .strong : .soft
        let name = svg.isWide ? first.monthName : String(first.monthName.prefix(3))
        svg.words(name, at: .init(x: 2, y: middle + (hasYear ? -3 : 5)), ink)
        if hasYear { svg.words(String(first.year), at: .init(x: 2, y: middle + 16), .strong) }
    }

    /// The month's days as a line, those of the window boxed and those not yet come hatched.
    private func drawGround(of row: Row, on svg: inout SVG, _ across: Across, _ box: Box) {
        let (first, last) = (row.month.first, row.month.last)
        let come = min(last, asAt)
        let middle = box.y + box.height / 2
        svg.line(across: across.start(of: 1)...across.start(of: come.day + 1), at: middle, .dayLine, width: 1.5)
        func area(_ from: Int, _ to: Int) -> Box {
            Box(
                x: across.start(of: from), y: box.y + 4, width: across.start(of: to + 1) - across.start(of: from),
                height: box.height - 8)
        }
        if come < last { svg.box(area(come.day + 1, last.day), filled: .notYet) }
        if asAt == come {
            let x = across.start(of: come.day + 1)
            svg.line(down: (box.y - 2)...(box.y + box.height + 2), at: x, .asAt, width: 1.5)
        }
        if let window, window.first <= last, first <= window.last {
            let inside = area(max(window.first, first).day, min(window.last, last).day)
            svg.box(inside, .ground)
            svg.line(across: inside.x...(inside.x + inside.width), at: middle, .dayLine, width: 1.5)
            svg.box(inside, .window, edge: 2, corner: 3)
        }
    }

    /// What the box found, and the as-at day, on one line where they do not meet.
    private func drawFoot(on svg: inout SVG, _ across: Across) {
        let month = svg.isWide ? asAt.monthName : String(asAt.monthName.prefix(3))
        let asAtWords = "as at \(asAt.day) \(month)"
        let half = Lettering.width(asAtWords, size: svg.letter) / 2
        let place = min(max(across.start(of: asAt.day + 1), half), svg.width - half)
        let start = svg.isWide ? across.from : 0
        let room = svg.width - start
        let found = windowInShort.map { Lettering.lines($0, within: room, size: svg.letter, isBold: true) } ?? []
        let reach = start + (found.map { Lettering.width($0, size: svg.letter, isBold: true) }.max() ?? -100)
        for line in found {
            svg.height += 20
            svg.words(line, at: .init(x: start, y: svg.height), .signalWords)
        }
        if found.count != 1 || reach + 12 > place - half { svg.height += 20 }
        svg.words(asAtWords, at: .init(x: place, y: svg.height), .soft, .middle)
        svg.height += 10
    }
}
