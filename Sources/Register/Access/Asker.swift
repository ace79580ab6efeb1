/// Who asks, as far as the policy needs to know.
public struct Asker: Hashable, Sendable {
    /// A role, and the areas for which it is held, where it reaches no further than its areas.
    public struct Held: Codable, Hashable, Sendable {
        public let role: Role
        public let areas: [String]

        public init(_ role: Role, areas: [String] = []) { (self.role, self.areas) = (role, areas) }
    }

    public let account: ID<AccountFile>?
    public let person: ID<PersonFile>?
    public let held: [Held]

    public init(account: ID<AccountFile>? = nil, person: ID<PersonFile>? = nil, held: [Held]) {
        (self.account, self.person, self.held) = (account, person, held)
    }

    public static let `operator` = Asker(held: [Held(.operator)])
    public static let newcomer = Asker(held: [Held(.newcomer)])
    public static let stranger = Asker(held: [Held(.stranger)])

    public var roles: [Role] { held.map(\.role).sorted() }
    public func holds(_ role: Role) -> Bool { held.contains { $0.role == role } }
}
