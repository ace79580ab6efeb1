public import Clocks

/// Circumstances in groups, for tables in which single children could be told apart.
public struct CircumstanceGroups: Decodable, Sendable {
    public struct Group: Decodable, Sendable, Equatable {
        public let code: String
        public let words: String
        /// Codes of the list of circumstances.
        public let of: [String]
    }

    public let version: String
    public let effective: Day
    public let source: String
    public let groups: [Group]

    public static let shipped: CircumstanceGroups = Resource.read("circumstance-groups")

    public func group(of circumstance: String?) -> Group? {
        circumstance.flatMap { code in groups.first { $0.of.contains(code) } }
    }
}
