import Foundation

/// The one script: it keeps drafts while somebody types and stops a second press of the same button. Every page works
/// without it.
enum Script {
    static let js: String = {
        guard let url = Bundle.module.url(forResource: "heed", withExtension: "js"),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { fatalError("heed.js, which ships with Heed, cannot be read.") }
        return text
    }()
}
