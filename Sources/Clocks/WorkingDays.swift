extension HolidayCalendar? {
    /// Monday to Friday and no bank holiday; nothing known where the calendar does not reach. Without a calendar
    /// weekends alone are not working days.
    func isWorking(_ day: Day) -> Bool? {
        if let self, !self.covers(day) { return nil }
        return !day.weekday.isWeekend && self?.holiday(on: day) == nil
    }

    /// How many working days lie after the first and up to the last; nothing known where the calendar does not reach.
    func workingDays(after first: Day, through last: Day) -> Int? {
        guard first < last else { return 0 }
        var count = 0
        for number in (first.number + 1)...last.number {
            guard let working = isWorking(Day(number: number)) else { return nil }
            if working { count += 1 }
        }
        return count
    }
}

extension DueDate {
    /// The first working day after a due day that is none; nothing where the calendar does not reach.
    var nextWorkingDay: Day? {
        guard calendar.isWorking(due) == false else { return nil }
        return try? DueDate(from: due, allow: TimeLimit(1, .workingDays), calendar: calendar).due
    }
}
