extension HolidayCalendar {
    /// The calendar as it was known on a day: without the holidays proclaimed later, and with those moved later on their
    /// ordinary days.
    public func known(on day: Day) -> HolidayCalendar {
        let later = entries.filter { $0.proclaimed.map { $0 > day } ?? false }
        guard !later.isEmpty else { return self }
        let known = entries.filter { $0.proclaimed.map { $0 <= day } ?? true }
        let notMovedYet = later.compactMap { holiday in
            holiday.movedFrom.map { Holiday(day: $0, title: holiday.title) }
        }
        return HolidayCalendar(
            name: name, words: words, firstYear: firstYear, lastYear: lastYear, source: source,
            holidays: known + notMovedYet)
    }
}
