public import Clocks

/// A fact about one member of staff.
public enum PersonFact: Codable, Equatable, Sendable {
    /// - Parameter number: what personnel know them by, where they have such a number.
    case joined(name: Sealed<String>, on: Day, number: String? = nil)
    /// A post taken up. It ends the one held before.
    ///
    /// - Parameter fte: hundredths of full time, 1 to 100; `nil` where it is not known.
    case postTaken(post: String, area: String?, role: PostRole, on: Day, fte: Int? = nil)
    case left(on: Day)
    /// A stage of a course was completed.
    case trained(course: String, stage: Int, on: Day)
    /// They say they have read this version of a policy.
    case signed(policy: ID<PolicyFile>, version: Int, on: Day)
    /// Managed by somebody from this day on, or by nobody whom Heed knows. It ends what stood before.
    case managed(by: ID<PersonFile>?, on: Day)
    /// Somebody looks after their work from one day to another, both counted.
    case deputyNamed(deputy: ID<PersonFile>, from: Day, to: Day, on: Day)
    case deputyEnded(deputy: ID<PersonFile>, on: Day)
    /// They say whether anything connects them with the family, or with those who worked with it, in a review's case.
    case declared(review: ID<ReviewFile>, isConnected: Bool, on: Day)
    /// A name that was misspelt, or has changed.
    case renamed(name: Sealed<String>, on: Day)
    case numbered(number: String, on: Day)
    /// The first day was recorded wrongly.
    case startCorrected(start: Day, on: Day)
    /// Came back after leaving.
    case rejoined(on: Day)
    /// Away for some time, both days counted; without a last day, until further notice. Why is not Heed's to keep.
    case away(from: Day, to: Day?, on: Day)
    /// At work again from this day on.
    case back(on: Day)
    /// Something that could stand between them and a fair view of a case, in their own words.
    case interestDeclared(interest: Int, words: Sealed<String>, on: Day)
    case interestEnded(interest: Int, on: Day)

    enum CodingKeys: String, CodingKey {
        case joined = "person.joined"
        case postTaken = "person.post-taken"
        case left = "person.left"
        case trained = "person.trained"
        case signed = "person.signed"
        case managed = "person.managed"
        case deputyNamed = "person.deputy-named"
        case deputyEnded = "person.deputy-ended"
        case declared = "person.declared"
        case renamed = "person.renamed"
        case numbered = "person.numbered"
        case startCorrected = "person.start-corrected"
        case rejoined = "person.rejoined"
        case away = "person.away"
        case back = "person.back"
        case interestDeclared = "person.interest-declared"
        case interestEnded = "person.interest-ended"
    }
}

/// What kind of post it is, as far as figures need to know.
public enum PostRole: String, Codable, Sendable, CaseIterable {
    case practitioner
    /// Manages services to families.
    case operationalManager = "operational-manager"
    /// Manages, but runs no services: independent of line management in cases.
    case nonOperationalManager = "non-operational-manager"
    case support

    public var words: String {
        switch self {
        case .practitioner: "Practitioner"
        case .operationalManager: "Operational manager"
        case .nonOperationalManager: "Non-operational manager"
        case .support: "Support"
        }
    }
}
