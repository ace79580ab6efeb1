import Foundation

/// Exact 95% intervals: the values that the count seen would not have ruled out.
public enum ExactInterval {
    /// For the mean of a count (Garwood, Biometrika 28, 1936): 12 allows 6.2 to 21.0.
    public static func count(_ count: Int, level: Double = 0.95) -> ClosedRange<Double> {
        let tail = (1 - level) / 2
        let reach = Double(count) + 40 + 12 * Double(count).squareRoot()
        let low = count == 0 ? 0 : solve(in: 0...Double(count)) { Poisson(mean: $0).atLeast(count) < tail }
        let high = solve(in: Double(count)...reach) { Poisson(mean: $0).atMost(count) > tail }
        return low...high
    }

    /// For a proportion (Clopper and Pearson, Biometrika 26, 1934).
    public static func proportion(_ count: Int, of total: Int, level: Double = 0.95) -> ClosedRange<Double> {
        let tail = (1 - level) / 2
        let low = count == 0 ? 0 : solve(in: 0...1) { Binomial(trials: total, chance: $0).atLeast(count) < tail }
        let high = count == total ? 1 : solve(in: 0...1) { Binomial(trials: total, chance: $0).atMost(count) > tail }
        return low...high
    }

    /// The end of the stretch, from its lower bound, over which `holds` is true, to the last bit.
    private static func solve(in range: ClosedRange<Double>, while holds: (Double) -> Bool) -> Double {
        var (low, high) = (range.lowerBound, range.upperBound)
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { return middle }
            if holds(middle) { low = middle } else { high = middle }
        }
    }
}

extension Double {
    var exponential: Double { exp(self) }
}
