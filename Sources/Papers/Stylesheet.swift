import Foundation

/// The one stylesheet, shipped with Heed as small files that are joined in the order of their names.
public enum Stylesheet {
    public static let css: String = {
        guard let folder = Bundle.module.url(forResource: "Style", withExtension: nil),
            let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        else { fatalError("the stylesheet, which ships with Heed, cannot be found") }
        return files.filter { $0.pathExtension == "css" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map(read).map(trimmed).joined(separator: "\n")
    }()

    /// Without its comments and indents, which are for us and not for the reader's connection.
    private static func trimmed(_ css: String) -> String {
        css.replacing(/\/\*.*?\*\//.dotMatchesNewlines(), with: "").split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// For a style element in a paper's file, which stands alone.
    static func markup(for paper: BoardPaper) -> Markup { Markup(trusted: css + "\n" + paper.margins.rules) }

    private static func read(_ file: URL) -> String {
        guard let css = try? String(contentsOf: file, encoding: .utf8) else {
            fatalError("\(file.lastPathComponent), which ships with Heed, cannot be read")
        }
        return css
    }
}
