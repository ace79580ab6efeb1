import Clocks
import Journal
import Office
import Papers
import Register

/// Puts a notification into words for one visitor: opens what they may see, once, and says the rest.
struct NotificationWriter {
    let told: Register.Told
    let register: Register
    let visit: Visit
    let opened: Opened
    let names: Names
    let today: Day

    var matter: Matter { .incident(told.id) }
    var file: CaseFile { told.file }
    var notification: Register.Told.Notified { told.notification }
    var address: String { "/notifications/\(notification.id)" }

    init(_ told: Register.Told, _ register: Register, _ visit: Visit) async throws {
        (self.told, self.register, self.visit, today) = (told, register, visit, visit.office.today)
        let looked = visit.may(.seeReaders, .incident(told.id)) ? (try? visit.office.readers(of: told.id, last: 5)) ?? [] : []
        var names = Names(
            told.file.history.map(\.recorded.by) + looked.map(\.access.who) + [visit.visitor.actor], in: register)
        var wanted: [Wanted?] = []
        let file = told.file
        // Names of children, and words about them, are for those who may put the record right. Others keep the list.
        if visit.may(.correctNotification, .incident(told.id)) {
            wanted += file.children.flatMap { [Wanted($0.name, of: told.id), Wanted($0.born, of: told.id)] }
            wanted += file.replies.flatMap { [Wanted($0.to, of: told.id), Wanted($0.sent?.signedBy, of: told.id)] }
            wanted += file.learntLater.map { Wanted($0.words, of: told.id) }
            wanted += file.corrections.flatMap { [Wanted($0.source, of: told.id), Wanted($0.reason, of: told.id)] }
            wanted += told.notification.corrections.flatMap {
                [Wanted($0.source, of: told.id), Wanted($0.reason, of: told.id)]
            }
        }
        wanted += [Wanted(file.safety.madeSafe?.what, of: told.id), Wanted(file.safety.madeSafe?.by, of: told.id)]
        if let answer = file.safety.answers.last {
            wanted += [Wanted(answer.done, of: told.id), Wanted(answer.by, of: told.id)]
        }
        opened = try await visit.open(wanted + names.wanted, because: "the record of a notification")
        names.read(opened)
        self.names = names
    }

    var mayCorrect: Bool { visit.may(.correctNotification, matter) }

    var identity: [NotificationView.Said] {
        let children = file.children.count
        return [
            .init(term: "Received", words: received),
            .init(term: "The child", words: "\(file.nature.words)\(children > 1 ? ", \(children) children" : "")"),
            .init(term: "Our area", words: file.area.isEmpty ? "Not known yet" : register.areaName(file.area)),
            .init(term: "Decision", words: decided),
        ]
    }

    var received: String {
        let time = notification.at.map { " at \($0.words)" } ?? ""
        return "\(notification.received.words)\(time), \(notification.how.words.lowercased())"
    }

    private var decided: String {
        if let outcome = register.outcome(of: told.id) { return outcome.words }
        return "No decision yet, day \(today - notification.received)"
    }

    /// Other children who may be at risk: first on the page until somebody records what made them safe.
    var urgent: NotificationView.Urgent? {
        guard notification.withdrawn == nil, file.safety.madeSafe == nil else { return nil }
        return switch file.safety.answers.last?.answer {
        case .yes:
            .init(lead: "Other children are at risk.", words: "Nobody has recorded yet what made them safe.")
        case .notKnown:
            .init(lead: "Nobody knows yet whether other children are at risk.", words: "Ask, and record the answer.")
        case .no: nil
        case nil where register.owesFirstDay(file):
            .init(lead: "Nobody has asked whether other children are at risk.", words: "Ask, and record the answer.")
        case nil: nil
        }
    }

    /// The first-day list, as it stood when the case began.
    var tasks: [NotificationView.Task] {
        guard notification.withdrawn == nil else { return [] }
        return register.firstDayList(of: file).map { due in
            let standing = due.standing(on: today)
            return .init(
                code: due.task.code, words: due.task.words,
                standing: due.done.map { "Done on \($0.on.words) by \(names[$0.recorded.by])" } ?? standing?.words ?? "",
                isDone: due.done != nil, isOverdue: standing?.state == .overdue)
        }
    }
}
