public import Clocks

extension Duty {
    /// When it is due and how that stands today.
    public struct Standing: Equatable, Sendable {
        public enum State: String, Sendable {
            case overdue, today, ahead
            /// No date by which it must be done.
            case open
        }

        public let due: Day?
        public let state: State
        /// "3 days overdue", "in 4 working days", "asked 12 October 2009".
        public let words: String

        private init(_ due: Day?, _ standing: DueStanding) {
            self.due = due
            words = standing.words
            state =
                switch standing.state {
                case .overdue: .overdue
                case .today: .today
                case .ahead: .ahead
                }
        }

        /// Due on a day, in days.
        init(_ due: Day, on today: Day) { self.init(due, DueStanding(due: due, today: today)) }

        /// Due on a day that was worked out; `nil` where none could be.
        init(_ date: DueDate?, on today: Day) {
            guard let date else {
                self.init(open: "No date can be given")
                return
            }
            let standing = DueStanding(
                due: date.due, today: today, counting: date.limit.unit, calendar: date.calendar)
            self.init(date.due, standing)
        }

        /// As a regime's clock stands; `nil` where the step is done.
        init?(_ clock: StepClock, on today: Day) {
            let standing = clock.standing(on: today)
            switch standing.state {
            case .done: return nil
            case .overdue: state = .overdue
            case .today: state = .today
            case .ahead: state = .ahead
            case .open: state = .open
            }
            (due, words) = (clock.due, standing.words)
        }

        /// Without a date.
        init(open words: String) { (due, state, self.words) = (nil, .open, words) }

        /// Overdue without a day that it was due.
        init(overdue words: String) { (due, state, self.words) = (nil, .overdue, words) }
    }
}
