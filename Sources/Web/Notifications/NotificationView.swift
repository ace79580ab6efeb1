import Clocks
import Foundation
import Journal
import Office
import Papers
import Register

/// A notification in finished words, with as much as the visitor may see.
struct NotificationView: Encodable, Sendable {
    struct Said: Encodable, Sendable {
        let term: String
        let words: String
        /// Where it can be filled in or put right; nothing for somebody who may not.
        var change: String?
        /// Whether nobody knows yet.
        var isUnknown = false
    }
    struct Task: Encodable, Sendable {
        let code: String
        let words: String
        let standing: String
        let isDone: Bool
        let isOverdue: Bool
    }
    struct Urgent: Encodable, Sendable {
        let lead: String
        let words: String
    }
    struct Child: Encodable, Sendable {
        let number: Int
        let said: [Said]
    }
    struct Owed: Encodable, Sendable {
        let words: String
        let standing: String
        let isOverdue: Bool
        let act: String?
        let actWords: String
    }
    struct ClockShown: Encodable, Sendable {
        let step: String
        let standing: String
        let due: String?
        let firstDue: String?
        let force: String
        let isOverdue: Bool
    }
    struct Event: Encodable, Sendable {
        let title: String
        let when: String
        let who: String
        let words: String
    }
    struct Related: Encodable, Sendable {
        let words: String
        let address: String
    }

    let reference: String
    let isWithdrawn: Bool
    let urgent: Urgent?
    let identity: [Said]
    let tasks: [Task]
    let mayKeepFirstDay: Bool
    let told: [Said]
    let involvement: [Said]
    let children: [Child]
    let mayAddChild: Bool
    let owed: [Owed]
    let late: [Said]
    let clocks: [ClockShown]
    let related: [Related]
    let acts: [Related]
    let events: [Event]
    let readers: [String]
    let mayReadAccount: Bool

    init(_ visit: Visit) async throws {
        let told = try NotificationPages.told(visit)
        let register = visit.office.now()
        let words = try await NotificationWriter(told, register, visit)
        reference = "\(told.notification.id)"
        isWithdrawn = told.notification.withdrawn != nil
        urgent = words.urgent
        identity = words.identity
        tasks = words.tasks
        mayKeepFirstDay = visit.may(.keepFirstDay, words.matter)
        self.told = words.whatWasTold
        involvement = words.involvement
        children = words.children
        mayAddChild = visit.may(.correctNotification, words.matter)
        owed = words.owed
        late = words.late
        clocks = words.clocks
        related = words.related
        acts = words.acts
        events = words.events
        readers = words.readers
        mayReadAccount = visit.may(.readAccount, words.matter)
    }
}
