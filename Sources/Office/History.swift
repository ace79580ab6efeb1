import Clocks
import Foundation
import Journal
import Register
import Synchronization

/// The register now and as it was. Month ends are kept as they pass, and the last eight days asked for; an entry that
/// was known earlier than those drops the ones it touches.
final class History: Sendable {
    /// One fact on its way into the register.
    struct Change: Sendable {
        let recorded: Recorded
        let fact: ReadFact

        func fold(into register: inout Register) {
            fact.fold(recorded, into: &register)
            register.folded(recorded)
        }
    }

    private struct Kept {
        var now = Register()
        /// The last day on which anything was known.
        var latest: Day?
        var lastRecorded = Moment(milliseconds: 0)
        /// At each month's end, the register of every entry known by then; all later entries were known later.
        var monthEnds: [(day: Day, register: Register)] = []
        var asked: [(day: Day, through: Int, register: Register)] = []

        mutating func take(_ change: Change) {
            let day = change.recorded.day
            if let latest, day < latest { monthEnds.removeAll { $0.day >= day } }
            if let latest, day > latest.lastOfMonth {
                var end = latest.lastOfMonth
                while end < day {
                    monthEnds.append((end, now))
                    end = (end + 1).lastOfMonth
                }
            }
            for index in asked.indices
            where asked[index].through == change.recorded.sequence - 1 && asked[index].day < day {
                // Known only later, so the look back still holds.
                asked[index].through += 1
            }
            latest = max(latest ?? day, day)
            lastRecorded = max(lastRecorded, change.recorded.at)
            change.fold(into: &now)
        }
    }

    private let kept = Mutex(Kept())
    private let journal: any Journal
    private let safe: Safe

    init(journal: any Journal, safe: Safe) throws {
        (self.journal, self.safe) = (journal, safe)
        var kept = Kept()
        try Fold(journal: journal, safe: safe).run(after: 0, through: .max) { kept.take($0) }
        let folded = kept
        self.kept.withLock { $0 = folded }
    }

    var now: Register { kept.withLock { $0.now } }
    var lastRecorded: Moment { kept.withLock { $0.lastRecorded } }

    /// Takes in what has just been made durable.
    func publish(_ changes: [Change]) {
        kept.withLock { kept in
            for change in changes { kept.take(change) }
        }
    }

    func asAt(_ day: Day, through sequence: Int?) throws -> Register {
        let (now, latest, start, asked) = kept.withLock { kept in
            let last = min(sequence ?? .max, kept.now.sequence)
            return (
                kept.now, kept.latest, kept.monthEnds.last { $0.day <= day && $0.register.sequence <= last }?.register,
                kept.asked.first { $0.day == day && $0.through == last }?.register
            )
        }
        let last = min(sequence ?? .max, now.sequence)
        if last == now.sequence, latest.map({ day >= $0 }) ?? true { return now }
        if let asked { return asked }
        var register = start ?? Register()
        try Fold(journal: journal, safe: safe).run(after: register.sequence, through: last) { change in
            if change.recorded.day <= day { change.fold(into: &register) }
        }
        let answer = register
        kept.withLock { kept in
            // Something may have been recorded meanwhile; the answer still holds for the place it was folded to.
            kept.asked.append((day, last, answer))
            if kept.asked.count > 8 { kept.asked.removeFirst() }
        }
        return answer
    }
}
