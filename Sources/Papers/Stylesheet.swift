import Foundation

/// The one stylesheet, shipped with Heed.
public enum Stylesheet {
    public static let css: String = {
        guard let url = Bundle.module.url(forResource: "Style", withExtension: nil)?.appending(path: "heed.css"),
            let css = try? String(contentsOf: url, encoding: .utf8)
        else { fatalError("heed.css, which ships with Heed, cannot be read") }
        return css
    }()

    /// For a style element in a file that stands alone.
    static var markup: Markup { Markup(trusted: css) }
}
