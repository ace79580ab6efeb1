import Clocks
import Figures
import Register

/// The charts, each with the table of its numbers.
extension PaperWriter {
    var charts: [ChartFigure] {
        let drafts = [monthly, window, delays, agesChart, circumstancesChart, agesByCircumstance].compactMap { $0 }
        return drafts.enumerated().map { $1.figure($0 + 1) }
    }

    /// A chart before it has its number.
    struct Draft {
        var after: String
        var finding: String
        var measure: String
        var chart: Chart
        var flags: [ChartFigure.Flag] = []
        var signalNote: String?
        var columns: [String]
        var caption: String
        var unit: CountingUnit
        var rows: [Table.Row]

        func figure(_ number: Int) -> ChartFigure {
            ChartFigure(
                number: number, after: after, finding: finding, measure: measure, chart: chart, flags: flags,
                signalNote: signalNote,
                table: Table(
                    number: "Figure \(number)", caption: caption, unit: unit.rawValue, columns: columns, rows: rows))
        }
    }

    // MARK: months

    private var monthly: Draft? {
        let course = register.course(scope)
        guard course.months.count > 1, course.counts.contains(where: { $0 > 0 }) else { return nil }
        let annotations = register.home.annotations.filter {
            $0.figure == "notifications" && course.months[0].first <= $0.at && $0.at <= scope.asAt
        }
        let span = Day.words(from: course.months[0].first, to: course.part?.to ?? course.months.last!.last)
        return Draft(
            after: "4.1", finding: finding(course),
            measure: "Notifications by month received, \(span), as at \(scope.asAt.words). All areas.",
            chart: .run(chart(course, marks: annotations.enumerated().map { .init(number: $0 + 1, on: $1.at) })),
            flags: annotations.enumerated().map { number, annotation in
                ChartFigure.Flag(
                    number: number + 1, words: "\(annotation.at.words), \(annotation.kind.words).",
                    text: "\(annotation.words) Rests on \(annotation.restsOn).")
            },
            signalNote: course.longRun.map {
                "No month from \($0.months.monthWords) lies \($0.run.side == .above ? "below" : "above") the mean: a run of \($0.run.length) that differ from it."
            },
            columns: ["Month"] + monthsByYear(course).years, caption: "Notifications by month received",
            unit: .notifications,
            rows: monthsByYear(course).rows)
    }

    /// One row a month and one column a financial year, so that the same months stand side by side.
    private func monthsByYear(_ course: Course) -> (years: [String], rows: [Table.Row]) {
        let years = Set(
            (course.months.map(\.first) + (course.part.map { [$0.to] } ?? [])).map { Period.year(containing: $0) }
        ).sorted()
        let counts = Dictionary(zip(course.months, course.counts), uniquingKeysWith: { first, _ in first })
        func cell(_ month: Period) -> Text {
            if let count = counts[month] { return "\(String(count))" }
            guard let part = course.part, month.contains(part.to) else { return "–" }
            return "\(String(part.count)) to \(String(part.to.day)) \(part.to.monthName)"
        }
        let rows = (0..<12).map { place in
            Table.Row(years[0].eachMonth[place].first.monthName, years.map { cell($0.eachMonth[place]) })
        }
        return (years.map { "\($0.first.year) to \($0.last.year)" }, rows)
    }

    private func finding(_ course: Course) -> String {
        if course.verdict == .signal, let long = course.longRun {
            return
                "No month from \(long.months.monthWords) lies \(long.run.side == .above ? "below" : "above") the mean"
        }
        if course.verdict == .tooFewToSay { return "Too few to say more than the counts" }
        if let first = course.outside.first { return "\(first.monthWords) lies outside the limits" }
        if course.chart.run?.crossingsAreFew == true {
            return "Monthly counts cross their mean less often than chance would have it"
        }
        return "Monthly counts vary as chance would have it"
    }

    private func chart(_ course: Course, marks: [RunChart.Mark]) -> RunChart {
        let hasLimits = course.chart.hasEnoughPointsForLimits
        return RunChart(
            counted: "notifications",
            months: zip(course.months, course.counts).map { .init(first: $0.first, count: $1) },
            part: course.part.map { .init(count: $0.count, to: $0.to) },
            centre: course.chart.centre.map { .init(.mean, $0) },
            limits: hasLimits
                ? course.chart.lower.flatMap { lower in
                    course.chart.upper.map {
                        .init(lower: lower.at(0), upper: $0.at(0), areTrial: course.chart.limitsAreTrial)
                    }
                } : nil,
            outside: course.outside.map(\.first),
            run: course.longRun.map {
                .init(months: $0.months, side: $0.run.side == .above ? .above : .below, met: met(course, $0.run))
            },
            thisPeriod: scope.period, marks: marks, asAt: scope.asAt)
    }

