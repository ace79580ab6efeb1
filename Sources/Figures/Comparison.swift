import Foundation

/// Two counts over windows that may differ in length, or one count and what was expected.
///
/// Exact and conditional: given the total, each event falls in the first window with a chance that is its share of the
/// time. See Lehmann and Romano, "Testing Statistical Hypotheses", 4.5.
public struct Comparison: Equatable, Sendable {
    public let first: Window
    public let baseline: Baseline
    /// First rate ÷ baseline rate; `nil` when nothing was seen in either.
    public let ratio: Double?
    public let low: Double
    /// `nil` when no upper limit can be given.
    public let high: Double?
    public let p: PValues

    public struct Window: Equatable, Sendable {
        public let events: Int
        /// Any unit of time or exposure, the same in both windows.
        public let exposure: Double

        public init(events: Int, exposure: Double) { (self.events, self.exposure) = (events, exposure) }
    }

    public enum Baseline: Equatable, Sendable {
        case window(Window)
        case expected(Double)
    }

    /// Both exposures are more than 0.
    public init(_ first: Window, with second: Window) {
        self.first = first
        baseline = .window(second)
        let total = first.events + second.events
        p = PValues(seen: first.events, of: total, chance: first.exposure / (first.exposure + second.exposure))
        let share = ExactInterval.proportion(first.events, of: total)
        let odds = second.exposure / first.exposure
        low = total == 0 ? 0 : share.lowerBound / (1 - share.lowerBound) * odds
        high = second.events == 0 ? nil : share.upperBound / (1 - share.upperBound) * odds
        if second.events > 0 {
            ratio = Double(first.events) / Double(second.events) * odds
        } else {
            ratio = nil
        }
    }

    /// `expected` is more than 0.
    public init(events: Int, expected: Double) {
        first = Window(events: events, exposure: 1)
        baseline = .expected(expected)
        p = PValues(seen: events, expected: expected)
        ratio = Double(events) / expected
        let interval = ExactInterval.count(events)
        (low, high) = (interval.lowerBound / expected, interval.upperBound / expected)
    }

    public var totalEvents: Int {
        switch baseline {
        case .window(let second): first.events + second.events
        case .expected: first.events
        }
    }

    public var verdict: Verdict {
        switch baseline {
        case .window where totalEvents < Verdict.fewestEvents: return .tooFewToSay
        case .expected(let expected)
        where totalEvents < Verdict.fewestEvents && expected < Double(Verdict.fewestEvents):
            return .tooFewToSay
        default: break
        }
        return p.central < Verdict.level ? .signal : .noEvidenceOfChange
    }

    /// The verdict, and whether another rule would have decided otherwise.
    public var verdictInWords: String {
        verdict != .tooFewToSay && p.disagree() ? "\(verdict.rawValue), but the rules disagree at 5%" : verdict.rawValue
    }

    /// One sentence, with no p-value in it. It names its baseline. `unit` is the exposure's, in the plural.
    public func sentence(unit: String = "days") -> String {
        var text: String
        switch baseline {
        case .window(let second):
            text =
                "\(first.events) in \(first.exposure.shown) \(unit) against \(second.events) in \(second.exposure.shown) \(unit)"
        case .expected(let expected):
            text = "\(first.events) where \(expected.shown) were expected"
        }
        switch verdict {
        case .tooFewToSay: text += ": too few to say."
        case .noEvidenceOfChange:
            text += ": no evidence of change. Counts of this size differ by as much as this by chance."
        case .signal:
            text += ": a signal to look into"
            text += ratio.map { $0 >= 0.1 ? ", \($0.shown) times the rate." : "." } ?? "."
        }
        if verdict != .tooFewToSay, p.disagree() {
            text += " The rules disagree at 5%: another way of counting what is as unusual would say otherwise."
        }
        return text
    }
}

extension Double {
    /// Whole, else with one decimal from 1 on and two significant figures below: "183", "7.6", "0.58".
    public var shown: String {
        if self == rounded(), abs(self) < 1e15 { return String(Int(self)) }
        if abs(self) >= 1 { return String(format: "%.1f", self) }
        return String(format: "%.2g", self)
    }
}

extension Double {
    /// A p-value as people write it: two significant figures, in scientific form below one in ten thousand.
    public var asP: String {
        if self >= 1 { return "1" }
        return self < 1e-4 ? String(format: "%.1e", self) : String(format: "%.2g", self)
    }

    /// "about 1", "about 2"; "less than 1" below a half.
    public var roundedInWords: String { self < 0.5 ? "less than 1" : "about \(Int(rounded()))" }
}
