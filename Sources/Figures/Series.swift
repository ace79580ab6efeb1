import Foundation

/// Counts of several periods: do they share one rate, and do they go one way?
public struct Series: Equatable, Sendable {
    public let counts: [Int]
    /// The length of each period, in any one unit.
    public let exposure: [Double]

    /// As many exposures as counts, each more than 0.
    public init(counts: [Int], exposure: [Double]? = nil) {
        self.counts = counts
        self.exposure = exposure ?? counts.map { _ in 1 }
        precondition(self.exposure.count == counts.count, "a count and an exposure for each period")
    }

    public struct Homogeneity: Equatable, Sendable {
        public let chiSquare: Double
        public let degrees: Int
        public let p: Double
        /// The chance, given the total, of counts at least as uneven; `nil` where there are too many ways to count.
        public let exact: Double?
    }

    public struct Trend: Equatable, Sendable {
        /// Standard normal when there is none; below 0 when counts fall.
        public let z: Double
        public let p: Double
    }

    public var total: Int { counts.reduce(0, +) }

    /// Whether the periods share one rate; `nil` for fewer than two periods or no event.
    public var homogeneity: Homogeneity? {
        guard counts.count > 1, total > 0 else { return nil }
        let expected = shares.map { $0 * Double(total) }
        let chiSquare = zip(counts, expected).map { pow(Double($0) - $1, 2) / $1 }.reduce(0, +)
        let degrees = counts.count - 1
        return Homogeneity(
            chiSquare: chiSquare, degrees: degrees, p: chiSquareTail(chiSquare, degrees: degrees),
            exact: Multinomial(total: total, shares: shares)?.atLeastAsUneven(as: chiSquare))
    }

    /// The score test for a steady rise or fall over equally spaced periods; `nil` as for `homogeneity`.
    public var trend: Trend? {
        guard counts.count > 1, total > 0 else { return nil }
        let places = counts.indices.map(Double.init)
        let mean = zip(places, shares).map(*).reduce(0, +)
        let spread = zip(places, shares).map { pow($0 - mean, 2) * $1 }.reduce(0, +)
        let score = zip(places, counts).map { ($0 - mean) * Double($1) }.reduce(0, +)
        let z = score / (Double(total) * spread).squareRoot()
        return Trend(z: z, p: erfc(abs(z) / 2.0.squareRoot()))
    }

    /// Two periods and five events at least, or too few to say.
    public var verdict: Verdict {
        guard counts.count >= 2, total >= Verdict.fewestEvents, let homogeneity else { return .tooFewToSay }
        return (homogeneity.exact ?? homogeneity.p) < Verdict.level ? .signal : .noEvidenceOfChange
    }

    /// Four periods and five events at least, or too few to say.
    public var direction: Verdict {
        guard counts.count >= Verdict.fewestPeriodsForDirection, total >= Verdict.fewestEvents, let trend else {
            return .tooFewToSay
        }
        return trend.p < Verdict.level ? .signal : .noEvidenceOfChange
    }

    private var shares: [Double] {
        let whole = exposure.reduce(0, +)
        return exposure.map { $0 / whole }
    }
}

extension Series {
    /// "35, 7, 12 do not share one stable rate." and what may be said of a direction. No p-value in it.
    public var sentence: String { "\(rateSentence) \(directionSentence)" }

    public var rateSentence: String {
        let list = counts.map(String.init).joined(separator: ", ")
        return switch verdict {
        case .signal: "\(list) do not share one stable rate: a signal."
        case .noEvidenceOfChange:
            "\(list) are no evidence of change: one stable rate would give counts that differ as much."
        case .tooFewToSay: "\(list) are too few to say whether the rate is stable."
        }
    }

    public var directionSentence: String {
        let fewest = Verdict.fewestPeriodsForDirection
        return switch direction {
        case .signal: "Taken in order they \(trend!.z > 0 ? "rise" : "fall") more than chance would explain."
        case .noEvidenceOfChange: "They show no evidence of a steady rise or fall."
        case .tooFewToSay where counts.count < fewest:
            "For a direction, \(counts.count) period\(counts.count == 1 ? " is" : "s are") too few to say; \(fewest) would be needed."
        case .tooFewToSay: "For a direction they are too few to say."
        }
    }
}
