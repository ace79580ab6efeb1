import Clocks
import HTTPTypes
import Hummingbird
import Journal
import Office

extension Site {
    /// A form's answers from another program, which names the act and the version in headers. The same key sent again
    /// with the same answers is the same act; with others it is refused.
    func takeCall(
        _ form: Route.FormAnswer, _ route: Route, _ request: Request, _ context: Caller
    ) async throws -> Response {
        var visit = try await visit(request, context, for: route)
        let typed = form.takesFile ? try await Typed(withFile: request) : try await Typed(request)
        let key = try Site.key(request)
        let version = try form.version == nil ? .max : Site.version(request)
        (visit.token, visit.sent) = (FormToken(nonce: key, version: version), typed.digest)
        let desk = visit.office.desk
        let asked = "\(visit.address) \(key)"
        guard try desk.take(key: asked, of: visit.visitor.actor, digest: typed.digest, at: Clock.system.now) else {
            throw HTTPError(
                .unprocessableContent,
                message: "This Idempotency-Key was sent before with other answers. Nothing is recorded of these: send them with a new key.")
        }
        do {
            return try Site.done(try await form.send(typed, visit))
        } catch let left as FormAgain {
            try? desk.free(key: asked, of: visit.visitor.actor)
            throw left.refusal
        } catch {
            try? desk.free(key: asked, of: visit.visitor.actor)
            throw error
        }
    }

    private static func key(_ request: Request) throws -> String {
        guard let key = request.headers[HTTPField.Name("Idempotency-Key")!], !key.isEmpty, key.utf8.count <= 200 else {
            throw HTTPError(
                .badRequest, message: "Send an Idempotency-Key, so that the same request sent twice is recorded once.")
        }
        return key
    }

    private static func version(_ request: Request) throws -> Int {
        guard let named = request.headers[.ifMatch], let version = Int(named.filter { $0 != "\"" }) else {
            throw HTTPError(
                .preconditionRequired,
                message: "Send If-Match with the ETag that this address answered, so that nobody's change is lost unseen.")
        }
        return version
    }
}
