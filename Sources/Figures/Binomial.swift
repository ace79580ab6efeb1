import Foundation

/// The number of successes in `trials` independent trials, each with the same chance. Tails are summed in logarithms
/// from their largest term, so that a probability of 1e-56 is as exact as one of 0.2.
struct Binomial {
    let trials: Int
    let chance: Double

    func logProbability(_ k: Int) -> Double {
        guard (0...trials).contains(k) else { return -.infinity }
        if chance == 0 { return k == 0 ? 0 : -.infinity }
        if chance == 1 { return k == trials ? 0 : -.infinity }
        return logChoose(trials, k) + Double(k) * log(chance) + Double(trials - k) * log1p(-chance)
    }

    /// The chance of `k` or more.
    func atLeast(_ k: Int) -> Double {
        if k <= 0 { return 1 }
        if k > trials { return 0 }
        if Double(k) > Double(trials) * chance { return upper(k) }
        return 1 - lower(k - 1)
    }

    /// The chance of `k` or fewer.
    func atMost(_ k: Int) -> Double {
        if k < 0 { return 0 }
        if k >= trials { return 1 }
        if Double(k) < Double(trials) * chance { return lower(k) }
        return 1 - upper(k + 1)
    }

    private func upper(_ k: Int) -> Double {
        let odds = chance / (1 - chance)
        return exp(logProbability(k))
            * series { step in
                Double(trials - k - step) / Double(k + step + 1) * odds
            }
    }

    private func lower(_ k: Int) -> Double {
        let odds = (1 - chance) / chance
        return exp(logProbability(k))
            * series { step in
                Double(k - step) / Double(trials - k + step + 1) * odds
            }
    }
}

/// The number of events when `mean` are expected and nothing links one to the next.
struct Poisson {
    let mean: Double

    func logProbability(_ k: Int) -> Double {
        guard k >= 0 else { return -.infinity }
        if mean == 0 { return k == 0 ? 0 : -.infinity }
        return Double(k) * log(mean) - mean - logFactorial(k)
    }

    /// The chance of `k` or more.
    func atLeast(_ k: Int) -> Double {
        if k <= 0 { return 1 }
        return Double(k) > mean ? upper(k) : 1 - lower(k - 1)
    }

    /// The chance of `k` or fewer.
    func atMost(_ k: Int) -> Double {
        if k < 0 { return 0 }
        return Double(k) < mean ? lower(k) : 1 - upper(k + 1)
    }

    private func upper(_ k: Int) -> Double {
        exp(logProbability(k)) * series { step in mean / Double(k + step + 1) }
    }

    private func lower(_ k: Int) -> Double {
        if mean == 0 { return 1 }
        return exp(logProbability(k)) * series { step in Double(k - step) / mean }
    }
}

/// 1 + r₀ + r₀r₁ + … until a further term no longer changes the sum. The ratios fall.
private func series(_ ratio: (Int) -> Double) -> Double {
    var (sum, term, step) = (1.0, 1.0, 0)
    while true {
        term *= ratio(step)
        guard term > sum * 1e-17 else { return sum }
        sum += term
        step += 1
    }
}
