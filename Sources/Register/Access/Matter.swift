import HashTreeCollections

/// The record an action is about.
public enum Matter: Equatable, Sendable {
    case nothing
    case incident(ID<CaseFile>)
    case review(ID<ReviewFile>)
    case person(ID<PersonFile>)
    case meeting(ID<MeetingFile>)

    /// The matter that a reference in an address names; `nil` when there is no such record.
    ///
    /// References of records that anybody with the role may see (lessons, papers) are no matter of their own.
    public init?(_ reference: String, in register: Register) {
        if let id = ID<Notification>(reference) {
            guard let told = try? register.find(id) else { return nil }
            self = .incident(told.id)
        } else if let id = ID<CaseFile>(reference) {
            guard (try? register.find(id)) != nil else { return nil }
            self = .incident(id)
        } else if let id = ID<MultiAgencyReview>(reference) {
            guard let home = register.caseOfReview[id] else { return nil }
            self = .incident(home)
        } else if let id = ID<ReviewFile>(reference) {
            guard (try? register.find(id)) != nil else { return nil }
            self = .review(id)
        } else if let id = ID<PersonFile>(reference) {
            guard (try? register.find(id)) != nil else { return nil }
            self = .person(id)
        } else if let id = register.meeting(named: reference) {
            self = .meeting(id)
        } else if ID<MeetingFile>(reference) != nil {
            return nil
        } else {
            self = .nothing
        }
    }

    /// The incident it belongs to.
    func incident(in register: Register) -> ID<CaseFile>? {
        switch self {
        case .incident(let id): id
        case .review(let id): register[id].of
        case .nothing, .person, .meeting: nil
        }
    }

    /// What one must be allowed in order to know that there is such a record.
    public var look: Deed {
        switch self {
        case .nothing: .arrive
        case .incident: .readNotification
        case .review: .readReview
        case .person: .readStaff
        case .meeting: .readMeetings
        }
    }
}
