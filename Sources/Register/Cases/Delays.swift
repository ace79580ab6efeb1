public import Clocks

/// How many days passed between deaths and our being told of them.
public struct Delays: Equatable, Sendable {
    public struct Known: Equatable, Sendable {
        public let notification: ID<Notification>
        public let days: Int
    }

    /// Notifications of deaths whose day is known exactly, by reference.
    public let known: [Known]
    /// Notifications of deaths whose day is not known exactly, or that came before the day given.
    public let unknown: Int

    /// From the shortest to the longest.
    public var days: [Int] { known.map(\.days).sorted() }
}

extension Register {
    /// The delays of the notifications of deaths received in a period.
    public func delays(in period: Period) -> Delays {
        let deaths = notifications(in: period).filter { $0.file.nature == .death }
        let known = deaths.compactMap { told -> Delays.Known? in
            guard case .exact(let day)? = told.file.incident?.value?.occurred, day <= told.notification.received else {
                return nil
            }
            return Delays.Known(notification: told.notification.id, days: told.notification.received - day)
        }
        return Delays(known: known, unknown: deaths.count - known.count)
    }
}
