import Clocks
import Papers

extension ComponentsPage {
    /// Every kind of chart, with what each does when there is little, nothing, or something to withhold.
    static let charts = Group(
        id: "charts", title: "Charts",
        specimens: [
            drawn("run", "Run chart with limits, a signal, two marks and a part month", .run(whole)),
            drawn("short", "Run chart of too few months for limits", .run(short)),
            drawn("days", "A mark for each day, with the days after the close", .days(days)),
            drawn("ages", "Bars, with what is not known and what is withheld", .bars(ages)),
            drawn("grouped", "Grouped bars, one row withheld", .grouped(grouped)),
            drawn("ranges", "Ranges: many, few and none", .ranges(ranges)),
        ])

    private static func drawn(_ id: String, _ what: String, _ chart: Chart) -> Specimen {
        Specimen(what, "<div class=\"figure\">\(chart.pair(id: id))</div>")
    }

    static let ages = BarChart(
        counted: "children", by: "age",
        bars: [
            .init("Under 5", .count(6)), .init("5 and over", .withheld("1 to 4")), .init("18 or over", .count(0)),
            .init("Not known yet", .count(2), isNotKnown: true),
        ])

    private static let whole = RunChart(
        counted: "notifications",
        months: months(from: "2008-04-01", [7, 6, 5, 6, 5, 6, 1, 2, 1, 0, 2, 1, 2, 1, 3, 2, 2, 2]),
        part: .init(count: 7, to: "2009-10-14"), centre: .init(.mean, 3),
        limits: .init(lower: 0, upper: 8.2, areTrial: true),
        run: Period(String("2008-10-to-2009-09")).map { .init(months: $0, side: .below, met: "2009-05-01") },
        thisPeriod: Period(String("2009-04-to-09")),
        marks: [.init(number: 1, on: "2008-06-02"), .init(number: 2, on: "2008-12-01")],
        asAt: "2009-10-23")

    private static let short = RunChart(
        counted: "notifications", months: months(from: "2009-04-01", [2, 1, 3, 2, 2, 2]), centre: .init(.mean, 2),
        asAt: "2009-09-30")

    private static let days = DayMarks(
        counted: "notifications",
        days: ["2009-04-06", "2009-06-03", "2009-06-03", "2009-09-29", "2009-10-01", "2009-10-02", "2009-10-14"],
        period: .halfYear(containing: "2009-04-01"),
        window: .init(first: "2009-10-01", last: "2009-10-14", expected: "about 1"), asAt: "2009-10-23")

    private static let grouped = GroupedBars(
        counted: "children", by: "circumstance", and: "age", series: ["Under 6", "6 or over"],
        rows: [
            .init("Illness or natural causes", [.count(3), .count(0)]),
            .init("Accident or injury", [.withheld("withheld"), .withheld("withheld")]),
        ])

    private static let ranges = RangeChart(
        measured: "Days from death to notification",
        rows: [
            .init("April to September 2008", days: [0, 1, 1, 2, 2, 3, 5, 41]),
            .init("October 2008 to March 2009", days: [1, 4]),
            .init("April to September 2009", days: []),
        ])

    private static func months(from first: Day, _ counts: [Int]) -> [RunChart.Month] {
        counts.enumerated().map { .init(first: first.adding(months: $0), count: $1) }
    }
}
