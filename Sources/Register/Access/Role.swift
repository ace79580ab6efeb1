/// What somebody is here for. A person may hold several, some of them for certain areas alone.
public enum Role: String, Codable, Sendable, CaseIterable, Comparable {
    case coordinator, lead, author
    case qualityAssurer = "quality-assurer"
    case areaManager = "area-manager"
    case panel, staff
    case people = "hr"
    case board, inspector
    case recordsOfficer = "records-officer"
    case administrator
    /// A machine that calls the API.
    case service
    /// Whoever runs the machine, at the command line.
    case `operator`
    /// Somebody who has just opened the demonstration.
    case newcomer
    /// Nobody we know.
    case stranger

    /// "service-area manager".
    public var words: String {
        switch self {
        case .coordinator: "coordinator"
        case .lead: "national lead"
        case .author: "author of reviews"
        case .qualityAssurer: "quality assurer"
        case .areaManager: "service-area manager"
        case .panel: "panel member"
        case .staff: "member of staff"
        case .people: "people and training officer"
        case .board: "Board member"
        case .inspector: "inspector"
        case .recordsOfficer: "records officer"
        case .administrator: "administrator"
        case .service: "service account"
        case .operator: "operator of the machine"
        case .newcomer: "newcomer to the demonstration"
        case .stranger: "somebody who has not signed in"
        }
    }

    /// Roles that an account may be given.
    public static let given: [Role] = [
        .coordinator, .lead, .author, .qualityAssurer, .areaManager, .panel, .staff, .people, .board, .inspector,
        .recordsOfficer, .administrator, .service,
    ]

    public static func < (a: Role, b: Role) -> Bool { a.place < b.place }
    private var place: Int { Role.allCases.firstIndex(of: self)! }
}
