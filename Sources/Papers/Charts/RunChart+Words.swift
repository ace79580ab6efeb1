import Clocks

extension RunChart {
    var title: String {
        let first = months[0].first
        let last = part?.to ?? months[months.count - 1].first.lastOfMonth
        return "\(counted.capitalizedFirst) by month, \(Day.words(from: first, to: last))"
    }

    var inWords: String {
        var said = ["Run chart: \(counted) by month."] + years
        if let part {
            let month = part.to.monthName
            said.append("\(month) \(part.to.year) is a part month: \(part.count) by \(part.to.day) \(month).")
        }
        if let centre { said.append("\(centre.inWords.capitalizedFirst).") }
        if let limits { said.append("\(limits.inWords.capitalizedFirst), \(outsideInWords) outside.") }
        said += signals.map { "\($0)." }
        if let run { said.append("Those months are \(run.months.monthWords).") }
        return (said + ["As at \(asAt.words)."]).joined(separator: " ")
    }

    /// "2008 from April: 7, 6 and 5."
    private var years: [String] {
        Dictionary(grouping: months, by: \.first.year).sorted { $0.key < $1.key }.map { year, months in
            let from = months[0].first.month == 1 ? "" : " from \(months[0].first.monthName)"
            return "\(year)\(from): \(months.map { String($0.count) }.inWords)."
        }
    }

    private var outsideInWords: String { outside.isEmpty ? "no month" : outside.map(RunChart.monthWords).inWords }

    /// "Signal: 12 months, none above the mean", where there is one.
    var signals: [String] {
        var signals: [String] = []
        if let run {
            let months = run.months.months
            let other: Run.Side = run.side == .below ? .above : .below
            let centre = centre?.kind.rawValue ?? "mean"
            // Some of them may lie on it.
            signals.append("Signal: \(months) months, none \(other.rawValue) the \(centre)")
        }
        let name = limits?.name ?? "limit"
        switch outside.count {
        case 0: break
        case 1: signals.append("Signal: \(RunChart.monthWords(outside[0])) is outside the \(name)s")
        case let count: signals.append("Signal: \(count) months are outside the \(name)s")
        }
        return signals
    }

    private static func monthWords(_ day: Day) -> String { "\(day.monthName) \(day.year)" }
}

extension RunChart.Centre {
    /// "mean 3.0".
    var inWords: String { "\(kind.rawValue) \(oneDecimal(value))" }
}

extension RunChart.Limits {
    var name: String { areTrial ? "trial limit" : "limit" }
    /// Those that are drawn: none at 0, below which nothing can fall.
    var drawn: [Double] { lower > 0 ? [lower, upper] : [upper] }
    /// "trial limit 8.2".
    var inWords: String { "\(name)\(drawn.count == 1 ? "" : "s") \(drawn.map(oneDecimal).inWords)" }
}

extension RunChart.Part {
    /// "to 14 Oct".
    var until: String { "to \(to.day) \(to.monthName.prefix(3))" }
}

/// "3.0".
func oneDecimal(_ value: Double) -> String {
    let written = SVG.written(value)
    return written.contains(".") ? written : "\(written).0"
}
