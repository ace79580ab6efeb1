import CCMark
import Foundation

extension Markup {
    /// What somebody wrote in a large box: paragraphs, lists and headings by Markdown, and everything else as text.
    ///
    /// - Parameter level: that of its highest headings, so that they stand under the heading before them.
    public static func written(_ text: String, level: Int = 3) -> Markup {
        // Nothing that was typed is read as HTML or as a picture, and nothing of it is left out.
        let plain = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("![", with: "\\![")
        guard let html = cmark_markdown_to_html(plain, plain.utf8.count, CMARK_OPT_DEFAULT) else { return .text(text) }
        defer { free(html) }
        var page = String(cString: html)
        for (was, now) in [(6, 2), (5, 2), (4, 2), (3, 1), (2, 0), (1, 0)] {
            page = page.replacing("<h\(was)>", with: "<h-\(level + now)>").replacing("</h\(was)>", with: "</h-\(level + now)>")
        }
        return Markup(trusted: page.replacing("<h-", with: "<h").replacing("</h-", with: "</h"))
    }
}
