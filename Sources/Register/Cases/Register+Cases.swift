public import Clocks
import HashTreeCollections

extension Register {
    /// A notification with the case in which it stands.
    public struct Told: Equatable, Sendable {
        /// For files that import Foundation, which has a Notification of its own.
        public typealias Notified = Notification

        public let notification: Notification
        public let id: ID<CaseFile>
        public let file: CaseFile
    }

    /// Every notification, by reference, those withdrawn left out unless asked for.
    public func notifications(withdrawn: Bool = false) -> [Told] {
        notifications { withdrawn || $0.withdrawn == nil }
    }

    /// The notifications received from one day to another, both counted.
    public func notifications(from first: Day, to last: Day) -> [Told] {
        notifications { $0.withdrawn == nil && first <= $0.received && $0.received <= last }
    }

    private func notifications(where holds: (Notification) -> Bool) -> [Told] {
        var found: [(notification: Int, id: ID<CaseFile>, place: Int)] = []
        for (id, file) in cases {
            for (place, notification) in file.notifications.enumerated() where holds(notification) {
                found.append((notification.id.number, id, place))
            }
        }
        return found.sorted { $0.notification < $1.notification }.map { _, id, place in
            let file = self[id]
            return Told(notification: file.notifications[place], id: id, file: file)
        }
    }

    public func notifications(in period: Period) -> [Told] { notifications(from: period.first, to: period.last) }

    public func find(_ id: ID<Notification>) throws(Refusal) -> Told {
        guard let home = caseOfNotification[id], let notification = self[home][id] else {
            throw Refusal("no-such-notification", .missing, "There is no \(id).")
        }
        return Told(notification: notification, id: home, file: self[home])
    }

    /// What became of a case: reviewed when a management review has been commissioned, else as last decided.
    public func outcome(of id: ID<CaseFile>) -> Outcome? {
        reviews.contains { $0.value.of == id } ? .reviewed : self[id].decisions.last?.outcome
    }
}

extension Register {
    /// Cases linked with this one as of the same child, whichever of them the link was recorded in.
    public func sameChild(as id: ID<CaseFile>) -> [ID<CaseFile>] { self[id].sameAs }
}
