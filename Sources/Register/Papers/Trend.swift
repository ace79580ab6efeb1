import Clocks
public import Figures

/// What the counts of notifications show, worked out and in words. Nobody writes these sentences.
public struct Trend: Equatable, Sendable {
    public struct Check: Equatable, Sendable {
        /// `months`, `half-years`, `direction`, `previous-to-this`, `window`, `window-to-as-at`.
        public let id: String
        public let title: String
        public let verdict: Verdict
        /// No p-value in it; every window names its baseline.
        public let sentence: String
        /// The rule that was followed.
        public let rule: String
        /// The p-value that decided, and the sums behind it; `nil` where nothing could be computed.
        public let p: Double?
        public let details: String?
    }

    public let checks: [Check]

    /// What a check may be called.
    public static let checkIDs = ["months", "half-years", "direction", "previous-to-this", "window", "window-to-as-at"]

    /// What periods of this length are called.
    static func name(of period: Period) -> String {
        switch period.months {
        case 3: "Quarters"
        case 6: "Half-years"
        case 12: "Years"
        default: "Periods"
        }
    }

    /// The checks that signal; the longer look after the close holds the shorter one and is not counted beside it.
    public var signals: [Check] { checks.filter { $0.verdict == .signal && $0.id != "window-to-as-at" } }
}

extension Register {
    public func trend(_ scope: FigureScope) -> Trend {
        guard scope.asAt >= scope.period.last else { return Trend(checks: [notClosed(scope)]) }
        let periods = compared(scope.period)
        let counts = periods.map { notifications(in: $0).count }
        // Periods of the same months weigh the same here; where windows differ in length they are weighed by their days.
        let series = Series(counts: counts)
        return Trend(
            checks: [
                monthly(course(scope)), rate(series, periods), direction(series),
                change(from: (counts[1], periods[1]), to: (counts[2], periods[2])),
            ] + windows(scope))
    }

    private func notClosed(_ scope: FigureScope) -> Trend.Check {
        Trend.Check(
            id: "half-years", title: Trend.name(of: scope.period), verdict: .tooFewToSay,
            sentence:
                "The period closes on \(scope.period.last.words); until then its count is not compared with whole periods.",
            rule: "Only whole periods are compared.", p: nil, details: nil)
    }

    private func rate(_ series: Series, _ periods: [Period]) -> Trend.Check {
        let found = series.homogeneity
        return Trend.Check(
            id: "half-years",
            title: "\(Trend.name(of: periods[2])): \(series.counts.map(String.init).joined(separator: ", "))",
            verdict: series.verdict,
            sentence: series.rateSentence + " (\(periods.map(\.monthWords).joined(separator: "; ")).)",
            rule: "Equal rates, exact given the total; at least two periods and five events.",
            p: found.map { $0.exact ?? $0.p },
            details: found.map {
                "chi-square \($0.chiSquare.shown) on \($0.degrees) degrees of freedom, p = \($0.p.asP)"
                    + ($0.exact.map { "; exact p = \($0.asP)" } ?? "")
            })
    }

    private func direction(_ series: Series) -> Trend.Check {
        Trend.Check(
            id: "direction", title: "Direction", verdict: series.direction, sentence: series.directionSentence,
            rule: "Score test for a steady rise or fall; at least \(Verdict.fewestPeriodsForDirection) periods.",
            p: series.direction == .tooFewToSay ? nil : series.trend?.p, details: nil)
    }

    private func change(from earlier: (count: Int, period: Period), to later: (count: Int, period: Period))
        -> Trend.Check
    {
        let comparison = Comparison(
            .init(events: later.count, exposure: Double(later.period.days)),
            with: .init(events: earlier.count, exposure: Double(earlier.period.days)))
        var sentence =
            "\(earlier.count) in \(earlier.period.monthWords), then \(later.count) in \(later.period.monthWords): "
        switch comparison.verdict {
        case .signal: sentence += "a signal to look into."
        case .noEvidenceOfChange:
            sentence += "no evidence of change. Counts of this size differ by as much as this by chance."
        case .tooFewToSay: sentence += "too few to say."
        }
        return check(
            "previous-to-this", "\(earlier.count), then \(later.count)", comparison, sentence,
            rule: "Two counts compared, exact given their total.")
    }

    private func windows(_ scope: FigureScope) -> [Trend.Check] {
        guard let window = window(scope), let toAsAt = windowToAsAt(scope) else {
            let sentence =
                "The period had not closed by \(scope.asAt.words), or closed that day: nothing after it can be known."
            return [
                Trend.Check(
                    id: "window", title: "After the period", verdict: .tooFewToSay, sentence: sentence,
                    rule: "Window check.", p: nil, details: nil)
            ]
        }
        let first = check("window", window)
        return window == toAsAt ? [first] : [first, check("window-to-as-at", toAsAt)]
    }

    private func check(_ id: String, _ window: Window) -> Trend.Check {
        let (count, days, comparison) = (window.count, window.length, window.comparison)
        var sentence = """
            \(CountingUnit.notifications.counted(count)) in the \(days == 1 ? "day" : "\(days) days") from \(Day.words(from: window.days.lowerBound, to: window.days.upperBound)), where \
            \(window.expected.roundedInWords) would be expected at the rate of \(window.period.words) (\(window.baseline) in \(window.period.days) days). 
            """
        switch comparison.verdict {
        case .signal:
            sentence +=
                "Unusual: a signal to look into. It was noticed after the fact, so it is a prompt to look and not proof."
        case .noEvidenceOfChange: sentence += "No evidence of change."
        case .tooFewToSay: sentence += "Too few to say."
        }
        return check(
            id, "\(count) in \(days) day\(days == 1 ? "" : "s")", comparison, sentence,
            rule: "Window check: two counts over unequal windows, exact.")
    }

    private func check(
        _ id: String, _ title: String, _ comparison: Comparison, _ sentence: String, rule: String
    ) -> Trend.Check {
        let p = comparison.p
        let ratio = comparison.ratio.map { "rate ratio \($0.shown)" } ?? "rate ratio cannot be given"
        let high = comparison.high.map(\.shown) ?? "no upper limit"
        return Trend.Check(
            id: id, title: title, verdict: comparison.verdict, sentence: sentence, rule: rule, p: p.central,
            details: """
                \(ratio) (95% interval \(comparison.low.shown) to \(high)); p = \(p.central.asP) two-sided, \
                \(min(p.greater, p.less).asP) one-sided
                """ + (p.disagree() ? "; the rules disagree at 5%" : ""))
    }
}
