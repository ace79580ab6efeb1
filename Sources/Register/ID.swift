public import Clocks

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
        let prefix = Of.prefix.utf8
        let letters = text.utf8.prefix(prefix.count)
        // Lower-case letters differ from the prefix's capitals by one bit.
        guard letters.elementsEqual(prefix, by: { $0 == $1 || $0 == $1 | 0x20 }) else { return nil }
        let rest = text.utf8.dropFirst(prefix.count)
        guard rest.first == UInt8(ascii: "-"), (2...10).contains(rest.count) else { return nil }
        var number = 0
        for byte in rest.dropFirst() {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        guard number > 0 else { return nil }
        self.number = number
    }
}

extension ID: WrittenAsText, ExpressibleByStringLiteral {
    public var description: String {
        let digits = String(number)
        return "\(Of.prefix)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// For references written in the source; a literal that is none is a mistake in the program.
    public init(stringLiteral text: String) {
        guard let id = ID(text) else { preconditionFailure("“\(text)” is not a reference such as \(Of.prefix)-0001") }
        self = id
    }

    public static var form: String { "a reference such as \(Of.prefix)-0001" }
}
