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
    /// What was put right, the latest last.
    public internal(set) var corrections: [Correction] = []
    public internal(set) var learntLater: [LateFact] = []
    /// Cases said to be of the same child and incident.
    public internal(set) var sameAs: [ID<CaseFile>] = []
    public internal(set) var safety = Safety()
    /// By task of the first-day list.
    public internal(set) var firstDay: [String: FirstDayDone] = [:]
    public internal(set) var staff: [NamedStaff] = []
    /// Reply 1 first.
    public internal(set) var replies: [Reply] = []
    /// Letter 1 first.
    public internal(set) var letters: [Letter] = []
    public internal(set) var regimes: [RegimeHeld] = []
    /// The areas it was thought to be of before, the latest last; empty text where nobody knew.
    public private(set) var areasBefore: [String] = []
    /// When the case began to be known.
    public private(set) var begun: Recorded?
    /// The place in the journal of the last fact that changed what an edit form shows.
    public private(set) var changed = 0
    /// Everything that happened to the case, in the order recorded.
    public private(set) var history: [Happening] = []

    public init() {}

    public struct Child: Equatable, Sendable {
        public let name: Sealed<String>?
        public let facts: Coded<ChildFacts>
        public let born: Sealed<UncertainDay>?
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
        if begun == nil { begun = recorded }
        if fact.changesTheRecord { changed = recorded.sequence }
        history.append(Happening(kind: fact.happening, recorded: recorded))
        switch fact {
        case .notified(
            let id, let received, let how, let nature, let area, let incident, let caller, let account, let at,
            let organisation, let callBack, let written):
            if notifications.isEmpty { (self.nature, self.area, self.incident) = (nature, area, incident) }
            notifications.append(
                Notification(
                    id: id, received: received, how: how, caller: caller, account: account, at: at,
                    organisation: organisation, callBack: callBack, written: written, recorded: recorded))
        case .childDescribed(let child, let on, let name, let facts, let born):
            describe(child, name, facts, born, on)
        case .involvementFound(let on, let whom, let when, let searched):
            involvement.append(.init(on: on, whom: whom, when: when, searched: searched ?? []))
        case .decided(let on, let outcome, let reason):
            decisions.append(.init(on: on, outcome: outcome, reason: reason))
        case .reviewAnnounced(let review, let on, let regime, let board):
            reviews.append(MultiAgencyReview(id: review, announced: on, regime: regime, board: board))
        case .reviewGraded(let review, let on, let by, let grade):
            change(review) { $0.grades.append(Grade(by: by, grade: grade, on: on)) }
        case .aspectGraded(let review, let source, let criterion, let grade, let reason, _, let on):
            change(review) {
                $0.gradings.append(
                    .init(source: source, criterion: criterion, grade: grade, reason: reason, on: on, recorded: recorded))
            }
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
        case .accountAdded(let id, let account, _):
            change(id) { $0.accountAdded.append(.init(words: account, recorded: recorded)) }
        case .areaFound(let area, _):
            areasBefore.append(self.area)
            self.area = area
        case .natureCorrected(let to, let source, let reason, _):
            corrections.append(.init(.nature(was: nature, now: to), source, reason, recorded))
            nature = to
        case .incidentCorrected(let to, let source, let reason, _):
            corrections.append(.init(.incident(was: incident, now: to), source, reason, recorded))
            incident = to
        case .childCorrected(let child, let name, let born, let to, let source, let reason, let on):
            corrections.append(.init(.child(child, was: self[child: child]?.facts, now: to), source, reason, recorded))
            describe(child, name, to, born, on)
        case .learntLater, .linkedAsSame, .linkUndone, .safetyAnswered, .madeSafe, .firstDayDone, .firstDayReopened,
            .staffNamed, .staffNamedInError, .replyOwed, .replySent, .letterKept, .letterSent, .regimeBegun,
            .clockStarted, .clockExtended, .clockSuspended, .stepDone:
            respond(to: fact, recorded)
        }
    }

    private mutating func describe(
        _ child: Int, _ name: Sealed<String>?, _ facts: Coded<ChildFacts>, _ born: Sealed<UncertainDay>?, _ on: Day
    ) {
        let before = self[child: child]
        let described = Child(name: name ?? before?.name, facts: facts, born: born ?? before?.born, described: on)
        if child <= children.count { children[child - 1] = described } else { children.append(described) }
    }

    public subscript(child number: Int) -> Child? { children[place: number] }
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
        case .notified(let id, _, _, _, _, _, _, _, _, _, _, _), .accountAdded(let id, _, _): "\(id)"
        case .childDescribed(let child, _, _, _, _), .childCorrected(let child, _, _, _, _, _, _): "child-\(child)"
        case .receivedCorrected(let id, _, _, _), .notificationWithdrawn(let id, _, _),
            .notificationReinstated(let id, _, _):
            "\(id)"
        default: "incident"
        }
    }

    public static func fold(_ fact: CaseFact, of id: ID<CaseFile>, _ recorded: Recorded, into register: inout Register)
    {
        switch fact {
        case .notified(let notification, _, _, _, _, _, _, _, _, _, _, _):
            register.caseOfNotification[notification] = id
            if recorded.source != nil { register.fromEarlier.insert(notification.description) }
        case .reviewAnnounced(let review, _, _, _):
            register.caseOfReview[review] = id
            if recorded.source != nil { register.fromEarlier.insert(review.description) }
        case .safetyAnswered, .firstDayDone:
            register.firstDaySince = min(register.firstDaySince ?? recorded.sequence, recorded.sequence)
        default: break
        }
        register.cases[id, default: CaseFile()].apply(fact, recorded)
        // A link is one of both cases, whichever it was recorded in.
        switch fact {
        case .linkedAsSame(let other, _, _): register.cases[other]?.link(to: id)
        case .linkUndone(let other, _, _): register.cases[other]?.unlink(from: id)
        default: break
        }
    }
}
