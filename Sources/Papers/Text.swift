/// A sentence in which numbers open: words, some of them the words of a figure.
public struct Text: Encodable, Sendable, ExpressibleByStringInterpolation {
    public struct Run: Encodable, Sendable {
        public let words: String
        /// The figure behind these words.
        public let figure: String?
    }

    public private(set) var runs: [Run]

    public init(stringLiteral words: String) { runs = [Run(words: words, figure: nil)] }
    public init(stringInterpolation interpolation: Interpolation) { runs = interpolation.runs }

    public struct Interpolation: StringInterpolationProtocol {
        var runs: [Run] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}
        public mutating func appendLiteral(_ words: String) {
            if !words.isEmpty { runs.append(Run(words: words, figure: nil)) }
        }
        public mutating func appendInterpolation(_ words: String) { appendLiteral(words) }
        public mutating func appendInterpolation(_ run: Run) { runs.append(run) }
        public mutating func appendInterpolation(_ text: Text) { runs += text.runs }
    }

    public init(_ run: Run) { runs = [run] }

    public static func + (a: Text, b: Text) -> Text {
        var sum = a
        sum.runs += b.runs
        return sum
    }

    /// The plain words.
    public var words: String { runs.map(\.words).joined() }
}

extension Int {
    /// "1,204".
    public var grouped: String {
        let digits = String(abs(self))
        let groups = stride(from: digits.count, to: 0, by: -3).map { end in
            String(digits.dropFirst(Swift.max(0, end - 3)).prefix(Swift.min(3, end)))
        }
        return (self < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
    }
}
