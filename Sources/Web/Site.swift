import Foundation
import HTTPTypes
public import Hummingbird
import Logging
public import Office
import Papers
import Register
public import SignIn

/// Heed's pages and their twins in the API.
public struct Site: Sendable {
    /// The organisation whose records these are; a demonstration may show more than one.
    public let houses: [House]
    /// Whether a TLS proxy stands before it, so that cookies are for TLS alone.
    let isBehindTLS: Bool
    let sessions: Sessions
    let doorway: Doorway

    /// - Parameter passwordCost: what scrypt spends on a password; a test may be cheap.
    public init(_ houses: [House], isBehindTLS: Bool = false, passwordCost: Scrypt = .usual) {
        precondition(!houses.isEmpty, "a site shows somebody's records")
        (self.houses, self.isBehindTLS, sessions) = (houses, isBehindTLS, Sessions(desk: houses[0].office.desk))
        doorway = Doorway(cost: passwordCost)
    }

    public init(_ office: Office, demonstration: Demonstration? = nil) {
        self.init([House(office, demonstration: demonstration)])
    }

    /// Everything that is served.
    public static let routes: [Route] =
        LandingPage.routes + BesidePage.routes + SessionPages.routes + SignInPages.routes + InvitationPages.routes
        + AccountListPages.routes + AccountRecordPages.routes + AccountChangePages.routes + SettingsPages.all + DraftPages.routes + Menu.routes + TodayPages.routes + MePages.routes
        + PeoplePages.all + TrainingPages.all
        + NotificationListPages.routes + CallPages.routes + NotificationPages.all + ReviewPages.all
        + LetterPages.routes + LetterSentForm.routes + BoardPaperPages.routes + FigurePages.routes + IssuePages.routes
        + LessonPages.all + MeetingPages.all + HelpPages.routes + ComponentsPage.routes

    /// Everything on the list, under its address and under `/api/v1`; the stylesheet and the script; and a page for
    /// whatever else is asked.
    public var router: Router<Caller> {
        let router = Router(context: Caller.self)
        router.add(middleware: Manners(site: self))
        for route in Site.routes { add(route, to: router) }
        router.get("/heed.css") { _, _ in Site.lasting(Stylesheet.css, "text/css; charset=utf-8") }
        router.get("/heed.js") { _, _ in Site.lasting(Script.js, "text/javascript; charset=utf-8") }
        return router
    }

    private func add(_ route: Route, to router: Router<Caller>) {
        let paths = (page: RouterPath(route.path), twin: RouterPath("/api/v1" + route.path))
        switch route.answer {
        case .page(let page, let json):
            router.get(paths.page) { request, context in
                let visit = try await visit(request, context, for: route)
                return Site.html(Layout(visit).document(try await page(visit)), .ok)
            }
            router.get(paths.twin) { request, context in
                Site.response(try await json(try await visit(request, context, for: route)), "application/json", .ok)
            }
        case .form(let form):
            router.get(paths.page) { request, context in
                try await show(form, try await visit(request, context, for: route))
            }
            router.get(paths.twin) { request, context in
                let visit = try await visit(request, context, for: route)
                var response = Site.response(try await form.json(visit), "application/json", .ok)
                if let version = form.version { response.headers[.eTag] = "\"\(version(visit))\"" }
                return response
            }
            router.post(paths.page) { request, context in try await take(form, route, request, context) }
            router.post(paths.twin) { request, context in try await takeCall(form, route, request, context) }
        case .file(let make):
            router.get(paths.page) { request, context in
                Site.handOut(try await make(try await visit(request, context, for: route)))
            }
        case .change(let isOpen, let change):
            router.post(paths.page) { request, context in
                var visit = try await visit(request, context, for: route)
                let typed = try await Typed(request)
                visit.token = visit.token(in: typed)
                visit.sent = typed.digest
                guard isOpen || visit.token != nil else { throw FormOfAnotherSession() }
                return Site.redirect(try await change(typed, visit))
            }
        }
    }

    /// The frame and what stands in it are asked for once the policy has answered.
    func visit(_ request: Request, _ context: Caller, for route: Route) async throws -> Visit {
        let visit = try plain(request, context)
        let register = visit.office.now()
        let asker = visit.visitor.asker
        // The role first: somebody whose role may never do this learns nothing of what there is.
        if case .refused(let rule) = register.may(asker, route.deed) {
            guard visit.mustSignIn, request.method == .get else { throw Absent(refused: rule) }
            await visit.noteRefused(rule)
            throw SignInFirst(then: visit.address)
        }
        let matter = try visit.matter(in: register)
        if case .refused(let rule) = register.may(asker, route.deed, matter) {
            // What one may not know of answers as if it did not exist.
            guard register.may(asker, matter.look, matter).isAllowed else { throw Absent(refused: rule) }
            await visit.noteRefused(rule)
            throw Forbidden(rule: rule, deed: route.deed)
        }
        // A form of another site's may not do anything here.
        if request.method == .post, !visit.isFromHere(request) { throw HTTPError(.forbidden) }
        return visit
    }

    /// A visit before the policy is asked.
    func plain(_ request: Request, _ context: Caller) throws -> Visit {
        let parameters = context.parameters.reduce(into: [String: String]()) {
            $0[String($1.key)] = $1.value.removingPercentEncoding ?? String($1.value)
        }
        let query = Address.query(request.uri.query)
        let session = session(request)
        let house = house(of: session)
        return Visit(
            office: house.office, visitor: visitor(session, in: house), path: request.uri.path, site: self,
            house: house, parameters: parameters, query: query, machine: machine(request, context))
    }

    static func html(_ markup: Markup, _ status: HTTPResponse.Status) -> Response {
        response(Data(markup.html.utf8), "text/html; charset=utf-8", status)
    }

    static func response(_ body: Data, _ type: String, _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }

    private static func lasting(_ text: String, _ type: String) -> Response {
        var response = response(Data(text.utf8), type, .ok)
        response.headers[.cacheControl] = "public, max-age=300"
        return response
    }

    private static func handOut(_ file: Download) -> Response {
        var response = response(file.bytes, file.type, .ok)
        if let name = file.name { response.headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
        if let policy = file.policy { response.headers[.contentSecurityPolicy] = policy }
        return response
    }

    static func redirect(_ next: Next) -> Response {
        var response = Response(status: .seeOther, headers: [.location: next.address, .cacheControl: "no-store"])
        if let cookie = next.cookie { response.headers[.setCookie] = cookie }
        return response
    }

    private struct Done: Encodable {
        let address: String
    }

    static func done(_ next: Next) throws -> Response {
        response(try JSONEncoder().encode(Done(address: next.address)), "application/json", .created)
    }
}
