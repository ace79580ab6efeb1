/// Something with a reference of its own: sequential, and saying nothing.
public protocol Referenced {
    /// "N" in N-0061.
    static var prefix: String { get }
}

/// The number of a thing, printed as its reference.
public struct ID<Of: Referenced>: Hashable, Comparable, Sendable {
    /// 1, 2, 3 …
    public let number: Int

    public init(_ number: Int) { self.number = number }

    public static func < (a: ID, b: ID) -> Bool { a.number < b.number }

    /// Reads `N-0061`, in either case.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].uppercased() == Of.prefix, !parts[1].isEmpty, parts[1].count <= 9,
            parts[1].utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(parts[1]), number > 0
        else { return nil }
        self.number = number
    }
}

extension ID: CustomStringConvertible, Codable, ExpressibleByStringLiteral {
    public var description: String {
        let digits = String(number)
        return "\(Of.prefix)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// For references written in the source; a literal that is none is a mistake in the program.
    public init(stringLiteral text: String) {
        guard let id = ID(text) else { preconditionFailure("“\(text)” is not a reference such as \(Of.prefix)-0001") }
        self = id
    }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let id = ID(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is not a reference such as \(Of.prefix)-0001"))
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
