import Foundation
import Office
import Register

/// Signing in and out. In a demonstration nobody is real, so a card with a role is enough.
enum SessionPages {
    static let routes = [
        Route(
            post: "/session", .arrive, summary: "Chooses a role in the demonstration.", isOpen: true, change: choose),
        Route(post: "/session/end", .arrive, summary: "Signs out.", isOpen: true, change: end),
    ]

    static func cookie(isBehindTLS: Bool) -> String { isBehindTLS ? "__Host-heed" : "heed" }

    /// Where to sign in, and where to go then.
    static func address(then address: String) -> String {
        address == "/" ? "/session/new" : "/session/new?then=\(Address.encoded(address))"
    }

    /// The cookie that holds a session's token: not for scripts, not for other sites.
    static func keeping(_ session: Session, _ visit: Visit) -> String {
        let secure = visit.site.isBehindTLS ? "; Secure" : ""
        return "\(cookie(isBehindTLS: visit.site.isBehindTLS))=\(session.token); Path=/; HttpOnly; SameSite=Strict\(secure)"
    }

    static func forgetting(_ visit: Visit) -> String {
        let secure = visit.site.isBehindTLS ? "; Secure" : ""
        return "\(cookie(isBehindTLS: visit.site.isBehindTLS))=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0\(secure)"
    }

    private static func choose(_ typed: Typed, _ visit: Visit) async throws -> Next {
        guard visit.demonstration != nil else { throw Absent() }
        let key = typed["house"]
        guard let house = visit.site.houses.first(where: { $0.key == key && $0.demonstration != nil }) else {
            throw Absent()
        }
        if let session = visit.visitor.session { visit.site.sessions.end(session) }
        let register = house.office.now()
        guard let role = Role(rawValue: typed["role"]), let account = register.account(trying: role) else {
            let session = try visit.site.sessions.begin(account: nil, name: "", house: house)
            return Next(address: "/", cookie: keeping(session, visit))
        }
        let name = try await name(of: account, in: house, register)
        let session = try visit.site.sessions.begin(account: account, name: name, house: house)
        return Next(address: role.begins(in: house), cookie: keeping(session, visit))
    }

    /// The name of whoever signs in, opened once for the session.
    static func name(of id: ID<AccountFile>, in house: House, _ register: Register) async throws -> String {
        let account = register[id]
        let who = account.person?.description ?? id.description
        let name = account.person.map { register[$0].name } ?? account.name
        let wanted = account.person.map { Wanted(name, of: $0) } ?? Wanted(name, of: id)
        let opened = try await house.office.open(
            [wanted], for: Reader(who: who, page: "/session", because: "their own name, on signing in"))
        return opened[name] ?? ""
    }

    private static func end(_ typed: Typed, _ visit: Visit) throws -> Next {
        if let session = visit.visitor.session { visit.site.sessions.end(session) }
        return Next(address: "/", cookie: forgetting(visit))
    }
}

extension Register {
    /// The account as which a role of the demonstration is tried: the first that holds it.
    func account(trying role: Role) -> ID<AccountFile>? {
        all(AccountFile.self) { !$0.isClosed && $0.held.first?.role == role }.first?.id
    }
}
