import Foundation

/// Anhøj's two rules for a shift or drift too small to cross a limit: an unusually long run on one side of a line, and
/// unusually few crossings of it. Anhøj and Olesen, "Run charts revisited", PLoS ONE 9(11), 2014.
public struct RunRules: Equatable, Sendable {
    /// The points that do not lie on the line; the rules see no others.
    public let usefulPoints: Int
    /// `nil` when every point lies on the line.
    public let longestRun: Run?
    public let crossings: Int

    /// Fewer useful points than this, and the rules say nothing.
    public static let fewestUsefulPoints = 10

    public enum Side: String, Sendable {
        case above, below

        /// `nil` when the value is on the line, give or take what rounding does to a mean: a part in 1e9.
        init?(of value: Double, from line: Double) {
            guard abs(value - line) > 1e-9 * max(abs(value), abs(line)) else { return nil }
            self = value > line ? .above : .below
        }
    }

    public struct Run: Equatable, Sendable {
        public let side: Side
        /// Its useful points in order, counted from 0.
        public fileprivate(set) var places: [Int]

        public var length: Int { places.count }
        /// From its first useful point to its last; points on the line may lie between.
        public var points: ClosedRange<Int> { places[0]...places[length - 1] }
    }

    /// `line` is one that half of the points are expected to exceed. `skipped` points, from 0, are not looked at.
    public init(_ values: [Double], about line: Double, skipping skipped: Set<Int> = []) {
        let runs = RunRules.runs(values, about: line, skipping: skipped)
        usefulPoints = runs.map(\.length).reduce(0, +)
        crossings = max(0, runs.count - 1)
        longestRun = runs.reduce(nil) { longest, run in
            if let longest, longest.length >= run.length { longest } else { run }
        }
    }

    /// The longest run that chance explains: log₂ of the useful points, plus 3, rounded (Schilling, Mathematics
    /// Magazine 85, 2012). Chance alone passes it about one time in twenty.
    public static func longestRunLimit(usefulPoints: Int) -> Int {
        Int((log2(Double(max(1, usefulPoints))) + 3).rounded())
    }

    /// The fewest crossings that chance explains: the 5% quantile of a fair coin's heads in one toss fewer than the
    /// useful points (Chen, Model Assisted Statistics and Applications 5, 2010).
    public static func crossingsLimit(usefulPoints: Int) -> Int {
        let tosses = Binomial(trials: max(0, usefulPoints - 1), chance: 0.5)
        return (0...tosses.trials).first { tosses.atMost($0) >= 0.05 } ?? tosses.trials
    }

    public var longestRunLimit: Int { RunRules.longestRunLimit(usefulPoints: usefulPoints) }
    public var crossingsLimit: Int { RunRules.crossingsLimit(usefulPoints: usefulPoints) }

    public var hasEnoughPoints: Bool { usefulPoints >= RunRules.fewestUsefulPoints }

    /// Whether the longest run is too long for chance; never with too few points.
    public var runIsLong: Bool { hasEnoughPoints && (longestRun?.length ?? 0) > longestRunLimit }
    /// Whether the crossings are too few for chance; never with too few points.
    public var crossingsAreFew: Bool { hasEnoughPoints && crossings < crossingsLimit }
    public var signal: Bool { runIsLong || crossingsAreFew }

    private static func runs(_ values: [Double], about line: Double, skipping skipped: Set<Int>) -> [Run] {
        var runs: [Run] = []
        for (place, value) in values.enumerated() where !skipped.contains(place) {
            guard let side = Side(of: value, from: line) else { continue }
            if runs.last?.side == side {
                runs[runs.count - 1].places.append(place)
            } else {
                runs.append(Run(side: side, places: [place]))
            }
        }
        return runs
    }
}
