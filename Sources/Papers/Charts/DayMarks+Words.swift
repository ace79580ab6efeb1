import Clocks

extension DayMarks {
    var title: String { "\(counted.capitalizedFirst) by day received, \(Day.words(from: period.first, to: asAt))" }

    /// A row: the month, and every day in it on which something was received.
    struct Row {
        let month: Period
        let days: [Day]
    }

    /// Every month from the period's first to the one that holds the as-at day.
    var rows: [Row] {
        let whole = Period(first: period.first, last: max(asAt, period.first).lastOfMonth) ?? period
        return whole.eachMonth.map { month in Row(month: month, days: days.filter(month.contains)) }
    }

    func isInWindow(_ day: Day) -> Bool { window.map { $0.first <= day && day <= $0.last } ?? false }

    /// "7 in 14 days, about 1 expected".
    var windowInShort: String? {
        guard let window else { return nil }
        let length = window.last - window.first + 1
        let found = "\(days.count(where: isInWindow)) in \(length) \(length == 1 ? "day" : "days")"
        return window.expected.map { "\(found), \($0) expected" } ?? found
    }

    var inWords: String {
        let months = rows.map { row in
            let days = row.days.map { String($0.day) }
            let on = days.isEmpty ? "" : ", on \(days.count == 1 ? "day" : "days") \(days.inWords)"
            return "\(row.month.monthWords): \(days.count)\(on)."
        }
        var said = ["One mark for each of the \(counted), on the day it was received."] + months
        if let window, let windowInShort {
            said.append("\(Day.words(from: window.first, to: window.last)): \(windowInShort).")
        }
        return (said + ["As at \(asAt.words)."]).joined(separator: " ")
    }
}
