import Foundation

extension PaperPDF {
    /// Rules for the margins of every printed page: the marking and whether it is a demonstration above, which paper
    /// this is and the page's number below.
    ///
    /// For a style element; words cannot end their rule or the element.
    public static func pageRules(marking: String, foot: String, isDemonstration: Bool) -> String {
        let invented = "@top-right { content: \(cssString("Demonstration: invented people")); }"
        return """
            @page {
              size: A4; margin: 20mm; font: 8.5pt/12pt "Open Sans", "Noto Sans", Arial, sans-serif;
              @top-left { content: \(cssString(marking)); font-weight: 700; }
              \(isDemonstration ? invented : "")
              @bottom-left { content: \(cssString(foot)); }
              @bottom-right { content: "Page " counter(page) " of " counter(pages); }
            }
            """
    }

    private static func cssString(_ words: String) -> String {
        let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: " .,:"))
        let escaped = words.unicodeScalars.map { scalar in
            plain.contains(scalar) ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
        }
        return "\"\(escaped.joined())\""
    }
}
