extension ControlChart {
    /// The rules followed, with the constants used; a run rule is named only where it was used.
    public var rules: [String] {
        var rules = [formula]
        if upper != nil { rules.append("points outside: a point beyond a limit; one on a limit is inside") }
        guard let run else { return rules }
        rules += [
            "Anhøj, longest run: more than \(run.longestRunLimit) points in a row on one side of \(runLineInWords) is a"
                + " signal (log₂ of \(run.usefulPoints) useful points, plus 3, rounded)",
            "Anhøj, crossings: fewer than \(run.crossingsLimit) crossings of \(runLineInWords) is a signal"
                + " (5% quantile of the binomial with \(run.usefulPoints - 1) trials and chance 0.5)",
        ]
        return rules
    }

    /// What the reader is to bear in mind; `nil` when there is nothing.
    public var caution: String? {
        let found = warnings + [fewPointsForRules, fewPointsForLimits, lowerLimitOutOfReach].compactMap { $0 }
        return found.isEmpty ? nil : found.joined(separator: " ")
    }

    /// What was found, in words for a page or a terminal.
    public var sentence: String {
        ([outsideSentence] + runSentences).joined(separator: " ") + " " + verdictSentence
    }

    private var formula: String {
        switch kind {
        case .c: "c chart: mean ± 3 √mean, not below 0"
        case .u: "u chart: rate ± 3 √(rate ÷ exposure), not below 0"
        case .g: "g chart: mean ± 3 √(mean × (mean + 1)), not below 0"
        case .t: "t chart: gaps to the power 1 ÷ 3.6, mean ± 2.66 × mean moving range, raised back, not below 0"
        case .xmr: "XmR chart: mean ± 2.66 × mean moving range"
        case .run: "run chart: the median, with no limits"
        }
    }

    private var runLineInWords: String { kind == .g || kind == .run ? "the median" : "the centre" }

    private var fewPointsForRules: String? {
        guard run == nil else { return nil }
        let useful = "\(usefulPoints) of \(numbered(values.count, "point")) \(usefulPoints == 1 ? "is" : "are") useful"
        return useful + " (not on \(runLineInWords)), so no run rules: they need \(RunRules.fewestUsefulPoints)."
    }

    private var fewPointsForLimits: String? {
        guard upper != nil, limitsAreTrial else { return nil }
        return hasEnoughPointsForLimits
            ? "Limits from \(pointsUsed) points are trial limits until there are \(ControlChart.fewestPointsForFirmLimits)."
            : "Limits from \(numbered(pointsUsed, "point")) are a rough guide, not to be drawn before there are"
                + " \(ControlChart.fewestPointsForLimits)."
    }

    private var lowerLimitOutOfReach: String? {
        guard let lower, let centre, centre > 0, values.indices.allSatisfy({ lower.at($0) <= 0 && values[$0] >= 0 })
        else { return nil }
        return switch kind {
        case .g, .t: "The lower limit is 0, so no gap is short enough to cross it: look at recent windows too."
        case .c, .u, .xmr, .run: "The lower limit is not above 0, so no fall can cross it."
        }
    }

    private var outsideSentence: String {
        guard upper != nil else { return "No limits." }
        let points = outside.map { String($0 + 1) }
        return switch points.count {
        case 0: "No point is outside the limits."
        case 1: "Point \(points[0]) is outside the limits."
        default: "Points \(points.dropLast().joined(separator: ", ")) and \(points.last!) are outside the limits."
        }
    }

    private var runSentences: [String] {
        guard let run, let longest = run.longestRun else { return [] }
        let (from, to) = (longest.points.lowerBound + 1, longest.points.upperBound + 1)
        let passedOver = longest.length < longest.points.count ? ", points on it not counted" : ""
        return [
            "The longest run is \(longest.length) \(longest.side.rawValue) \(runLineInWords), from point \(from) to \(to)"
                + "\(passedOver); up to \(run.longestRunLimit) is chance.",
            "\(numbered(run.crossings, "crossing")); \(run.crossingsLimit) or more is chance.",
        ]
    }

    private var verdictSentence: String {
        switch verdict {
        case .signal: "A signal to look into."
        case .noEvidenceOfChange: "No evidence of change."
        case .tooFewToSay: "Too few to say."
        }
    }

    private func numbered(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
