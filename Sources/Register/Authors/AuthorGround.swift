public import Clocks

/// Why somebody is not proposed as a review's author: the recorded fact that rules them out.
public enum AuthorGround: Equatable, Sendable {
    case concerned(StaffPart, on: Day)
    case line(LinesOfManagement.Connection)
    case declaredConnection(on: Day)
    /// Was asked and said no, or is away. Which, and why, is theirs to tell.
    case notAvailable(on: Day)
    case left(on: Day)
    case notJoined(until: Day)
    /// Has no post that the organisation takes authors from.
    case notAManager(post: String?)
    /// A preference that the organisation has made a requirement.
    case required(AuthorPreference)

    /// Where its rule stands among those that are asked, one after the other.
    var place: Int {
        switch self {
        case .concerned: 0
        case .line: 1
        case .declaredConnection: 2
        case .notAvailable: 3
        case .left, .notJoined: 4
        case .notAManager: 5
        case .required: 6
        }
    }

    /// Which of the fixed rules it is, to be counted.
    public var rule: String {
        switch self {
        case .concerned: "Named in the case"
        case .line: "In the line of management of somebody named"
        case .declaredConnection: "Declared a connection"
        case .notAvailable: "Not available"
        case .left, .notJoined: "Not in post"
        case .notAManager: "Not a manager"
        case .required(let preference): preference.missing
        }
    }

    /// In a sentence.
    ///
    /// - Parameter name: how a page calls a person; references where names are not opened.
    public func words(_ name: (ID<PersonFile>) -> String) -> String {
        switch self {
        case .concerned(let part, let on): "Is named in the case on \(on.words): \(part.words)."
        case .line(let connection):
            AuthorGround.line(connection, name)
        case .declaredConnection(let on): "Declared a connection on \(on.words)."
        case .notAvailable: "Is not available."
        case .left(let on): "Left on \(on.words)."
        case .notJoined(let until): "Joins on \(until.words)."
        case .notAManager(let post): "Is \(post.map { "\($0.lowercasedInSentence)" } ?? "without a post"), and not a manager."
        case .required(let preference): "\(preference.missing), which we require."
        }
    }

    private static func line(_ connection: LinesOfManagement.Connection, _ name: (ID<PersonFile>) -> String) -> String {
        let named = name(connection.named)
        let through = connection.through.isEmpty ? "" : ", through \(connection.through.map(name).joined(separator: " and "))"
        return switch connection.side {
        case .above: "Managed \(named)\(through), \(connection.days.words)."
        case .below: "Was managed by \(named)\(through), \(connection.days.words)."
        }
    }
}

extension String {
    /// A post's title inside a sentence; what is written in capitals stays.
    fileprivate var lowercasedInSentence: String {
        guard let second = dropFirst().first, !second.isUppercase else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
