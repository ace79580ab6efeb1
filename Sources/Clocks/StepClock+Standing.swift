extension StepClock {
    public struct Standing: Sendable, Equatable {
        public enum State: String, Sendable {
            case done, overdue, today, ahead
            /// Not done, and no date by which it must be.
            case open
        }

        public let state: State
        /// "Done on 12 October 2009, 2 days before it was due", "3 days overdue", "in 4 working days", "No time limit:
        /// each board has its own".
        public let words: String
    }

    /// How it stands on a day, in working days where the step counts them. What was done after that day is not done yet.
    public func standing(on today: Day) -> Standing {
        if let done, done <= today { return Standing(state: .done, words: doneWords(on: done)) }
        guard let due, let date else { return Standing(state: .open, words: openWords) }
        let standing = DueStanding(due: due, today: today, counting: date.limit.unit, calendar: date.calendar)
        return Standing(state: State(standing.state), words: standing.words)
    }

    private func doneWords(on done: Day) -> String {
        let words = "Done on \(done.words)"
        guard let due, let date else { return words }
        if done == due { return "\(words), the day it was due" }
        let length = DueStanding.length(between: done, and: due, counting: date.limit.unit, calendar: date.calendar)
        return "\(words), \(length.words) \(done < due ? "before" : "after") it was due"
    }

    private var openWords: String {
        guard step.limit == nil else { return "No date can be given" }
        guard let note = step.note else { return "No time limit" }
        return "No time limit: \(note.lowercasedFirst.trimmingFullStop)"
    }

    private typealias State = Standing.State
}

extension StepClock.Standing.State {
    init(_ state: DueStanding.State) {
        switch state {
        case .overdue: self = .overdue
        case .today: self = .today
        case .ahead: self = .ahead
        }
    }
}

extension String {
    fileprivate var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
