import Clocks

@testable import Papers

/// Monthly counts from April 2008: 35, 7 and 12 in three half-years.
let countsFrom2008 = [7, 6, 5, 6, 5, 6, 1, 2, 1, 0, 2, 1, 2, 1, 3, 2, 2, 2]

func months(_ counts: [Int], from first: Day = "2008-04-01") -> [RunChart.Month] {
    counts.enumerated().map { RunChart.Month(first: first.adding(months: $0), count: $1) }
}

/// Eighteen months, part of October, a run of 12 below the mean and two marks.
let run2009 = RunChart(
    counted: "notifications", months: months(countsFrom2008), part: .init(count: 7, to: "2009-10-14"),
    centre: .init(.mean, 3), limits: .init(lower: 0, upper: 8.2, areTrial: true),
    run: .init(months: Period("2008-10-to-2009-09")!, side: .below, met: "2009-05-01"), thisPeriod: april2009,
    marks: [.init(number: 1, on: "2008-06-01"), .init(number: 2, on: "2008-12-01")], asAt: "2009-10-23")

/// Three a day apart, three on one day, and a window of 14 days with two.
let days2009 = DayMarks(
    counted: "notifications",
    days: ["2009-04-06", "2009-04-07", "2009-05-14", "2009-05-14", "2009-05-14", "2009-10-01", "2009-10-14"],
    period: april2009, window: .init(first: "2009-10-01", last: "2009-10-14", expected: "about 1"), asAt: "2009-10-23")

let ages2009 = BarChart(
    counted: "children", by: "age",
    bars: [
        .init("Not known yet", .count(2), isNotKnown: true), .init("Under 1", .count(3)),
        .init("1 to 4 <or> thought to be so by those who told us", .count(9)), .init("5 to 9", .count(0)),
        .init("10 to 17", .withheld("1 to 4")),
    ])

let circumstances2009 = GroupedBars(
    counted: "children", by: "circumstance", and: "age", series: ["Under 1", "1 to 9", "10 to 17", "Not known yet"],
    rows: [
        .init("Illness & natural causes", [.count(4), .count(3), .count(0), .count(1)]),
        .init("Sudden, cause not found at the first examination", [.withheld(), .count(2), .count(5), .withheld()]),
    ])

let delays2009 = RangeChart(
    measured: "Days from death to notification",
    rows: [
        .init("April to September 2008", days: [0, 1, 1, 2, 2, 2, 3, 4, 6, 412]),
        .init("October 2008 to March 2009", days: [4, 1, 4]), .init("April to September 2009", days: []),
    ])

/// Data that crowd a run chart: 42 months, two peaks, marks on one another, lines close together.
let crowded: RunChart = {
    var counts = (0..<42).map { [3, 5, 2, 8, 1, 0, 4][$0 % 7] }
    (counts[20], counts[30]) = (60, 45)
    return RunChart(
        counted: "notifications", months: months(counts, from: "2006-11-01"), part: .init(count: 60, to: "2010-05-14"),
        centre: .init(.mean, 5.6), limits: .init(lower: 4.9, upper: 6.3, areTrial: false),
        outside: ["2008-07-01", "2009-05-01"],
        run: .init(months: Period("2009-06-to-2010-01")!, side: .below, met: "2010-01-01"),
        thisPeriod: Period("2009-10-to-2010-03"),
        marks: [
            .init(number: 4, on: "2010-04-21"), .init(number: 1, on: "2008-06-01"), .init(number: 2, on: "2008-07-11"),
            .init(number: 3, on: "2008-07-21"),
        ], asAt: "2010-05-20")
}()

let nothing = RunChart(
    counted: "notifications", months: months(Array(repeating: 0, count: 6)), part: .init(count: 0, to: "2008-10-14"),
    centre: .init(.median, 0), asAt: "2008-10-23")

let everyChart: [Chart] = [
    .run(run2009), .run(crowded), .run(nothing), .days(days2009), .bars(ages2009), .grouped(circumstances2009),
    .ranges(delays2009),
]
