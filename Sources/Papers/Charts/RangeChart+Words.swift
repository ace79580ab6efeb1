extension RangeChart {
    var title: String { measured }

    var inWords: String {
        let said = rows.map { "\($0.label): \($0.spread.inWords)." }
        return (["\(measured)."] + said).joined(separator: " ")
    }
}

extension Spread {
    var inWords: String {
        switch self {
        case .none: "0 known"
        case .few(let days): "\(days.count) known, \(days.map(String.init).inWords)"
        case .many(let all):
            """
            \(all.known) known, from \(all.shortest) to \(all.longest), median \(SVG.written(all.median)), the middle \
            half from \(SVG.written(all.lowerQuartile)) to \(SVG.written(all.upperQuartile))
            """
        }
    }

    /// Beside the row.
    var inShort: String {
        switch self {
        case .none, .few: "\(known) known"
        case .many(let all): "median \(SVG.written(all.median)), \(all.known) known"
        }
    }

    var longest: Int? {
        switch self {
        case .none: nil
        case .few(let days): days.last
        case .many(let all): all.longest
        }
    }

    /// The longest that a reader would not call an exception: by Tukey's rule where there are quartiles.
    var longestOrdinary: Int? {
        switch self {
        case .none: return nil
        case .few(let days):
            let middle = days[(days.count - 1) / 2]
            return days.last { $0 <= 3 * (middle + 1) }
        case .many(let all):
            let fence = all.upperQuartile + 1.5 * (all.upperQuartile - all.lowerQuartile)
            return min(all.longest, Int(max(fence, all.upperQuartile + 1).rounded(.up)))
        }
    }
}

extension [String] {
    /// "1, 2 and 5".
    var inWords: String {
        count < 2 ? joined() : "\(dropLast().joined(separator: ", ")) and \(self[count - 1])"
    }
}
