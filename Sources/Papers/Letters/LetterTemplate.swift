public import Clocks
import Foundation

/// How a letter usually reads: data, with places in braces for what one case says.
public struct LetterTemplate: Decodable, Sendable {
    public let kind: LetterKind
    /// "Nil return".
    public let name: String
    /// When to use it, in a sentence.
    public let use: String
    public let version: String
    public let effective: Day
    public let source: String
    public let subject: String
    public let paragraphs: [String]
    /// Whether it may be the answer that somebody is owed.
    public let mayBeTheReply: Bool

    /// One of each kind, in the order of the kinds.
    public static let shipped: [LetterTemplate] = LetterKind.allCases.map { kind in
        do {
            let file = try Shipped.file("\(kind.rawValue).json", in: "Templates")
            return try JSONDecoder().decode(LetterTemplate.self, from: file)
        } catch {
            fatalError("The letter \(kind.rawValue), which ships with Heed, cannot be read: \(error)")
        }
    }

    public static func of(_ kind: LetterKind) -> LetterTemplate { shipped.first { $0.kind == kind }! }

    /// The name of a kind as it was recorded, also of one that no longer ships.
    public static func name(of kind: String) -> String {
        LetterKind(rawValue: kind).map { of($0).name } ?? kind.replacing("-", with: " ").capitalizedFirst
    }
}
