/// How numbers of days lie. Fewer than five are shown one by one, since a median of them would claim too much.
public enum Spread: Encodable, Sendable, Equatable {
    case none
    case few([Int])
    case many(Summary)

    public struct Summary: Encodable, Sendable, Equatable {
        public let known: Int
        public let shortest: Int
        public let lowerQuartile: Double
        public let median: Double
        public let upperQuartile: Double
        public let longest: Int
    }

    /// Quartiles are the medians of the lower and the upper half; the middle one of an odd number is in neither.
    public init(of days: [Int]) {
        let days = days.sorted()
        switch days.count {
        case 0: self = .none
        case 1..<5: self = .few(days)
        default:
            let half = days.count / 2
            self = .many(
                Summary(
                    known: days.count, shortest: days[0], lowerQuartile: Spread.median(days.prefix(half)),
                    median: Spread.median(days[...]), upperQuartile: Spread.median(days.suffix(half)),
                    longest: days[days.count - 1]))
        }
    }

    public var known: Int {
        switch self {
        case .none: 0
        case .few(let days): days.count
        case .many(let summary): summary.known
        }
    }

    /// `{"known": 3, "days": [1, 4, 9]}`, or the members of the summary.
    public func encode(to encoder: any Encoder) throws {
        if case .many(let summary) = self { return try summary.encode(to: encoder) }
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(known, forKey: .known)
        if case .few(let days) = self { try container.encode(days, forKey: .days) }
    }

    private enum Key: String, CodingKey { case known, days }

    private static func median(_ sorted: ArraySlice<Int>) -> Double {
        let middle = sorted.startIndex + sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? Double(sorted[middle - 1] + sorted[middle]) / 2 : Double(sorted[middle])
    }
}
