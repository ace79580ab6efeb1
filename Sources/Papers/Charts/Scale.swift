/// Numbers along an axis, from 0 to a round end.
struct Scale {
    let step: Int
    let end: Int
    /// Where 0 and the end are drawn.
    let from: Double
    let to: Double

    /// An axis that reaches `greatest`, with at most `steps` steps of 1, 2 or 5 times a power of ten.
    init(to greatest: Double, steps: Int = 5, from: Double, to: Double) {
        let greatest = max(1, Int(greatest.rounded(.up)))
        var (step, next) = (1, [2, 5, 10])
        while greatest > step * steps {
            step = next[0]
            next = [next[1], next[2], next[0] * 10]
        }
        self.step = step
        end = (greatest + step - 1) / step * step
        (self.from, self.to) = (from, to)
    }

    var ticks: [Int] { Array(stride(from: 0, through: end, by: step)) }

    func callAsFunction(_ value: Double) -> Double { from + (to - from) * value / Double(end) }
    func callAsFunction(_ value: Int) -> Double { self(Double(value)) }
}
