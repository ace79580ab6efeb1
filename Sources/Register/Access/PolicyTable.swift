public import Clocks

/// Who may do what, as a table that people can read: data, with its version and the day from which it holds.
public struct PolicyTable: Decodable, Sendable {
    /// How far a role reaches.
    public enum Reach: String, Decodable, Sendable {
        case all
        /// Records of the areas for which the role is held.
        case ownArea = "own area"
        /// What is about the person themselves: their own record, the review they write.
        case own
    }

    /// Which half of a case an action belongs to. Staff named in it, and those who managed them, are shut out of the
    /// review and never out of the response.
    public enum Side: String, Decodable, Sendable {
        case response, review, neither
    }

    public struct Row: Decodable, Sendable {
        public let deed: Deed
        /// "Read what we were told about how the child died or was hurt".
        public let words: String
        public let side: Side
        /// Whether whoever wrote the review may not, whatever their role: nobody judges their own work.
        public let notAuthors: Bool?
        /// Roles that may, and how far; a role that is not named may not.
        public let may: [String: Reach]

        public subscript(role: Role) -> Reach? { may[role.rawValue] }
    }

    public let version: String
    public let effective: Day
    public let source: String
    public let rows: [Row]

    public static let shipped: PolicyTable = Resource.read("may")

    private static let byDeed = Dictionary(uniqueKeysWithValues: shipped.rows.map { ($0.deed, $0) })

    /// The row of a deed. Every deed has one.
    public static func row(_ deed: Deed) -> Row {
        guard let row = byDeed[deed] else { preconditionFailure("no row for \(deed)") }
        return row
    }
}
