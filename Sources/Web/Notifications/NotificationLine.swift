import Clocks
import Papers
import Register

/// One notification as lists know it: nothing sealed, and everything by which it is found.
final class NotificationLine: Sendable {
    let id: NotificationID
    let matter: Matter
    let received: Day
    let area: String
    let nature: Nature
    let outcome: Outcome?
    let isWithdrawn: Bool
    let gaps: [String]
    let row: Row

    init(_ told: Register.Told, _ register: Register) {
        id = told.notification.id
        matter = .incident(told.id)
        received = told.notification.received
        area = told.file.area
        nature = told.file.nature
        outcome = register.outcome(of: told.id)
        isWithdrawn = told.notification.withdrawn != nil
        gaps = Gap.codes(of: told, in: register)
        row = Row(told, gaps, outcome, register)
    }

    /// Every notification, the newest first.
    static func all(_ register: Register) -> [NotificationLine] {
        register.notifications(withdrawn: true).map { NotificationLine($0, register) }
            .sorted { ($1.received, $1.id) < ($0.received, $0.id) }
    }
}
