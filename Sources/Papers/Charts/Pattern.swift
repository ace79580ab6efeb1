/// A fill that can be told from others without colour.
enum Pattern: String, CaseIterable {
    /// Slanting lines of the first colour: not whole, or not known.
    case hatch
    /// Slanting grey lines: not yet come.
    case notYet
    /// Lines of the second colour, the other way.
    case lines
    /// Dots of the third colour.
    case dots

    func definition(id: String) -> Markup {
        switch self {
        case .hatch: slanted(id, size: 5, turn: 45, "<line\(Ink.hatch.attributes) y2=\"5\" stroke-width=\"1.8\"/>")
        case .notYet: slanted(id, size: 7, turn: 45, "<line\(Ink.notYet.attributes) y2=\"7\" stroke-width=\"1.2\"/>")
        case .lines: slanted(id, size: 6, turn: -45, "<rect\(Ink.series(1).attributes) width=\"3\" height=\"6\"/>")
        case .dots: slanted(id, size: 6, turn: 45, "<circle\(Ink.series(2).attributes) cx=\"3\" cy=\"3\" r=\"1.8\"/>")
        }
    }

    private func slanted(_ id: String, size: Int, turn: Int, _ tile: Markup) -> Markup {
        """
        <pattern id="\(id)" width="\(String(size))" height="\(String(size))" patternUnits="userSpaceOnUse" \
        patternTransform="rotate(\(String(turn)))">\(tile)</pattern>
        """
    }
}
