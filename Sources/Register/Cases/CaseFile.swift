public import Clocks
import HashTreeCollections

/// One incident, with everything we were told of it and everything we decided.
public struct CaseFile: File {
    public typealias Fact = CaseFact
    public static let kind = "case"
    public static let prefix = "C"
    public static let shelf: Shelf<CaseFile> = \.cases

    public private(set) var nature = Nature.death
    /// The code of our own area.
    public private(set) var area = ""
    public private(set) var incident: Coded<IncidentFacts>?
    public internal(set) var notifications: [Notification] = []
    /// Child 1 first.
    public private(set) var children: [Child] = []
    /// As found over time, the latest last.
    public private(set) var involvement: [InvolvementFinding] = []
    /// As decided over time, the latest last.
    public private(set) var decisions: [Decision] = []
    public internal(set) var reviews: [MultiAgencyReview] = []

    public init() {}

    public struct Child: Equatable, Sendable {
        public let name: Sealed<String>?
        public let facts: Coded<ChildFacts>
        public let described: Day
    }

    public struct InvolvementFinding: Equatable, Sendable {
        public let on: Day
        public let whom: Known
        public let when: Involvement
        /// The systems and registers that were searched.
        public let searched: [String]
    }

    public struct Decision: Equatable, Sendable {
        public let on: Day
        public let outcome: Outcome
        public let reason: Sealed<String>?
    }

    public static func place(of fact: CaseFact) -> Place {
        // A second caller's notification adds to the case that the first began.
        if case .notified = fact { .either } else { .later }
    }

    public mutating func apply(_ fact: CaseFact, _ recorded: Recorded) {
        switch fact {
        case .notified(let id, let received, let how, let nature, let area, let incident, let caller, let account):
            if notifications.isEmpty { (self.nature, self.area, self.incident) = (nature, area, incident) }
            notifications.append(
                Notification(id: id, received: received, how: how, caller: caller, account: account, recorded: recorded)
            )
        case .childDescribed(let child, let on, let name, let facts):
            let described = Child(name: name ?? self[child: child]?.name, facts: facts, described: on)
            if child <= children.count { children[child - 1] = described } else { children.append(described) }
        case .involvementFound(let on, let whom, let when, let searched):
            involvement.append(.init(on: on, whom: whom, when: when, searched: searched ?? []))
        case .decided(let on, let outcome, let reason):
            decisions.append(.init(on: on, outcome: outcome, reason: reason))
        case .reviewAnnounced(let review, let on, let regime, let board):
            reviews.append(MultiAgencyReview(id: review, announced: on, regime: regime, board: board))
        case .reviewGraded(let review, let on, let by, let grade):
            change(review) { $0.grades.append(Grade(by: by, grade: grade, on: on)) }
        case .reviewPublished(let review, let on):
            change(review) { $0.published = on }
        case .receivedCorrected(let id, let day, let source, let reason):
            change(id) { notification in
                notification.corrections.append(
                    .init(was: notification.received, now: day, source: source, reason: reason, recorded: recorded))
                notification.received = day
            }
        case .notificationWithdrawn(let id, let on, let reason):
            change(id) { $0.withdrawn = .init(on: on, reason: reason) }
        case .notificationReinstated(let id, _, _):
            change(id) { $0.withdrawn = nil }
        }
    }

    public subscript(child number: Int) -> Child? { children.indices.contains(number - 1) ? children[number - 1] : nil }
    public subscript(id: ID<Notification>) -> Notification? { notifications.first { $0.id == id } }
    public subscript(id: ID<MultiAgencyReview>) -> MultiAgencyReview? { reviews.first { $0.id == id } }

    private mutating func change(_ id: ID<Notification>, _ body: (inout Notification) -> Void) {
        if let index = notifications.firstIndex(where: { $0.id == id }) { body(&notifications[index]) }
    }
    private mutating func change(_ id: ID<MultiAgencyReview>, _ body: (inout MultiAgencyReview) -> Void) {
        if let index = reviews.firstIndex(where: { $0.id == id }) { body(&reviews[index]) }
    }
}

extension CaseFile {
    public static func subject(of fact: CaseFact) -> String {
        switch fact {
        case .notified(let id, _, _, _, _, _, _, _): "\(id)"
        case .childDescribed(let child, _, _, _): "child-\(child)"
        case .receivedCorrected(let id, _, _, _), .notificationWithdrawn(let id, _, _),
            .notificationReinstated(let id, _, _):
            "\(id)"
        default: "incident"
        }
    }

    public static func fold(_ fact: CaseFact, of id: ID<CaseFile>, _ recorded: Recorded, into register: inout Register)
    {
        switch fact {
        case .notified(let notification, _, _, _, _, _, _, _):
            register.caseOfNotification[notification] = id
            if recorded.source != nil { register.fromEarlier.insert(notification.description) }
        case .reviewAnnounced(let review, _, _, _):
            register.caseOfReview[review] = id
            if recorded.source != nil { register.fromEarlier.insert(review.description) }
        default: break
        }
        register.cases[id, default: CaseFile()].apply(fact, recorded)
    }
}
