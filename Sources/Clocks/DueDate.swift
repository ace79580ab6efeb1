/// A date by which something must be done, with how it was worked out.
public struct DueDate: Sendable, Equatable {
    public struct Skipped: Sendable, Equatable, Encodable {
        public let day: Day
        /// "Saturday", "Good Friday".
        public let why: String
    }

    public let due: Day
    public let from: Day
    public let limit: TimeLimit
    /// `nil` when weekends alone are not working days.
    public let calendar: HolidayCalendar?
    /// The days that did not count, in the order met.
    public let skipped: [Skipped]
    public let explanation: String
}

/// A due date that would need bank holidays nobody has proclaimed yet, or that Heed does not hold.
public struct BeyondCalendar: Error, Equatable {
    public let sentence: String
}

extension DueDate {
    /// Works out when something is due. The day it starts from is day 0 and does not count.
    ///
    /// - Throws: `BeyondCalendar` when a day that matters lies outside the years of the calendar.
    public init(from start: Day, allow limit: TimeLimit, calendar: HolidayCalendar?) throws(BeyondCalendar) {
        var count = Counting(calendar: calendar, step: limit.amount < 0 ? -1 : 1)
        var due: Day
        switch limit.unit {
        case .days: due = start + limit.amount
        case .months: due = start.adding(months: limit.amount)
        case .workingDays: due = try count.workingDays(abs(limit.amount), from: start)
        case .clearDays: due = try count.clearDays(abs(limit.amount), from: start)
        }
        let counted = due
        if limit.thenNextWorkingDay {
            count.step = 1
            due = try count.firstWorkingDay(from: due)
        }
        guard (1...9999).contains(due.year) else {
            throw BeyondCalendar(sentence: "\(limit.words) from \(start.words) reaches outside the years 1 to 9999.")
        }
        self.init(
            due: due, from: start, limit: limit, calendar: calendar, skipped: count.skipped,
            explanation: DueDate.explain(start, limit, counted, due, calendar, count.skipped))
    }

    private static func explain(
        _ start: Day, _ limit: TimeLimit, _ counted: Day, _ due: Day, _ calendar: HolidayCalendar?, _ skipped: [Skipped]
    ) -> String {
        let back = limit.amount < 0
        let size = TimeLimit(abs(limit.amount), limit.unit).words
        var text = "\(start.wordsWithWeekday) is day 0 and is not counted. "
        text +=
            "\(size) \(back ? "back" : "on")\(limit.unit == .clearDays ? ", with neither end counted," : "") is \(counted.wordsWithWeekday)."
        if limit.unit == .months, counted.day != start.day {
            text += " \(counted.monthName) has no day \(start.day), so the last day of the month is taken."
        }
        if due != counted { text += " That is not a working day, so it is due on \(due.wordsWithWeekday)." }
        if !skipped.isEmpty {
            let weekends = skipped.filter { Weekday.allCases.map(\.name).contains($0.why) }.count
            let holidays = skipped.filter { !Weekday.allCases.map(\.name).contains($0.why) }
            var parts: [String] = []
            if weekends > 0 { parts.append("\(weekends) weekend day\(weekends == 1 ? "" : "s")") }
            parts += holidays.map { "\($0.why) (\($0.day.words))" }
            text += " Not counted: \(parts.joined(separator: ", "))."
        }
        if limit.unit != .days || limit.thenNextWorkingDay {
            let which =
                calendar.map { "Bank holidays of \($0.words)." }
                ?? "No bank-holiday calendar was named; weekends alone are not working days."
            if limit.unit != .months || limit.thenNextWorkingDay { text += " \(which)" }
        }
        return text
    }
}

/// Walks day by day and remembers what it passed over.
private struct Counting {
    let calendar: HolidayCalendar?
    var step: Int
    var skipped: [DueDate.Skipped] = []

    init(calendar: HolidayCalendar?, step: Int) {
        self.calendar = calendar
        self.step = step
    }

    mutating func workingDays(_ count: Int, from start: Day) throws(BeyondCalendar) -> Day {
        var day = start
        for _ in 0..<count { day = try firstWorkingDay(from: day + step) }
        return day
    }

    mutating func clearDays(_ count: Int, from start: Day) throws(BeyondCalendar) -> Day {
        guard count <= 5 else { return start + step * (count + 1) }
        return try workingDays(count + 1, from: start)
    }

    /// `day` itself when it is a working day, else the first in the direction of counting that is.
    mutating func firstWorkingDay(from day: Day) throws(BeyondCalendar) -> Day {
        var day = day
        while let why = try reasonNotWorking(day) {
            skipped.append(.init(day: day, why: why))
            day = day + step
        }
        return day
    }

    private func reasonNotWorking(_ day: Day) throws(BeyondCalendar) -> String? {
        if let calendar, !calendar.covers(day) {
            throw BeyondCalendar(
                sentence: """
                    The bank holidays of \(calendar.words) are held for \(calendar.firstYear) to \(calendar.lastYear), \
                    and this count reaches \(day.words). Add that year's holidays to the calendar, or count in calendar days.
                    """)
        }
        if day.weekday.isWeekend { return day.weekday.name }
        return calendar?.holiday(on: day)
    }
}
