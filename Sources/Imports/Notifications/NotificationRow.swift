public import Clocks
public import Register

/// A row of an earlier register, understood: what was told, what was found, and by when that register knew.
public struct NotificationRow: Sendable {
    /// The day by which the earlier register had recorded that somebody told it.
    public let knownBy: Day
    /// What to look at; the row is taken all the same.
    public let warnings: [String]

    let received: Day
    let at: TimeOfDay?
    let how: Channel
    let nature: Nature
    let area: String
    let incident: IncidentFacts
    let caller, organisation, account: String?
    let childName: String?
    let born: UncertainDay?
    let child: ChildFacts
    let involvement: (whom: Known, when: Involvement)?
    let decision: (on: Day, outcome: Outcome)?

    /// The day by which the earlier register knew what was found and decided: never before it was decided.
    public var findingsKnownBy: Day { max(knownBy, findingsOn) }
    /// Whether there is something found or decided that the earlier register learnt after it was told.
    public var isFoundLater: Bool { (involvement != nil || decision != nil) && findingsKnownBy > knownBy }

    var findingsOn: Day { decision?.on ?? max(knownBy, received) }

    /// Tells what the row tells, and of which child.
    public func tell(_ register: Register, _ facts: inout Facts) throws(Refusal) -> ID<CaseFile> {
        let id = try facts.begin(
            CaseFile.self,
            with: .notified(
                notification: register.nextNotification, received: received, how: how, nature: nature, area: area,
                incident: .said(incident), caller: caller.map { .said($0) }, account: account.map { .said($0) }, at: at,
                organisation: organisation.map { .said($0) }))
        try facts.add(
            .childDescribed(
                child: 1, on: received, name: childName.map { .said($0) }, facts: .said(child),
                born: born.map { .said($0) }), to: id)
        return id
    }

    /// Adds what was found out and decided.
    public func find(about id: ID<CaseFile>, _ facts: inout Facts) throws(Refusal) {
        if let involvement {
            try facts.add(
                .involvementFound(on: findingsOn, whom: involvement.whom, when: involvement.when, searched: nil), to: id
            )
        }
        if let decision { try facts.add(.decided(on: decision.on, outcome: decision.outcome, reason: nil), to: id) }
    }

    /// The register with the row in it, or the refusal with which it would meet.
    public func trial(in register: Register, at now: Moment) throws(Refusal) -> Register {
        var facts = Facts(register, at: now, by: "trial")
        let id = try tell(register, &facts)
        try find(about: id, &facts)
        return facts.register
    }
}

/// A row that cannot be taken, with every reason that can be seen from the row itself.
public struct RowRefused: Error, Equatable, Sendable {
    public let reasons: [String]
}
