/// Choosing as whom to try the demonstration. Nobody in it is real, so a cookie that names the role is enough; signing in to
/// an organisation's own records is another matter.
enum SessionPages {
    static let cookie = "heed-role"

    static let routes = [
        Route(
            post: "/session", .arrive, summary: "Chooses a role in the demonstration.", form: Choice.self,
            change: choose)
    ]

    struct Choice: Decodable {
        let role: String
    }

    private static func choose(_ choice: Choice, _ visit: Visit) throws -> Next {
        guard visit.demonstration != nil else { throw Absent() }
        guard let role = Role(rawValue: choice.role) else {
            return Next(address: "/", cookie: "\(cookie)=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0")
        }
        return Next(
            address: role.begins(visit), cookie: "\(cookie)=\(role.rawValue); Path=/; HttpOnly; SameSite=Strict")
    }
}

/// There is nothing of that kind, or nothing one may know of: the answer is the same.
struct Absent: Error {}
