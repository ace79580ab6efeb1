import Foundation

/// Milliseconds that `body` took.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let taken = try clock.measure { try body() }
    return Double(taken.components.attoseconds) / 1e15 + Double(taken.components.seconds) * 1000
}

/// How many of `count` a second.
func rate(_ count: Int, _ body: () throws -> Void) rethrows -> Double {
    Double(count) * 1000 / (try milliseconds(body))
}

func rate(_ count: Int, _ body: () async throws -> Void) async rethrows -> Double {
    let clock = ContinuousClock()
    let taken = try await clock.measure { try await body() }
    return Double(count) / (Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18)
}

/// The figure, its spread and its ratio to a floor of the same run.
func report(_ what: String, _ runs: [Double], _ unit: String, against floor: [Double]? = nil) {
    func shown(_ value: Double) -> String { String(format: value < 100 ? "%.2f" : "%.0f", value) }
    let sorted = runs.sorted()
    let median = sorted[sorted.count / 2]
    let ratio = floor.map { String(format: ", %.2f x the floor above", median / $0.sorted()[$0.count / 2]) } ?? ""
    print("\(what): \(shown(median)) \(unit) [\(shown(sorted[0])) to \(shown(sorted[sorted.count - 1]))]\(ratio)")
}

/// Keeps a result from being worked out of existence.
@inline(never) func consume<Value>(_ value: Value) { withExtendedLifetime(value) {} }
