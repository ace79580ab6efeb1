import Clocks
import Figures

extension Register {
    func monthly(_ course: Course) -> Trend.Check {
        let found = course.outside.map { "\($0.monthWords) lies outside the limits." } + run(course)
        return Trend.Check(
            id: "months", title: "Monthly counts", verdict: course.verdict, sentence: sentence(found, course),
            rule:
                "A month outside the limits, a run too long or crossings too few for chance; at least 10 months that differ from the mean.",
            p: nil, details: details(course))
    }

    private func run(_ course: Course) -> [String] {
        guard let rules = course.chart.run else { return [] }
        if let long = course.longRun {
            return [
                """
                No month from \(long.months.monthWords) lies \(long.run.side == .above ? "below" : "above") the mean of \(course.mean.shown): \
                a run of \(long.run.length), where up to \(rules.longestRunLimit) would be usual.
                """
            ]
        }
        guard rules.crossingsAreFew else { return [] }
        return [
            "The counts cross their mean \(rules.crossings == 1 ? "once" : "\(rules.crossings) times"), where \(rules.crossingsLimit) or more would be usual."
        ]
    }

    private func sentence(_ found: [String], _ course: Course) -> String {
        switch course.verdict {
        case .signal: found.joined(separator: " ") + " A signal to look into."
        case .noEvidenceOfChange: "No month lies outside the limits, and no run is too long for chance."
        case .tooFewToSay:
            "Too few to say: months are looked at from five notifications, and from 10 months that differ from the mean."
        }
    }

    private func details(_ course: Course) -> String? {
        guard let rules = course.chart.run, let upper = course.chart.upper?.at(0), let lower = course.chart.lower?.at(0)
        else { return nil }
        return """
            mean \(course.mean.shown), \(course.chart.limitsAreTrial ? "trial limits" : "limits") \(lower.shown) to \(upper.shown) \
            from \(course.months.count) months; longest run \(rules.longestRun?.length ?? 0) where up to \(rules.longestRunLimit) is usual; \
            \(rules.crossings) crossings where \(rules.crossingsLimit) or more is usual
            """
    }
}
