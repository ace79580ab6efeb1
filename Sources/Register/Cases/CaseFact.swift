public import Clocks

/// A fact about one incident: what we were told, of which children, what we found out and what was decided.
public enum CaseFact: Codable, Equatable, Sendable {
    /// Somebody told us. Begins the case, or adds to it when another caller speaks of the same incident.
    case notified(
        notification: ID<Notification>, received: Day, how: Channel, nature: Nature, area: String,
        incident: Coded<IncidentFacts>, caller: Sealed<String>?, account: Sealed<String>?)
    /// One child of the incident. Told again, it replaces what was known of that child.
    case childDescribed(child: Int, on: Day, name: Sealed<String>?, facts: Coded<ChildFacts>)
    /// Whom we knew, and when. "Searched and found nothing" is a finding like any other.
    case involvementFound(on: Day, whom: Known, when: Involvement, searched: [String]?)
    /// What became of the notification.
    case decided(on: Day, outcome: Outcome, reason: Sealed<String>?)
    /// A board decided to review the incident across agencies.
    case reviewAnnounced(review: ID<MultiAgencyReview>, on: Day, regime: String, board: Coded<String>?)
    /// The whole review was graded by somebody outside.
    case reviewGraded(review: ID<MultiAgencyReview>, on: Day, by: String, grade: String)
    case reviewPublished(review: ID<MultiAgencyReview>, on: Day)
    /// A notification was put right: it was received on another day.
    case receivedCorrected(notification: ID<Notification>, to: Day, source: Sealed<String>, reason: Sealed<String>)
    case notificationWithdrawn(notification: ID<Notification>, on: Day, reason: Sealed<String>)
    case notificationReinstated(notification: ID<Notification>, on: Day, reason: Sealed<String>)

    /// Names as journalled. They outlive Swift's names: add, never edit.
    enum CodingKeys: String, CodingKey {
        case notified = "case.notified"
        case childDescribed = "case.child-described"
        case involvementFound = "case.involvement-found"
        case decided = "case.decided"
        case reviewAnnounced = "case.review-announced"
        case reviewGraded = "case.review-graded"
        case reviewPublished = "case.review-published"
        case receivedCorrected = "case.received-corrected"
        case notificationWithdrawn = "case.notification-withdrawn"
        case notificationReinstated = "case.notification-reinstated"
    }
}

public enum Channel: String, Codable, Sendable {
    case phone, email, letter
    case inPerson = "in-person"
}

public enum Nature: String, Codable, Sendable, CaseIterable {
    case death
    case seriousHarm = "serious-harm"
    case other
}

/// Whom we knew.
public enum Known: String, Codable, Sendable, CaseIterable {
    case child
    case sibling
    /// Another child living in the same placement.
    case placement
    case nobody
}

/// When we were involved, measured against the incident.
public enum Involvement: String, Codable, Sendable, CaseIterable {
    case before, at
    /// Only after the incident, in proceedings about brothers or sisters.
    case onlyAfter = "only-after"
    case never
}

public enum Outcome: String, Codable, Sendable, CaseIterable {
    /// A management review is to be commissioned.
    case reviewed
    case notInvolved = "not-involved"
    /// The board has yet to decide whether to review.
    case waiting
    case informationOnly = "information-only"
}

/// What figures need to know of the incident.
public struct IncidentFacts: Codable, Hashable, Sendable {
    public var occurred: UncertainDay
    /// The council whose area it is; `nil` when not known yet.
    public var authority: String?

    public init(occurred: UncertainDay, authority: String?) { (self.occurred, self.authority) = (occurred, authority) }
}

/// What figures need to know of a child. Codes are of the lists in `CodeLists`; `nil` means nobody has asked yet.
public struct ChildFacts: Codable, Hashable, Sendable {
    public var age: Age
    /// The primary circumstance, as first told to us.
    public var circumstance: String?
    /// Any number of further concerns.
    public var concerns: [String]?
    public var ethnicity: String?
    public var disability: [String]?

    public init(
        age: Age, circumstance: String? = nil, concerns: [String]? = nil, ethnicity: String? = nil,
        disability: [String]? = nil
    ) {
        (self.age, self.circumstance, self.concerns) = (age, circumstance, concerns)
        (self.ethnicity, self.disability) = (ethnicity, disability)
    }
}
