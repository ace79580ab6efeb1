import HTTPTypes
import Hummingbird
import Journal
import Office
import Register

extension Site {
    /// The machine that asks: at the end of the connection, or as the TLS proxy before us names it last.
    func machine(_ request: Request, _ caller: Caller) -> String {
        guard isBehindTLS, let named = request.headers[values: HTTPField.Name("X-Forwarded-For")!].last else {
            return caller.machine
        }
        let last = named.split(separator: ",").last.map(String.init) ?? ""
        return last.filter { !$0.isWhitespace }
    }

    /// The session that a request's cookie names, over or not.
    func session(_ request: Request) -> Session? {
        request.cookies[SessionPages.cookie(isBehindTLS: isBehindTLS)].flatMap { sessions.find($0.value) }
    }

    /// Too old, or begun with a password or an authenticator that has been put away since.
    func isOver(_ session: Session) -> Bool {
        guard !sessions.isOver(session) else { return true }
        guard let account = session.account else { return false }
        return house(of: session).office.now()[account].proof != session.kept.proof
    }

    func house(of session: Session?) -> House {
        guard let session else { return houses[0] }
        return houses.first { $0.key == session.kept.house } ?? houses[0]
    }

    /// Who asks. Roles are asked of the register each time, so that what is taken away is gone at the next request.
    func visitor(_ session: Session?, in house: House) -> Visitor {
        let isDemonstration = house.demonstration != nil
        guard let session, !isOver(session) else {
            return Visitor(
                asker: isDemonstration ? .newcomer : .stranger, session: session, isDemonstration: isDemonstration)
        }
        let asker =
            session.account.map { house.office.now().asker($0) } ?? (isDemonstration ? Asker.newcomer : .stranger)
        return Visitor(asker: asker, session: session, isDemonstration: isDemonstration)
    }
}
