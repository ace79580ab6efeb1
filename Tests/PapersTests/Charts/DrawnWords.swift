@testable import Papers

/// Words as a drawing has them, with about the room that they take.
struct DrawnWords {
    let words: String
    let size: Double
    let box: Box

    /// Every text of a drawing.
    static func all(in drawing: Markup) -> [DrawnWords] {
        let size =
            drawing.html.firstMatch(of: /<svg [^>]*font-size="([0-9.]+)"/).flatMap { Double($0.output.1) } ?? .nan
        let form = /<text ([^>]*)>([^<]*)<\/text>/
        return drawing.html.matches(of: form).map { match in
            let attributes = String(match.output.1)
            func number(_ name: String) -> Double {
                let found = attributes.split(separator: " \(name)=\"").last.flatMap { $0.split(separator: "\"").first }
                return found.flatMap { Double($0) } ?? .nan
            }
            let words = String(match.output.2).replacing("&amp;", with: "&").replacing("&lt;", with: "<")
                .replacing("&gt;", with: ">")
            let width = Lettering.width(words, size: size, isBold: attributes.contains("font-weight"))
            let back = attributes.contains("\"end\"") ? width : attributes.contains("\"middle\"") ? width / 2 : 0
            let box = Box(x: number("x") - back, y: number("y") - size * 0.75, width: width, height: size * 0.8)
            return DrawnWords(words: words, size: size, box: box)
        }
    }
}

extension Chart {
    /// The words of the drawing of this width.
    func words(_ width: ChartWidth) -> [DrawnWords] { DrawnWords.all(in: drawing(width, id: "c")) }
}

extension Markup {
    /// How often this stands in it.
    func count(of part: String) -> Int { html.ranges(of: part).count }
}
