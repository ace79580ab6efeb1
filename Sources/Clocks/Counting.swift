/// Walks day by day from the start to the due day and remembers what it passed over.
struct Counting {
    private let calendar: HolidayCalendar?
    private var step: Int
    private(set) var skipped: [DueDate.Skipped] = []
    /// Before it moved to the next working day.
    private(set) var counted: Day
    private(set) var due: Day

    init(_ limit: TimeLimit, from start: Day, calendar: HolidayCalendar?) throws(BeyondCalendar) {
        (self.calendar, step) = (calendar, limit.amount < 0 ? -1 : 1)
        (counted, due) = (start, start)
        switch limit.unit {
        case .days: counted = start + limit.amount
        case .months: counted = start.adding(months: limit.amount)
        case .workingDays: counted = try workingDays(abs(limit.amount), from: start)
        case .clearDays: counted = try clearDays(abs(limit.amount), from: start)
        }
        due = counted
        if limit.thenNextWorkingDay {
            step = 1
            due = try firstWorkingDay(from: counted)
        }
        guard (1...9999).contains(due.year) else {
            throw BeyondCalendar(sentence: "\(limit.words) from \(start.words) reaches outside the years 1 to 9999.")
        }
    }

    private mutating func workingDays(_ count: Int, from start: Day) throws(BeyondCalendar) -> Day {
        var day = start
        for _ in 0..<count { day = try firstWorkingDay(from: day + step) }
        return day
    }

    private mutating func clearDays(_ count: Int, from start: Day) throws(BeyondCalendar) -> Day {
        guard count <= 5 else { return start + step * (count + 1) }
        return try workingDays(count + 1, from: start)
    }

    /// `day` itself when it is a working day, else the first in the direction of counting that is.
    private mutating func firstWorkingDay(from day: Day) throws(BeyondCalendar) -> Day {
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
