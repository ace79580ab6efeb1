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
        \(areas.isEmpty ? noAreas(sheet) : sheet.tick("areas", "Areas of a service-area manager", areas.map { .init($0.code, $0.words) }, direction: .twoColumns))
        """
    }

    private func noAreas(_ sheet: Sheet) -> Markup {
        sheet.error("areas").map {
            "<p class=\"wrong-text\" id=\"areas\">\($0). <a href=\"/settings/areas\">Open an area first</a></p>"
        } ?? .none
    }

    /// What was ticked: one role at least, and an area at least for a service-area manager, whose alone areas are.
    static func held(_ reading: inout Reading) -> [Asker.Held] {
        let roles = reading.typed.all("roles").compactMap(Role.init(rawValue:)).filter(Role.given.contains)
        let areas = reading.typed.all("areas")
        if roles.isEmpty { reading.problem("roles", "Choose what they are here for") }
        if roles.contains(.areaManager), areas.isEmpty {
            reading.problem("areas", "Choose the areas of a service-area manager")
        }
        return roles.map { Asker.Held($0, areas: $0 == .areaManager ? areas : []) }
    }

    /// An account's roles, ticked.
    static func ticked(_ held: [Asker.Held]) -> Typed {
        var typed = Typed()
        typed.set("roles", held.map(\.role.rawValue))
        typed.set("areas", held.flatMap(\.areas))
        return typed
    }
}
