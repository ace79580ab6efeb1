/// A rectangle in a drawing.
struct Box {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func inset(by edge: Double) -> Box {
        Box(x: x + edge, y: y + edge, width: max(0, width - 2 * edge), height: max(0, height - 2 * edge))
    }

    func wider(by edge: Double) -> Box { Box(x: x - edge, y: y, width: width + 2 * edge, height: height) }

    func overlaps(_ other: Box) -> Bool {
        x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }

    var attributes: Markup { " x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"" }
    var path: Markup { "M\(x) \(y)h\(width)v\(height)h\(-width)z" }
}
