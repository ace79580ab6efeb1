extension DueDate {
    /// A bank holiday proclaimed or announced after the count began, which moved the date.
    public struct Changed: Sendable, Equatable, Encodable {
        public let day: Day
        /// "State Funeral of Queen Elizabeth II".
        public let why: String
        public let proclaimed: Day
        /// When it was due until then.
        public let dueBefore: Day
        /// The ordinary day of the holiday, where it was moved.
        public let movedFrom: Day?
        public let confidence: RegimeStep.Confidence

        enum CodingKeys: String, CodingKey {
            case day, why, proclaimed
            case dueBefore = "due_before"
        }
    }
}

extension DueDate.Changed {
    static func all(_ limit: TimeLimit, from start: Day, due: Day, calendar: HolidayCalendar?) -> [Self] {
        guard let calendar else { return [] }
        var changes: [[Self]] = []
        var after = due
        // From the last proclamation back, for the date we have is the one that all of them gave. One on or after that
        // date can have moved nothing: the holiday comes later still.
        for proclaimed in calendar.proclamations.reversed() where start < proclaimed && proclaimed < after {
            let known = calendar.known(on: proclaimed - 1)
            guard let before = try? Counting(limit, from: start, calendar: known).due, before != after else { continue }
            changes.append(all(proclaimed, start...max(before, after), dueBefore: before, calendar))
            after = before
        }
        return changes.reversed().flatMap { $0 }
    }

    /// What was proclaimed on one day and touches the days counted, each holiday once.
    private static func all(
        _ proclaimed: Day, _ span: ClosedRange<Day>, dueBefore: Day, _ calendar: HolidayCalendar
    ) -> [Self] {
        var seen: Set<Day> = []
        return calendar.entries.filter { holiday in
            holiday.proclaimed == proclaimed
                && (span.contains(holiday.day) || holiday.movedFrom.map(span.contains) ?? false)
                && seen.insert(holiday.day).inserted
        }
        .map {
            Self(
                day: $0.day, why: $0.title, proclaimed: proclaimed, dueBefore: dueBefore, movedFrom: $0.movedFrom,
                confidence: $0.proclaimedConfidence ?? .unsure)
        }
    }

    /// "Until 10 September 2022, when Monday 19 September 2022 was announced as a bank holiday, this was due on Monday
    /// 26 September 2022."
    static func sentences(_ changes: [Self]) -> [String] {
        Set(changes.map(\.proclaimed)).sorted().map { day in sentence(day, changes.filter { $0.proclaimed == day }) }
    }

    private static func sentence(_ day: Day, _ changes: [Self]) -> String {
        let days = changes.map { change in
            change.day.wordsWithWeekday
                + (change.movedFrom.map { " (in place of \($0.wordsWithWeekday))" } ?? "")
        }
        let one = changes.count == 1
        return """
            Until \(day.words), when \(days.joined(separator: " and ")) \
            \(one ? "was announced as a bank holiday" : "were announced as bank holidays"), \
            this was due on \(changes[0].dueBefore.wordsWithWeekday).\(doubt(changes))
            """
    }

    private static func doubt(_ changes: [Self]) -> String {
        if changes.contains(where: { $0.confidence == .unsure }) {
            return " Nobody has confirmed the day of that announcement."
        }
        if changes.contains(where: { $0.confidence == .known }) {
            return " The day of that announcement is known but was not read in a source."
        }
        return ""
    }
}
