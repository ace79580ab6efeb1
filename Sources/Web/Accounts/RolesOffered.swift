import Office
import Papers
import Register

/// The roles and areas among which an account's are chosen.
struct RolesOffered: Encodable, Sendable {
    struct Offer: Encodable, Sendable {
        let code: String
        let words: String
    }

    let roles: [Offer]
    let areas: [Offer]

    init(_ visit: Visit) {
        roles = Role.given.map { Offer(code: $0.rawValue, words: $0.words.prefix(1).uppercased() + $0.words.dropFirst()) }
        areas = visit.office.now().home.areas.filter { $0.closed == nil }.map { Offer(code: $0.code, words: $0.name) }
    }

    func fields(_ sheet: Sheet) -> Markup {
        """
        \(sheet.tick("roles", "What they are here for", roles.map { .init($0.code, $0.words) }, direction: .twoColumns))
        \(areas.isEmpty ? .none : sheet.tick("areas", "Areas of a service-area manager", areas.map { .init($0.code, $0.words) }, direction: .twoColumns))
        """
    }

    /// What was ticked. Areas are a service-area manager's alone.
    static func held(_ typed: Typed) -> [Asker.Held] {
        typed.all("roles").compactMap(Role.init(rawValue:)).map {
            Asker.Held($0, areas: $0 == .areaManager ? typed.all("areas") : [])
        }
    }

    /// An account's roles, ticked.
    static func ticked(_ held: [Asker.Held]) -> Typed {
        var typed = Typed()
        typed.set("roles", held.map(\.role.rawValue))
        typed.set("areas", held.flatMap(\.areas))
        return typed
    }
}
