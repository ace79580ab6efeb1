/// How surprising a count is when nothing has changed, by each of the rules in use.
public struct PValues: Equatable, Sendable {
    /// Twice the smaller tail, at most 1. The rule Heed decides by.
    public let central: Double
    /// Every outcome no likelier than the one seen (R's `poisson.test`).
    public let minimumLikelihood: Double
    /// As central, with half the weight on the outcome itself.
    public let mid: Double
    /// One-sided: a rate as high or higher.
    public let greater: Double
    /// One-sided: a rate as low or lower.
    public let less: Double

    /// Whether the two-sided rules fall on both sides of `level`.
    public func disagree(at level: Double = 0.05) -> Bool {
        let below = [central, minimumLikelihood, mid].filter { $0 < level }.count
        return below != 0 && below != 3
    }

    private init(less: Double, greater: Double, here: Double, minimumLikelihood: Double) {
        (self.less, self.greater) = (less, greater)
        self.minimumLikelihood = min(1, minimumLikelihood)
        central = min(1, 2 * min(less, greater))
        // Half the outcome's own weight is taken off a tail without ever subtracting nearly equal numbers.
        mid = min(1, 2 * min(less, greater) - here)
    }

    /// `seen` out of `total`, where each falls in the first window with `chance`.
    init(seen: Int, of total: Int, chance: Double) {
        let binomial = Binomial(trials: total, chance: chance)
        self.init(
            less: binomial.atMost(seen), greater: binomial.atLeast(seen),
            here: binomial.logProbability(seen).exponential,
            minimumLikelihood: PValues.minimumLikelihood(
                seen: seen, mode: min(total, Int(Double(total + 1) * chance)), last: total,
                logProbability: binomial.logProbability, atMost: binomial.atMost, atLeast: binomial.atLeast))
    }

    /// `seen` where `expected` were expected.
    init(seen: Int, expected: Double) {
        let poisson = Poisson(mean: expected)
        self.init(
            less: poisson.atMost(seen), greater: poisson.atLeast(seen), here: poisson.logProbability(seen).exponential,
            minimumLikelihood: PValues.minimumLikelihood(
                seen: seen, mode: Int(expected), last: nil, logProbability: poisson.logProbability,
                atMost: poisson.atMost, atLeast: poisson.atLeast))
    }

    /// Adds to the tail at `seen` the other tail, as far in as its outcomes are no likelier. A relative slack of 1e-7
    /// counts equal likelihoods as equal, as R does.
    private static func minimumLikelihood(
        seen: Int, mode: Int, last: Int?, logProbability: (Int) -> Double, atMost: (Int) -> Double,
        atLeast: (Int) -> Double
    ) -> Double {
        let limit = logProbability(seen) + 1e-7
        if logProbability(mode) <= limit { return 1 }
        if seen < mode {
            var (near, far) = (mode, mode + 1)
            while logProbability(far) > limit { (near, far) = (far, mode + (far - mode) * 2) }
            far = min(far, last.map { $0 + 1 } ?? far)
            while far - near > 1 {
                let middle = near + (far - near) / 2
                if logProbability(middle) > limit { near = middle } else { far = middle }
            }
            return atMost(seen) + atLeast(far)
        }
        var (far, near) = (-1, mode)
        while near - far > 1 {
            let middle = far + (near - far) / 2
            if logProbability(middle) > limit { near = middle } else { far = middle }
        }
        return atMost(far) + atLeast(seen)
    }
}
