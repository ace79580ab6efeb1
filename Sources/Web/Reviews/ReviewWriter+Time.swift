import Clocks
import Office
import Papers
import Register

/// When things are due, and when they were first due.
extension ReviewWriter {
    var due: ReviewView.Due {
        let standing = file.completed == nil ? file.due.map { DueStanding(due: $0, today: today) } : nil
        let left: String =
            if let completed = file.completed {
                "Complete on \(completed.words)"
            } else {
                standing?.words ?? "Nobody has said by when"
            }
        return .init(
            date: file.due?.words ?? "No due date yet", isFixed: file.due != nil, left: left,
            isOverdue: standing?.state == .overdue,
            isToday: standing?.state == .today,
            first: file.extensions.isEmpty ? nil : "First due on \(file.firstDue?.words ?? "no day that was fixed").",
            chosen: chosen, moves: moves)
    }

    private var chosen: String? {
        guard let workedOut = file.workedOut, workedOut != file.firstDue else {
            return opened[file.dueReason].map { "Why that day: \($0)" }
        }
        return "The rules give \(workedOut.words). Why another day was chosen: \(opened[file.dueReason] ?? "not known")"
    }

    private var moves: [String] {
        file.extensions.map { more in
            let asked = opened[more.askedBy].map { "Asked for by \($0). " } ?? ""
            let (agreed, reason) = (opened[more.agreedWith] ?? "somebody", opened[more.reason] ?? "not known")
            return "On \(more.on.words): moved to \(more.to.words). \(asked)Agreed with \(agreed). Why: \(reason)"
        }
    }

    var clocks: [ReviewView.ClockShown] {
        incident.clocks(words: { opened[$0] ?? "somebody" }).map { clock in
            let standing = clock.standing(on: today)
            return .init(
                step: clock.step.name,
                standing: (standing.state == .done ? nil : clock.due).map { "\($0.words), \(standing.words)" }
                    ?? standing.words,
                firstDue: clock.firstDue == clock.due ? nil : clock.firstDue?.words,
                isOverdue: standing.state == .overdue,
                rule: [clock.rule, "force: \(clock.force.rawValue)"].compactMap { $0 }.joined(separator: ", "),
                explanation: clock.explanation)
        }
    }
}
