/// Points in order, the line they vary about, and what says that more than chance is at work.
///
/// Made by `c`, `u`, `g`, `t`, `xmr` and `run`, one file each. Points are counted from 0.
public struct ControlChart: Equatable, Sendable {
    public let kind: Kind
    /// What is drawn: counts, rates, gaps or measurements.
    public let values: [Double]
    public let basis: Basis
    /// `nil` when there is no point to work it out from.
    public let centre: Double?
    /// `nil` on a run chart, and where a limit cannot be worked out.
    public let lower: Limit?
    public let upper: Limit?
    /// The line that runs and crossings are counted about: the centre, but the median on a g chart.
    public let runLine: Double?
    /// What the formula of this kind of chart cannot say about these points.
    let warnings: [String]

    public enum Kind: String, CaseIterable, Sendable { case c, u, g, t, xmr, run }

    init(
        _ kind: Kind, _ values: [Double], on basis: Basis, centre: Double?, lower: Limit? = nil, upper: Limit? = nil,
        runLine: Double?, warnings: [String] = []
    ) {
        (self.kind, self.values, self.basis, self.centre) = (kind, values, basis, centre)
        (self.lower, self.upper, self.runLine, self.warnings) = (lower, upper, runLine, warnings)
    }

    /// Limits stand this many standard deviations from the centre (Shewhart, 1931).
    public static let sigmas = 3.0
    /// Limits from fewer points than this are not to be drawn.
    public static let fewestPointsForLimits = 10
    /// Limits from fewer points than this are trial limits.
    public static let fewestPointsForFirmLimits = 20

    /// The points beyond a limit, excluded points among them; a point on a limit is inside.
    public var outside: [Int] {
        values.indices.filter { place in
            let above = upper.map { RunRules.Side(of: values[place], from: $0.at(place)) == .above } ?? false
            let below = lower.map { RunRules.Side(of: values[place], from: $0.at(place)) == .below } ?? false
            return above || below
        }
    }

    /// The run rules over all points that are not excluded; `nil` with fewer than ten useful ones.
    public var run: RunRules? { counted.flatMap { $0.hasEnoughPoints ? $0 : nil } }

    public var signal: Bool { !outside.isEmpty || run?.signal == true }

    public var verdict: Verdict {
        if signal { return .signal }
        return run == nil ? .tooFewToSay : .noEvidenceOfChange
    }

    /// How many points the centre and the limits rest on.
    public var pointsUsed: Int { basis.places(of: values.count).count }
    public var hasEnoughPointsForLimits: Bool { pointsUsed >= ControlChart.fewestPointsForLimits }
    public var limitsAreTrial: Bool { pointsUsed < ControlChart.fewestPointsForFirmLimits }

    /// How many points the run rules can see: those neither excluded nor on the line.
    public var usefulPoints: Int { counted?.usefulPoints ?? 0 }

    private var counted: RunRules? { runLine.map { RunRules(values, about: $0, skipping: basis.excluded) } }
}

extension ControlChart {
    /// A limit at one level, or one that steps with the exposure of each point.
    public enum Limit: Equatable, Sendable {
        case level(Double)
        case steps([Double])

        public func at(_ place: Int) -> Double {
            switch self {
            case .level(let level): level
            case .steps(let levels): levels[place]
            }
        }
    }

    /// Which points the centre and the limits are worked out from.
    public struct Basis: Equatable, Sendable {
        /// Only the first so many; all when `nil`.
        public let baseline: Int?
        /// Left out of the centre, the limits and the run rules for a known cause, and still drawn.
        public let excluded: Set<Int>

        public init(baseline: Int? = nil, excluding excluded: Set<Int> = []) {
            (self.baseline, self.excluded) = (baseline, excluded)
        }

        public static let allPoints = Basis()

        func places(of points: Int) -> [Int] {
            (0..<min(points, baseline ?? points)).filter { !excluded.contains($0) }
        }

        func picked<Value>(from values: [Value]) -> [Value] { places(of: values.count).map { values[$0] } }
    }
}