    /// The month in which the run became longer than chance explains.
    private func met(_ course: Course, _ run: RunRules.Run) -> Day? {
        guard let limit = course.chart.run?.longestRunLimit, run.places.indices.contains(limit) else { return nil }
        return course.months[run.places[limit]].first
    }

    // MARK: days after the close

    private var window: Draft? {
        guard let after = scope.lookedAfter, figures.value("notifications.after-period") > 0,
            let window = register.window(scope), let check = trend.checks.first(where: { $0.id == "window" })
        else { return nil }
        let told = register.notifications(from: scope.period.first, to: after.upperBound).map(\.notification.received)
        var since = [Period.month(containing: after.lowerBound)]
        while since[since.count - 1].last < after.upperBound {
            since.append(Period.month(containing: since[since.count - 1].last + 1))
        }
        let months = (scope.period.eachMonth + since).map { month in
            (month, told.filter { month.contains($0) }.sorted())
        }
        let verdict =
            switch check.verdict {
            case .signal: "unusual"
            case .noEvidenceOfChange: "no evidence of change"
            case .tooFewToSay: "too few to say"
            }
        return Draft(
            after: "4.1", finding: "\(check.title) after the period closed: \(verdict)",
            measure:
                "One mark for each notification, on the day it was received. At the rate of \(scope.period.words) (\(window.baseline) in \(scope.period.days) days) \(window.expected.roundedInWords) would be expected in \(window.length) days.",
            chart: .days(
                DayMarks(
                    counted: "notifications", days: told, period: scope.period,
                    window: .init(
                        first: window.days.lowerBound, last: window.days.upperBound,
                        expected: window.expected.roundedInWords),
                    asAt: after.upperBound)),
            columns: ["Month", "Days of the month", "Count"], caption: "Notifications by day received",
            unit: .notifications,
            rows: months.map { month, days in
                Table.Row(
                    month.monthWords,
                    ["\(days.map { String($0.day) }.joined(separator: ", "))", "\(String(days.count))"])
            })
    }

    // MARK: days from death to notification

    private var delays: Draft? {
        let periods = [
            (scope.period.yearBefore, "notifications.delay-known.year-before"),
            (scope.period.previous, "notifications.delay-known.previous"),
            (scope.period, "notifications.delay-known"),
        ]
        let rows = periods.map { (period: $0, id: $1, delays: register.delays(in: $0)) }
        guard let last = rows.last, !last.delays.known.isEmpty else { return nil }
        let spreads = rows.map { Spread(of: $0.delays.days) }
        return Draft(
            after: "4.1", finding: finding(last.delays, spreads[2]),
            measure:
                "Days from death to the day we were told, for deaths whose day is known exactly. How soon we are told tells nothing of how many children died.",
            chart: .ranges(
                RangeChart(
                    measured: "Days from death to notification",
                    rows: zip(rows, spreads).map { .init($0.period.monthWords, $1) })),
            columns: ["Received", "Day of death known", "Shortest", "Median", "Longest", "Not known"],
            caption: "Days from death to notification", unit: .notifications,
            rows: zip(rows, spreads).map { row, spread in
                Table.Row(
                    row.period.monthWords,
                    [Text(figures.number(row.id))] + DelayWords(spread).cells + ["\(String(row.delays.unknown))"])
            })
    }

    private func finding(_ delays: Delays, _ spread: Spread) -> String {
        guard case .many(let summary) = spread else {
            return "Too few deaths with a known day to say how soon we were told"
        }
        return
            "Half of the \(summary.known) deaths with a known day reached us within \(summary.median == 1 ? "1 day" : "\(SVG.written(summary.median)) days")"
    }
}

/// A spread's numbers as a table shows them.
struct DelayWords {
    let cells: [Text]

    init(_ spread: Spread) {
        cells =
            switch spread {
            case .none: ["–", "–", "–"]
            case .few(let days): ["\(String(days[0]))", "too few", "\(String(days[days.count - 1]))"]
            case .many(let summary):
                ["\(String(summary.shortest))", "\(SVG.written(summary.median))", "\(String(summary.longest))"]
            }
    }
}
