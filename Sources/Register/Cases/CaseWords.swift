public import Clocks

public enum Channel: String, Codable, Sendable, CaseIterable {
    case phone, email, letter
    case inPerson = "in-person"
}

/// Whether other children are at risk now.
public enum AtRisk: String, Codable, Sendable, CaseIterable {
    case yes, no
    case notKnown = "not-known"
}

/// What a member of staff had to do with a case.
public enum StaffPart: String, Codable, Sendable, CaseIterable {
    case practitioner, supervisor, relative

    public var words: String {
        switch self {
        case .practitioner: "worked with the family"
        case .supervisor: "supervised somebody who did"
        case .relative: "is related to somebody in it"
        }
    }
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
    public var sex: String?
    public var legalStatus: String?
    /// Where the child lived.
    public var setting: String?
    /// The caller was not sure of the age.
    public var ageIsAbout: Bool?
    /// What happened to this child, where it differs from the incident's: one died, another was hurt.
    public var nature: Nature?

    public init(
        age: Age, circumstance: String? = nil, concerns: [String]? = nil, ethnicity: String? = nil,
        disability: [String]? = nil, sex: String? = nil, legalStatus: String? = nil, setting: String? = nil,
        ageIsAbout: Bool? = nil, nature: Nature? = nil
    ) {
        (self.age, self.circumstance, self.concerns) = (age, circumstance, concerns)
        (self.ethnicity, self.disability, self.sex) = (ethnicity, disability, sex)
        (self.legalStatus, self.setting, self.ageIsAbout, self.nature) = (legalStatus, setting, ageIsAbout, nature)
    }
}
