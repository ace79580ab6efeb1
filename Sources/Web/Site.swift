import Foundation
import HTTPTypes
public import Hummingbird
import Logging
public import Office
import Papers

/// Heed's pages and their twins in the API.
public struct Site: Sendable {
    public let office: Office
    /// `nil` for an organisation's own records.
    public let demonstration: Demonstration?

    public init(_ office: Office, demonstration: Demonstration? = nil) {
        (self.office, self.demonstration) = (office, demonstration)
    }

    /// Everything that is served.
    public static let routes: [Route] =
        LandingPage.routes + BesidePage.routes + SessionPages.routes + BoardPaperPages.routes + FigurePages.routes
        + IssuePages.routes
        + LessonPages.routes + HelpPages.routes + ComponentsPage.routes

    /// Everything on the list, under its address and under `/api/v1`; the stylesheet; and a page for whatever else is
    /// asked.
    public var router: Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: Manners(site: self))
        for route in Site.routes { add(route, to: router) }
        router.get("/heed.css") { _, _ in
            var response = Site.response(Data(Stylesheet.css.utf8), "text/css; charset=utf-8", .ok)
            response.headers[.cacheControl] = "public, max-age=300"
            return response
        }
        return router
    }

    private func add(_ route: Route, to router: Router<BasicRequestContext>) {
        let paths = (page: RouterPath(route.path), twin: RouterPath("/api/v1" + route.path))
        switch route.answer {
        case .page(let page, let json):
            router.get(paths.page) { request, context in
                let visit = try visit(request, context, for: route)
                return Site.html(
                    Layout(site: self, visitor: visit.visitor, path: visit.path).document(try await page(visit)), .ok)
            }
            router.get(paths.twin) { request, context in
                Site.response(try await json(try visit(request, context, for: route)), "application/json", .ok)
            }
        case .file(let make):
            router.get(paths.page) { request, context in
                Site.handOut(try await make(try visit(request, context, for: route)))
            }
        case .change(let change):
            router.post(paths.page) { request, context in
                let visit = try visit(request, context, for: route)
                return Site.redirect(try await change(try await Fields(request), visit))
            }
        }
    }

    private func visit(_ request: Request, _ context: BasicRequestContext, for route: Route) throws -> Visit {
        let visitor = visitor(request)
        // What one may not see answers as if it did not exist.
        guard visitor.may(route.action) else { throw Absent() }
        // A form of another site's may not do anything here.
        if route.method == .post, let from = request.headers[HTTPField.Name("Sec-Fetch-Site")!], from != "same-origin",
            from != "none"
        {
            throw HTTPError(.forbidden)
        }
        let parameters = context.parameters.reduce(into: [String: String]()) {
            $0[String($1.key)] = $1.value.removingPercentEncoding ?? String($1.value)
        }
        let query = request.uri.queryParameters.reduce(into: [String: String]()) {
            $0[String($1.key)] = String($1.value)
        }
        return Visit(
            office: office, visitor: visitor, path: request.uri.path, demonstration: demonstration,
            parameters: parameters, query: query)
    }

    func visitor(_ request: Request) -> Visitor {
        guard demonstration != nil else { return .stranger }
        return .demonstration(request.cookies[SessionPages.cookie].flatMap { Role(rawValue: $0.value) })
    }

    static func html(_ markup: Markup, _ status: HTTPResponse.Status) -> Response {
        response(Data(markup.html.utf8), "text/html; charset=utf-8", status)
    }

    static func response(_ body: Data, _ type: String, _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }

    private static func handOut(_ file: Download) -> Response {
        var response = response(file.bytes, file.type, .ok)
        if let name = file.name { response.headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
        if let policy = file.policy { response.headers[.contentSecurityPolicy] = policy }
        return response
    }

    private static func redirect(_ next: Next) -> Response {
        var response = Response(status: .seeOther, headers: [.location: next.address, .cacheControl: "no-store"])
        if let cookie = next.cookie { response.headers[.setCookie] = cookie }
        return response
    }
}
