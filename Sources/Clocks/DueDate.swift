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
    /// What moved the date after the day it starts from, in the order in which it became known.
    public let changed: [Changed]
    public let explanation: String
}

/// A due date that would need bank holidays nobody has proclaimed yet, or that Heed does not hold.
public struct BeyondCalendar: Error, Equatable {
    public let sentence: String
}

extension DueDate {
    /// Works out when something is due. The day it starts from is day 0 and does not count. All holidays of the calendar
    /// count, whenever they were proclaimed.
    ///
    /// - Throws: `BeyondCalendar` when a day that matters lies outside the years of the calendar.
    public init(from start: Day, allow limit: TimeLimit, calendar: HolidayCalendar?) throws(BeyondCalendar) {
        let count = try Counting(limit, from: start, calendar: calendar)
        let changed = Changed.all(limit, from: start, due: count.due, calendar: calendar)
        self.init(
            due: count.due, from: start, limit: limit, calendar: calendar, skipped: count.skipped, changed: changed,
            explanation: DueDate.explain(start, limit, count, calendar, changed))
    }
}
