import Foundation
import Papers
import Testing

/// The colours in the stylesheet, as a reader of a light and of a dark screen sees them.
@Suite struct TokenTests {
    private let tokens = Tokens(Stylesheet.css)

    @Test(arguments: [
        // What stands on what, and the contrast it must have: light, dark.
        ("ink", "wash", 14.4, 13.3), ("soft", "wash", 7.3, 8.3), ("link", "wash", 7.9, 8.6),
        ("visited", "wash", 8.2, 8.1),
        ("on-button", "button", 8.4, 9.6), ("on-button", "button-hover", 11.4, 9.6), ("button", "wash", 4.5, 4.5),
        ("field", "wash", 3.3, 4.5), ("problem", "problem-fill", 7.5, 8.1), ("problem", "wash", 4.5, 8.0),
        ("attention", "attention-fill", 7.7, 9.6), ("attention", "wash", 4.5, 10.1),
        ("info", "info-fill", 9.3, 13.3), ("neutral", "neutral-fill", 8.6, 13.3),
        ("on-mast", "mast", 14.6, 14.7), ("mast-soft", "mast", 4.5, 4.5),
    ])
    func `Words stand out from what is behind them`(_ front: String, _ back: String, light: Double, dark: Double) throws
    {
        #expect(try tokens.contrast(front, back, .light) >= light)
        #expect(try tokens.contrast(front, back, .dark) >= dark)
    }

    @Test(arguments: ["soft", "ink", "s3", "link"], Shade.allCases)
    func `Words in a chart stand out from the paper and from the band of the period`(_ word: String, _ shade: Shade)
        throws
    {
        #expect(try tokens.contrast(word, "paper", shade) >= 4.5)
        #expect(try tokens.contrast(word, "band", shade) >= 4.5)
    }

    @Test(arguments: ["s1", "s2", "s3", "s4", "mean", "limit", "field", "attention", "problem"], Shade.allCases)
    func `Every line and bar stands out from the paper`(_ ink: String, _ shade: Shade) throws {
        #expect(try tokens.contrast(ink, "paper", shade) >= 3)
    }

    @Test(arguments: [("s1", "s2"), ("s2", "s3"), ("s3", "s4")], Shade.allCases)
    func `Series beside each other differ in lightness`(_ pair: (String, String), _ shade: Shade) throws {
        #expect(try tokens.contrast(pair.0, pair.1, shade) >= 3)
    }

    @Test(arguments: Shade.allCases)
    func `Of the two colours of the focus ring, one stands out from any ground`(_ shade: Shade) throws {
        for ground in ["paper", "wash", "band", "mast", "button", "attention-fill", "problem-fill"] {
            let ring = try max(tokens.contrast("focus", ground, shade), tokens.contrast("halo", ground, shade))
            #expect(ring >= 3, "\(ground)")
        }
    }

    @Test func `A browser that knows no pairs of colours gets the light ones`() {
        for (name, pair) in tokens.pairs where name != "tag-rule" {
            #expect(tokens.plain[name] == pair.light, "\(name)")
        }
        #expect(tokens.plain.count > 30)
    }

    @Test func `The stylesheet fetches nothing, moves nothing and sticks nothing`() {
        for word in ["url(", "@import", "@font-face", "sticky", "animation", "transition", "!important"] {
            #expect(!Stylesheet.css.contains(word), "\(word)")
        }
    }

    @Test func `The stylesheet is small, and its files are joined in order`() throws {
        let css = Stylesheet.css
        #expect(css.utf8.count <= 38_000)
        let ground = try #require(css.range(of: "box-sizing: border-box"))
        #expect(try #require(css.range(of: "--paper: #fff")).lowerBound < ground.lowerBound)
        #expect(try ground.lowerBound < #require(css.range(of: "@media print")).lowerBound)
    }
}

enum Shade: CaseIterable { case light, dark }

/// The colours that a stylesheet names, read from its text.
private struct Tokens {
    let plain: [String: String]
    let pairs: [String: (light: String, dark: String)]

    init(_ css: String) {
        let screen = css.prefix(upTo: css.range(of: "forced-colors")?.lowerBound ?? css.endIndex)
        plain = Dictionary(
            screen.matches(of: /--([a-z0-9-]+): (#[0-9a-f]{3,6});/).map { (String($0.1), String($0.2)) }
        ) { first, _ in first }
        pairs = Dictionary(
            screen.matches(of: /--([a-z0-9-]+): light-dark\(([^,]+), ([^)]+)\)/).map {
                (String($0.1), (light: String($0.2), dark: String($0.3)))
            }
        ) { first, _ in first }
    }

    /// By WCAG 2: from 1 to 21. What is transparent shows the wash behind it.
    func contrast(_ one: String, _ other: String, _ shade: Shade) throws -> Double {
        let (a, b) = (try luminance(one, shade), try luminance(other, shade))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private func luminance(_ name: String, _ shade: Shade) throws -> Double {
        let pair = try #require(pairs[name], "\(name)")
        let colour = shade == .light ? pair.light : pair.dark
        if colour == "transparent" { return try luminance("wash", shade) }
        let digits = colour.dropFirst()
        let full = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
        let whole = try #require(Int(full, radix: 16), "\(name)")
        let parts: [Double] = [16, 8, 0].map { shift in
            let part = Double((whole >> shift) & 0xff) / 255
            return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
