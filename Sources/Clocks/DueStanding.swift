/// How a due day stands on a given day. The one place that says "due", "overdue" and how many days are left, for page,
/// API, command line and paper alike.
public struct DueStanding: Sendable, Equatable {
    public enum State: String, Sendable {
        case overdue, today, ahead
    }

    public let state: State
    /// "3 days overdue", "Due today", "in 21 days", "in 5 working days".
    public let words: String

    /// In working days where the clock counts them; in days where none lies between or the calendar does not reach.
    public init(due: Day, today: Day, counting unit: TimeLimit.Unit = .days, calendar: HolidayCalendar? = nil) {
        if due == today {
            (state, words) = (.today, "Due today")
            return
        }
        let length = Self.length(between: due, and: today, counting: unit, calendar: calendar)
        (state, words) = due < today ? (.overdue, "\(length.words) overdue") : (.ahead, "in \(length.words)")
    }

    static func length(
        between one: Day, and other: Day, counting unit: TimeLimit.Unit, calendar: HolidayCalendar?
    ) -> TimeLimit {
        let (first, last) = (min(one, other), max(one, other))
        if unit == .workingDays, let count = calendar.workingDays(after: first, through: last), count > 0 {
            return TimeLimit(count, .workingDays)
        }
        return TimeLimit(last - first, .days)
    }
}
