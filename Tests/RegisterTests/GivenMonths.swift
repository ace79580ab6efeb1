import Clocks
import Register

/// So many notifications on the 2nd of each month, one month after the other.
func monthly(from first: Day, _ counts: [Int]) throws -> Facts {
    var facts = try given()
    for (month, count) in counts.enumerated() {
        for _ in 0..<count { try facts.told(first.adding(months: month) + 1) }
    }
    return facts
}

func many(_ counts: (of: Int, times: Int)...) -> [Int] {
    counts.flatMap { Array(repeating: $0.of, count: $0.times) }
}

extension Facts {
    /// The months of the paper for April to September 2009.
    func course(asAt: Day = "2009-10-14") -> Course { register.course(FigureScope(period: april2009, asAt: asAt)) }
}
