/// A due date after all that was agreed about it. The first due date always stays.
public struct ClockStops: Sendable, Equatable {
    /// Who asked for a change, who agreed to it and why.
    public struct Agreement: Sendable, Equatable {
        public let askedBy, agreedBy, why: String

        public init(askedBy: String, agreedBy: String, why: String) {
            (self.askedBy, self.agreedBy, self.why) = (askedBy, agreedBy, why)
        }

        var words: String { "Asked for by \(askedBy), agreed by \(agreedBy): \(why)." }
    }

    public enum Change: Sendable, Equatable {
        /// More time was agreed: it is due on a later day.
        case extended(to: Day, Agreement)
        /// The clock stood still, both days counted.
        case suspended(from: Day, to: Day, Agreement)
    }

    public let first: DueDate
    /// In the order in which they were agreed.
    public let changes: [Change]
    public let due: Day
    public let explanation: String

    /// - Throws: `NoDueDate` when an extension is to no later day, when a suspension ends before it begins, or when the
    ///   bank holidays of a day that matters are not held.
    public init(_ first: DueDate, _ changes: [Change]) throws(NoDueDate) {
        var clock = MovingClock(first)
        for change in changes { try clock.apply(change) }
        (self.first, self.changes, due) = (first, changes, clock.due)
        explanation = clock.sentences.joined(separator: " ")
    }
}

/// The clock between one change and the next.
private struct MovingClock {
    let first: DueDate
    var due: Day
    var stopped: Set<Day> = []
    var sentences: [String]

    init(_ first: DueDate) {
        (self.first, due) = (first, first.due)
        sentences = ["First due on \(first.due.wordsWithWeekday)."]
    }

    mutating func apply(_ change: ClockStops.Change) throws(NoDueDate) {
        switch change {
        case .extended(let day, let agreement):
            guard day > due else { throw .notLater(day, than: due) }
            due = day
            sentences.append("Extended to \(day.wordsWithWeekday). \(agreement.words)")
        case .suspended(let from, let to, let agreement):
            guard from <= to else { throw .stopEndsFirst(from, to) }
            let days = try stop(from, to)
            let when = "\(from == to ? "on" : "from") \(Day.words(from: from, to: to))"
            let moved = days == 0 ? "so the date stays" : "so it is due on \(due.wordsWithWeekday)"
            sentences.append("The clock stood still \(when), \(length(days)), \(moved). \(agreement.words)")
        }
    }

    /// Gives back the days that stood still: each once, after the start and before the date had passed.
    private mutating func stop(_ from: Day, _ to: Day) throws(NoDueDate) -> Int {
        let begins = max(from, first.from + 1)
        guard begins <= due, begins <= to else { return 0 }
        let still = (begins.number...to.number).map(Day.init(number:)).filter { !stopped.contains($0) }
        stopped.formUnion(still)
        let counts = first.limit.unit == .workingDays
        let days = counts ? still.filter { first.calendar.isWorking($0) != false }.count : still.count
        guard days > 0 else { return 0 }
        do {
            let rolls = first.limit.thenNextWorkingDay
            let given = TimeLimit(days, counts ? .workingDays : .days, thenNextWorkingDay: rolls)
            due = try DueDate(from: due, allow: given, calendar: first.calendar).due
        } catch {
            throw .beyond(error)
        }
        return days
    }

    private func length(_ days: Int) -> String {
        TimeLimit(days, first.limit.unit == .workingDays ? .workingDays : .days).words
    }
}

extension NoDueDate {
    static func notLater(_ day: Day, than due: Day) -> NoDueDate {
        NoDueDate(
            code: "not-later",
            sentence: "An extension gives more time: \(day.words) is not after \(due.words), when it is due now.")
    }
    static func stopEndsFirst(_ from: Day, _ to: Day) -> NoDueDate {
        NoDueDate(
            code: "stop-ends-first",
            sentence: "The clock cannot run again on \(to.words), before it stopped on \(from.words).")
    }
}
