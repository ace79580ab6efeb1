extension DueDate {
    static func explain(
        _ start: Day, _ limit: TimeLimit, _ count: Counting, _ calendar: HolidayCalendar?, _ changed: [Changed]
    ) -> String {
        let (back, counted, due) = (limit.amount < 0, count.counted, count.due)
        let size = TimeLimit(abs(limit.amount), limit.unit).words
        var text = "\(start.wordsWithWeekday) is day 0 and is not counted. "
        text +=
            "\(size) \(back ? "back" : "on")\(limit.unit == .clearDays ? ", with neither end counted," : "") is \(counted.wordsWithWeekday)."
        if limit.unit == .months, counted.day != start.day {
            text += " \(counted.monthName) has no day \(start.day), so the last day of the month is taken."
        }
        if due != counted { text += " That is not a working day, so it is due on \(due.wordsWithWeekday)." }
        if !count.skipped.isEmpty { text += " Not counted: \(words(for: count.skipped))." }
        if limit.unit != .days || limit.thenNextWorkingDay {
            let which =
                calendar.map { "Bank holidays of \($0.words)." }
                ?? "No bank-holiday calendar was named; weekends alone are not working days."
            if limit.unit != .months || limit.thenNextWorkingDay { text += " \(which)" }
        }
        return ([text] + Changed.sentences(changed)).joined(separator: " ")
    }

    /// "6 weekend days, Good Friday (29 March 2024)".
    private static func words(for skipped: [Skipped]) -> String {
        let weekend = Set(Weekday.allCases.map(\.name))
        let weekends = skipped.filter { weekend.contains($0.why) }.count
        let holidays = skipped.filter { !weekend.contains($0.why) }
        var parts: [String] = []
        if weekends > 0 { parts.append("\(weekends) weekend day\(weekends == 1 ? "" : "s")") }
        parts += holidays.map { "\($0.why) (\($0.day.words))" }
        return parts.joined(separator: ", ")
    }
}
