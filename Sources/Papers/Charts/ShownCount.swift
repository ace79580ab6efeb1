/// A count as it may be shown: itself, or words where it could point to a child.
///
/// A withheld count carries no number at all, so that no drawing and no answer can give it away.
public enum ShownCount: Encodable, Sendable, Equatable {
    case count(Int)
    /// "1 to 4".
    case withheld(String = "withheld")

    public var words: String {
        switch self {
        case .count(let count): String(count)
        case .withheld(let words): words
        }
    }

    /// The count, where it may be drawn.
    var drawable: Int? {
        if case .count(let count) = self { count } else { nil }
    }

    /// `{"count": 3}` or `{"withheld": "1 to 4"}`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .count(let count): try container.encode(count, forKey: .count)
        case .withheld(let words): try container.encode(words, forKey: .withheld)
        }
    }

    private enum Key: String, CodingKey { case count, withheld }
}
