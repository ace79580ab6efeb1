import Foundation

/// HTML that is safe to send. Text put into it is escaped by its type; only other markup is not.
///
/// Written as a literal: `"<li><a href=\"\(url)\">\(title)</a></li>"`. Attributes are always quoted.
public struct Markup: Sendable, Equatable, ExpressibleByStringInterpolation {
    public let html: String

    /// Trusts what it is given. For our own stylesheet, and one day for the builders of SVG and Markdown.
    init(trusted html: String) { self.html = html }

    public init(stringLiteral literal: String) { html = literal }
    public init(stringInterpolation interpolation: Interpolation) { html = interpolation.html }

    /// Nothing at all.
    public static let none: Markup = ""

    /// One of two; a condition between two literals inside `\( )` would be text.
    public static func when(_ condition: Bool, _ then: Markup, else otherwise: Markup = .none) -> Markup {
        condition ? then : otherwise
    }

    /// Text, escaped.
    public static func text(_ text: String) -> Markup { "\(text)" }

    public struct Interpolation: StringInterpolationProtocol {
        var html = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            html.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ literal: String) { html += literal }
        public mutating func appendInterpolation(_ text: String) { Markup.escape(text, into: &html) }
        public mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
        public mutating func appendInterpolation(_ list: [Markup]) { for markup in list { html += markup.html } }
    }

    /// Whether these bytes stand in it. Compares bytes, which a page has many of, and no characters.
    public func holds(_ wanted: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)
        var html = html
        return html.withUTF8 { page in
            // memchr finds where it could begin.
            var from = 0
            while from < page.count, let next = memchr(page.baseAddress! + from, Int32(wanted[0]), page.count - from) {
                from = next - UnsafeMutableRawPointer(mutating: page.baseAddress!)
                if page[from...].starts(with: wanted) { return true }
                from += 1
            }
            return false
        }
    }

    private static func escape(_ text: String, into html: inout String) {
        let isPlain = text.utf8.withContiguousStorageIfAvailable { !$0.contains(where: isSpecial) } ?? false
        guard !isPlain else {
            html += text
            return
        }
        for character in text.unicodeScalars {
            switch character {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "'": html += "&#39;"
            // What no page, paper or drawing can hold.
            case "\u{0}"..<"\u{9}", "\u{B}", "\u{C}", "\u{E}"..<" ", "\u{7F}": break
            default: html.unicodeScalars.append(character)
            }
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0..<32,
            127:
            true
        default: false
        }
    }
}

extension Sequence {
    /// Markup for each element, one after the other.
    public func markup(_ body: (Element) -> Markup) -> Markup {
        var interpolation = Markup.Interpolation(literalCapacity: 0, interpolationCount: 0)
        for element in self { interpolation.appendInterpolation(body(element)) }
        return Markup(stringInterpolation: interpolation)
    }
}
