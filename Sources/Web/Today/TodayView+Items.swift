import Clocks
import Papers
import Register

extension TodayView {
    /// Duties as rows: tasks of one first-day list that are due on one day stand together.
    static func together(_ duties: [Duty]) -> [[Duty]] {
        var rows: [[Duty]] = []
        for duty in duties {
            let place = rows.firstIndex { row in
                duty.task != nil && row[0].task != nil && row[0].reference == duty.reference && row[0].due == duty.due
                    && row[0].of == duty.of && row[0].state == duty.state
            }
            if let place { rows[place].append(duty) } else { rows.append([duty]) }
        }
        return rows
    }

    /// One row in finished words.
    static func item(_ row: [Duty], _ names: Names, _ visit: Visit, _ today: Day) -> Item {
        let duty = row[0]
        let isToday = duty.due == today
        return Item(
            title: row.count == 1
                ? duty.title : "\(row.count) things to do on the first-day list of \(duty.reference ?? "")",
            address: isOpen(duty, visit) ? duty.address : nil, words: words(row, names, visit),
            when: duty.due.map { $0.year == today.year ? "\($0.day) \($0.monthName)" : $0.words } ?? "No date",
            left: duty.standing.words, isOverdue: duty.standing.state == .overdue, isToday: isToday)
    }

    private static func words(_ row: [Duty], _ names: Names, _ visit: Visit) -> String {
        let duty = row[0]
        if row.count > 1 {
            return sentence(row.compactMap(\.task)) + (duty.of.map { " \(standingIn($0, duty, names, visit))" } ?? "")
        }
        let awaited = duty.awaited.flatMap { who in
            who == visit.visitor.asker.person ? nil : "Waiting for \(names[who])."
        }
        let of = duty.of.map { standingIn($0, duty, names, visit) }
        return [duty.words, awaited ?? "", duty.why, of ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// "Records secured; chief officer told."
    private static func sentence(_ tasks: [String]) -> String {
        tasks.enumerated().map { $0.offset == 0 ? $0.element : $0.element.lowercasedFirst }.joined(separator: "; ") + "."
    }

    private static func standingIn(_ person: ID<PersonFile>, _ duty: Duty, _ names: Names, _ visit: Visit) -> String {
        let of = "For \(names[person])."
        return isOpen(duty, visit) ? of : "\(of) Your own roles do not open it: ring the coordinator."
    }

    /// A deputy sees what is to be done and opens what their own roles open.
    private static func isOpen(_ duty: Duty, _ visit: Visit) -> Bool {
        duty.of == nil || visit.may(duty.deed, duty.matter)
    }
}
