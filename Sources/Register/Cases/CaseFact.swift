public import Clocks

/// A fact about one incident: what we were told, of which children, what we found out and what was decided.
public enum CaseFact: Codable, Equatable, Sendable {
    /// Somebody told us. Begins the case, or adds to it when another caller speaks of the same incident.
    /// `area` is empty while nobody knows which of ours it is; `at` is the time of the call by London's clocks; `written`
    /// is the day a letter bears.
    case notified(
        notification: ID<Notification>, received: Day, how: Channel, nature: Nature, area: String,
        incident: Coded<IncidentFacts>, caller: Sealed<String>?, account: Sealed<String>?, at: TimeOfDay? = nil,
        organisation: Sealed<String>? = nil, callBack: Sealed<String>? = nil, written: Day? = nil)
    /// One child of the incident. Told again, it replaces what was known of that child.
    case childDescribed(
        child: Int, on: Day, name: Sealed<String>?, facts: Coded<ChildFacts>, born: Sealed<UncertainDay>? = nil)
    /// Whom we knew, and when. "Searched and found nothing" is a finding like any other.
    case involvementFound(on: Day, whom: Known, when: Involvement, searched: [String]?)
    /// What became of the notification.
    case decided(on: Day, outcome: Outcome, reason: Sealed<String>?)
    /// A board decided to review the incident across agencies.
    case reviewAnnounced(review: ID<MultiAgencyReview>, on: Day, regime: String, board: Coded<String>?)
    /// The whole review was graded by somebody outside.
    case reviewGraded(review: ID<MultiAgencyReview>, on: Day, by: String, grade: String)
    /// One aspect of the whole review, or all of it (`overall`), as somebody judged it. `rubric` is its code and version.
    case aspectGraded(
        review: ID<MultiAgencyReview>, source: GradeSource, criterion: String, grade: String, reason: Sealed<String>,
        rubric: String, on: Day)
    case reviewPublished(review: ID<MultiAgencyReview>, on: Day)
    /// A notification was put right: it was received on another day.
    case receivedCorrected(notification: ID<Notification>, to: Day, source: Sealed<String>, reason: Sealed<String>)
    case notificationWithdrawn(notification: ID<Notification>, on: Day, reason: Sealed<String>)
    case notificationReinstated(notification: ID<Notification>, on: Day, reason: Sealed<String>)

    /// Which of our areas it is, or another than was thought.
    case areaFound(area: String, on: Day)
    case natureCorrected(to: Nature, source: Sealed<String>, reason: Sealed<String>, on: Day)
    case incidentCorrected(to: Coded<IncidentFacts>, source: Sealed<String>, reason: Sealed<String>, on: Day)
    /// Without a name or a birth date, those that stand stay.
    case childCorrected(
        child: Int, name: Sealed<String>?, born: Sealed<UncertainDay>?, to: Coded<ChildFacts>, source: Sealed<String>,
        reason: Sealed<String>, on: Day)
    /// More of what we were told, in the caller's words. What stood before stays.
    case accountAdded(notification: ID<Notification>, account: Sealed<String>, on: Day)
    /// A cause, an inquest, a charge: known on one day, happened on another. `kind` is of the list `late-facts`.
    case learntLater(kind: String, words: Sealed<String>, happened: UncertainDay, on: Day)
    /// This case and another are of the same child and incident. Both references keep working.
    case linkedAsSame(to: ID<CaseFile>, reason: Sealed<String>, on: Day)
    case linkUndone(to: ID<CaseFile>, reason: Sealed<String>, on: Day)

    /// Whether other children may be at risk now, and what was done, by whom.
    case safetyAnswered(answer: AtRisk, done: Sealed<String>?, by: Sealed<String>?, on: Day)
    /// What made the other children safe. Until this is recorded the question stays first on Today.
    case madeSafe(what: Sealed<String>, by: Sealed<String>, on: Day)
    /// One task of the first-day list was done. `task` is of the organisation's list in force when the case began.
    case firstDayDone(task: String, note: Sealed<String>?, on: Day)
    case firstDayReopened(task: String, reason: Sealed<String>, on: Day)
    /// A practitioner, supervisor or relative is named in the case: shut out of its review from now on, with those who
    /// managed them.
    case staffNamed(person: ID<PersonFile>, part: StaffPart, on: Day)
    case staffNamedInError(person: ID<PersonFile>, reason: Sealed<String>, on: Day)

    /// An answer is owed to whoever told us or asked. Replies of a case are counted from 1.
    case replyOwed(reply: Int, to: Sealed<String>, due: Day?, on: Day)
    case replySent(reply: Int, how: Channel, signedBy: Sealed<String>, on: Day)
    /// A letter was written and kept as it was; letters of a case are counted from 1.
    case letterKept(
        letter: Int, kind: String, review: ID<ReviewFile>?, to: Sealed<String>, document: IssuedFile, on: Day)
    case letterSent(letter: Int, how: Channel, on: Day)

    /// The incident came under a regime. Its version is the one in force on this day, whatever the law says later.
    case regimeBegun(regime: String, version: String, on: Day)
    /// What starts clocks under it happened: awareness, a decision.
    /// `reason` says why, where a day that stood before is put right.
    case clockStarted(regime: String, event: String, at: Day, on: Day, reason: Sealed<String>? = nil)
    case clockExtended(
        regime: String, step: String, to: Day, askedBy: Sealed<String>, agreedBy: Sealed<String>, why: Sealed<String>,
        on: Day)
    case clockSuspended(
        regime: String, step: String, from: Day, to: Day, askedBy: Sealed<String>, agreedBy: Sealed<String>,
        why: Sealed<String>, on: Day)
    case stepDone(regime: String, step: String, on: Day)

    /// Names as journalled. They outlive Swift's names: add, never edit.
    enum CodingKeys: String, CodingKey {
        case notified = "case.notified"
        case childDescribed = "case.child-described"
        case involvementFound = "case.involvement-found"
        case decided = "case.decided"
        case reviewAnnounced = "case.review-announced"
        case reviewGraded = "case.review-graded"
        case aspectGraded = "case.aspect-graded"
        case reviewPublished = "case.review-published"
        case receivedCorrected = "case.received-corrected"
        case notificationWithdrawn = "case.notification-withdrawn"
        case notificationReinstated = "case.notification-reinstated"
        case areaFound = "case.area-found"
        case natureCorrected = "case.nature-corrected"
        case incidentCorrected = "case.incident-corrected"
        case childCorrected = "case.child-corrected"
        case accountAdded = "case.account-added"
        case learntLater = "case.learnt-later"
        case linkedAsSame = "case.linked-as-same"
        case linkUndone = "case.link-undone"
        case safetyAnswered = "case.safety-answered"
        case madeSafe = "case.made-safe"
        case firstDayDone = "case.first-day-done"
        case firstDayReopened = "case.first-day-reopened"
        case staffNamed = "case.staff-named"
        case staffNamedInError = "case.staff-named-in-error"
        case replyOwed = "case.reply-owed"
        case replySent = "case.reply-sent"
        case letterKept = "case.letter-kept"
        case letterSent = "case.letter-sent"
        case regimeBegun = "case.regime-begun"
        case clockStarted = "case.clock-started"
        case clockExtended = "case.clock-extended"
        case clockSuspended = "case.clock-suspended"
        case stepDone = "case.step-done"
    }
}
