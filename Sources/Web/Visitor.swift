/// What a reader may be allowed.
public enum Action: String, Sendable, CaseIterable {
    /// Pages that say what this is.
    case arrive
    case readBoardPapers = "read Board papers"
    case openRecords = "open the records behind a figure"
    case followThreads = "follow a lesson from review to audit"
}

/// As whom somebody tries the demonstration. Only roles with something to do are here.
public enum Role: String, Sendable, CaseIterable, Codable {
    case board, lead, inspector

    var words: String {
        switch self {
        case .board: "Board member"
        case .lead: "National lead"
        case .inspector: "Inspector"
        }
    }

    func may(_ action: Action) -> Bool {
        switch (self, action) {
        case (_, .arrive), (_, .readBoardPapers), (.lead, _), (.inspector, .followThreads), (.inspector, .openRecords):
            true
        case (.board, .openRecords), (.board, .followThreads): false
        }
    }
}

/// Who is asking.
public enum Visitor: Sendable, Equatable {
    /// Anybody, in the demonstration with its invented people: in a role they chose, or as a newcomer who may see all.
    case demonstration(Role?)
    /// Nobody we know.
    case stranger

    /// The one answer to “may they?”.
    public func may(_ action: Action) -> Bool {
        switch self {
        case .demonstration(let role): role?.may(action) ?? true
        case .stranger: action == .arrive
        }
    }

    var role: Role? {
        if case .demonstration(let role) = self { role } else { nil }
    }

    /// As the access journal notes them.
    var name: String {
        switch self {
        case .demonstration(let role): role.map { "demonstration, \($0.words)" } ?? "demonstration"
        case .stranger: "stranger"
        }
    }
}
