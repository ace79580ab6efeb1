import Foundation

/// Every way in which a total can fall over the periods, each weighed by its chance.
struct Multinomial {
    let total: Int
    let shares: [Double]

    /// More ways than this are not counted through.
    static let mostWays = 2e6

    /// `nil` when there are too many ways.
    init?(total: Int, shares: [Double]) {
        guard exp(logChoose(total + shares.count - 1, shares.count - 1)) <= Multinomial.mostWays else { return nil }
        (self.total, self.shares) = (total, shares)
    }

    /// The chance of a chi-square at least as large as `chiSquare`. Rounding is given the benefit of a part in 1e9.
    func atLeastAsUneven(as chiSquare: Double) -> Double {
        let expected = shares.map { $0 * Double(total) }
        let logShares = shares.map { log($0) }
        let logFactorials = (0...total).map(logFactorial)
        let limit = chiSquare * (1 - 1e-9) - 1e-12
        var sum = 0.0
        func place(_ period: Int, left: Int, uneven: Double, logChance: Double) {
            let last = period == shares.count - 1
            for count in (last ? left : 0)...left {
                let more = uneven + pow(Double(count) - expected[period], 2) / expected[period]
                let chance = logChance + Double(count) * logShares[period] - logFactorials[count]
                if last {
                    if more >= limit { sum += exp(chance) }
                } else {
                    place(period + 1, left: left - count, uneven: more, logChance: chance)
                }
            }
        }
        place(0, left: total, uneven: 0, logChance: logFactorials[total])
        return min(1, sum)
    }
}
