import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Office
import Papers
import Register

/// Every answer's headers, and a plain page or problem for everything that goes wrong.
struct Manners: RouterMiddleware {
    typealias Context = Caller
    let site: Site

    func handle(
        _ request: Request, context: Caller,
        next: (Request, Caller) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            if let first = error as? SignInFirst {
                response = Site.redirect(Next(address: SessionPages.address(then: first.then)))
                return dressed(response)
            }
            if let rule = (error as? Absent)?.refused, let visit = try? site.plain(request, context) {
                await visit.noteRefused(rule)
            }
            let trouble = Trouble(error)
            if trouble.status.code >= 500 {
                context.logger.error("\(trouble.log)", metadata: ["path": "\(request.uri.path)"])
            }
            response = try answer(trouble, request, context)
            if let tries = error as? TooManyTries { response.headers[.retryAfter] = tries.wait }
        }
        // What a HEAD is answered with has no body, whatever went wrong.
        if request.method == .head { response.body = .init() }
        return dressed(response)
    }

    private func dressed(_ response: Response) -> Response {
        var response = response
        for (name, value) in Manners.headers where response.headers[name] == nil { response.headers[name] = value }
        return response
    }

    private func answer(_ trouble: Trouble, _ request: Request, _ context: Caller) throws -> Response {
        if request.uri.path.hasPrefix("/api/") {
            let problem = Problem(
                title: trouble.heading, status: trouble.status.code, detail: trouble.sentence, errors: trouble.messages)
            let body = (try? Route.encode(problem)) ?? Data("{}".utf8)
            return Site.response(body, "application/problem+json", trouble.status)
        }
        let page = Page(
            title: trouble.heading,
            main: """
                <h1>\(trouble.heading)</h1><p>\(trouble.sentence)</p><p><a href="/">Go to the first page</a></p>
                """)
        return Site.html(Layout(try site.plain(request, context), path: "").document(page), trouble.status)
    }

    private struct Problem: Encodable {
        let title: String
        let status: Int
        let detail: String
        let errors: [Refusal.Message]
    }

    private static let headers: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        (.xContentTypeOptions, "nosniff"),
        (HTTPField.Name("Referrer-Policy")!, "no-referrer"),
        (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
        (HTTPField.Name("Cross-Origin-Resource-Policy")!, "same-origin"),
    ]
}

/// What went wrong, in the words a person gets.
struct Trouble {
    let status: HTTPResponse.Status
    let heading: String
    let sentence: String
    /// For the log alone.
    let log: String
    /// Each with its field, where a form was refused.
    let messages: [Refusal.Message]

    init(_ error: any Error) {
        log = (error as? NotRecorded)?.why ?? (error as? NotNoted)?.why ?? (error as? ProgramFailure)?.log ?? "\(error)"
        messages = (error as? Refusal)?.messages ?? []
        switch error {
        case let refusal as Refusal:
            status = Trouble.status(of: refusal.kind)
            heading = refusal.kind == .missing ? Trouble.cannotShow : "This could not be done"
            sentence = refusal.kind == .missing ? Trouble.ringUs : refusal.sentences
        case let bad as BadRequest:
            (status, heading, sentence) = (.badRequest, "There is a problem with the address", bad.sentence)
        case is NotRecorded, is NotNoted, is ProgramFailure:
            (status, heading, sentence) = (.serviceUnavailable, "Heed cannot do this now", "\(error)")
        case let forbidden as Forbidden:
            (status, heading, sentence) = (.forbidden, "You may not do this", forbidden.sentence)
        case let tries as TooManyTries:
            (status, heading, sentence) = (.tooManyRequests, "Wait before you try again", tries.sentence)
        case is FormOfAnotherSession:
            (status, heading, sentence) = (.forbidden, "This could not be done", FormOfAnotherSession.sentence)
        case is Absent:
            (status, heading, sentence) = (.notFound, Trouble.cannotShow, Trouble.ringUs)
        case let http as HTTPError where http.status == .notFound || http.status == .methodNotAllowed:
            (status, heading, sentence) = (.notFound, Trouble.cannotShow, Trouble.ringUs)
        case let http as HTTPError:
            (status, heading, sentence) = (http.status, "This could not be done", http.body ?? http.status.reasonPhrase)
        default:
            (status, heading) = (.internalServerError, "Something went wrong here")
            sentence =
                "It is our fault and it is written down. Nothing you recorded is lost. Try again, or ring whoever looks after the machine."
        }
    }

    private static let cannotShow = "We cannot show this"
    private static let ringUs =
        "There is nothing here that we can show. If somebody sent you the link, ring the coordinator."

    static func status(of kind: Refusal.Kind) -> HTTPResponse.Status {
        switch kind {
        case .missing: .notFound
        case .conflict: .conflict
        case .rule: .unprocessableContent
        case .stale: .preconditionFailed
        case .notYours: .forbidden
        }
    }
}
