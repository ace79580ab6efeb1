/// A drawing being made. Lengths are in its own units, which are pixels at its natural size.
///
/// Numbers are written to one decimal and words are escaped by their type, so nothing here is trusted. It stands on
/// paper of its own, whatever lies behind it.
struct SVG {
    struct Point {
        var x: Double
        var y: Double
    }

    enum Anchor: String { case start, middle, end }

    let id: String
    let size: ChartWidth
    var width: Double
    var height = 0.0
    private var shapes: [Markup] = []
    private var patterns: Set<Pattern> = []

    init(id: String, width size: ChartWidth) {
        (self.id, self.size) = (id, size)
        width = size == .wide ? 720 : 320
    }

    var isWide: Bool { size == .wide }
    /// Of words: still 14 pixels when the narrow drawing has shrunk to a screen of 320 with its margins.
    var letter: Double { isWide ? 15 : 16 }

    mutating func line(_ from: Point, _ to: Point, _ ink: Ink, width: Double = 1, dashed: Bool = false) {
        let dashes: Markup = dashed ? " stroke-dasharray=\"6 5\"" : .none
        // A stroke is 1 wide where nothing else is said.
        let stroke: Markup = width == 1 ? .none : " stroke-width=\"\(width)\""
        shapes.append(
            """
            <line\(ink.attributes) x1="\(from.x)" y1="\(from.y)" x2="\(to.x)" y2="\(to.y)"\(stroke)\(dashes)/>
            """)
    }

    mutating func line(
        across x: ClosedRange<Double>, at y: Double, _ ink: Ink, width: Double = 1, dashed: Bool = false
    ) {
        line(Point(x: x.lowerBound, y: y), Point(x: x.upperBound, y: y), ink, width: width, dashed: dashed)
    }

    mutating func line(down y: ClosedRange<Double>, at x: Double, _ ink: Ink, width: Double = 1) {
        line(Point(x: x, y: y.lowerBound), Point(x: x, y: y.upperBound), ink, width: width)
    }

    mutating func box(_ box: Box, _ ink: Ink, edge: Double? = nil, corner: Double? = nil) {
        let edge: Markup = edge.map { " stroke-width=\"\($0)\"" } ?? .none
        let corner: Markup = corner.map { " rx=\"\($0)\"" } ?? .none
        shapes.append("<rect\(ink.attributes)\(box.attributes)\(edge)\(corner)/>")
    }

    mutating func box(_ box: Box, filled pattern: Pattern) {
        patterns.insert(pattern)
        shapes.append("<rect\(box.attributes) fill=\"url(#\(name(of: pattern)))\"/>")
    }

    /// An outline that is itself a filled shape, so that a series needs one colour and not two.
    mutating func frame(_ box: Box, _ ink: Ink, edge: Double) {
        let inner = box.inset(by: edge)
        shapes.append("<path\(ink.attributes) fill-rule=\"evenodd\" d=\"\(box.path)\(inner.path)\"/>")
    }

    mutating func circle(_ centre: Point, radius: Double, _ ink: Ink, edge: Double? = nil) {
        let edge: Markup = edge.map { " stroke-width=\"\($0)\"" } ?? .none
        shapes.append("<circle\(ink.attributes) cx=\"\(centre.x)\" cy=\"\(centre.y)\" r=\"\(radius)\"\(edge)/>")
    }

    mutating func diamond(_ centre: Point, radius r: Double, _ ink: Ink, edge: Double? = nil) {
        let (x, y) = (centre.x, centre.y)
        polyline(
            [Point(x: x, y: y - r), Point(x: x + r, y: y), Point(x: x, y: y + r), Point(x: x - r, y: y)], ink,
            width: edge, isClosed: true)
    }

    mutating func polyline(_ points: [Point], _ ink: Ink, width: Double?, isClosed: Bool = false) {
        let name: Markup = isClosed ? "polygon" : "polyline"
        let width: Markup = width.map { " stroke-width=\"\($0)\" stroke-linejoin=\"round\"" } ?? .none
        let places = points.map { "\(SVG.written($0.x)),\(SVG.written($0.y))" }.joined(separator: " ")
        shapes.append("<\(name)\(ink.attributes) points=\"\(places)\"\(width)/>")
    }

    /// Words on a baseline.
    mutating func words(_ words: String, at place: Point, _ ink: Ink = .soft, _ anchor: Anchor = .start) {
        let anchored: Markup = anchor == .start ? .none : " text-anchor=\"\(anchor.rawValue)\""
        let weight: Markup = ink.isBold ? " font-weight=\"700\"" : .none
        shapes.append(
            """
            <text\(ink.attributes) x="\(place.x)" y="\(place.y)"\(weight)\(anchored)>\
            \(words)</text>
            """)
    }

    private func name(of pattern: Pattern) -> String { "\(id)-\(pattern.rawValue)" }

    func markup(title: String, description: String) -> Markup {
        let defined = Pattern.allCases.filter(patterns.contains).markup { $0.definition(id: name(of: $0)) }
        let definitions: Markup = patterns.isEmpty ? .none : "<defs>\(defined)</defs>"
        return """
            <svg class="at-\(size.rawValue)" role="img" aria-labelledby="\(id)-t \(id)-d" \
            viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
            xmlns="http://www.w3.org/2000/svg" font-family="\(Lettering.family)" font-size="\(letter)">
            <title id="\(id)-t">\(title)</title>
            <desc id="\(id)-d">\(description)</desc>
            \(definitions)<rect\(Ink.ground.attributes) width="\(width)" height="\(height)"/>\(shapes)
            </svg>

            """
    }

    /// To one decimal, and no more digits than it takes.
    static func written(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let whole = tenths.magnitude / 10
        let rest = tenths.magnitude % 10
        return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
    }
}

extension Markup.Interpolation {
    /// A length in a drawing.
    mutating func appendInterpolation(_ length: Double) { appendLiteral(SVG.written(length)) }
}
