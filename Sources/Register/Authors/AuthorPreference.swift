public import Clocks

/// What the organisation looks for in an author besides independence, in the order in which it puts them.
public enum AuthorPreference: String, CaseIterable, Sendable {
    case trained
    case nonOperational = "non-operational"
    case otherArea = "other-area"
    case free

    /// Whether somebody who lacks it comes later, or is left out.
    public enum Strength: String, CaseIterable, Sendable { case prefer, require }

    /// As it is looked for.
    public var words: String {
        switch self {
        case .trained: "Trained as an author"
        case .nonOperational: "Manages no services"
        case .otherArea: "Of another service area than the case’s"
        case .free: "Without an open review"
        }
    }

    /// Somebody's lack of it.
    public var missing: String {
        switch self {
        case .trained: "Not trained as an author"
        case .nonOperational: "Manages services"
        case .otherArea: "Of the case’s own service area"
        case .free: "Has an open review"
        }
    }

    /// Under which the organisation's choice is kept.
    public var setting: Setting {
        switch self {
        case .trained: .authorTrained
        case .nonOperational: .authorNonOperational
        case .otherArea: .authorOtherArea
        case .free: .authorFree
        }
    }
}

extension OrganisationFile {
    /// How strongly the organisation looks for it on a day.
    public func strength(of preference: AuthorPreference, on day: Day) -> AuthorPreference.Strength {
        AuthorPreference.Strength(rawValue: value(of: preference.setting, on: day)) ?? .prefer
    }
}
