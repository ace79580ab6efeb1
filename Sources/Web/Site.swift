import Foundation
import HTTPTypes
public import Hummingbird
import Logging
public import Office
import Papers

/// Heed's pages and their twins in the API.
public struct Site: Sendable {
    public let office: Office
    public let isDemonstration: Bool

    public init(_ office: Office, isDemonstration: Bool) { (self.office, self.isDemonstration) = (office, isDemonstration) }

    /// Everything that is served.
    public static let routes: [Route] = LandingPage.routes + BoardPaperPages.routes

    /// Everything on the list, under its address and under `/api/v1`; the stylesheet; and a page for whatever else is
    /// asked.
    public var router: Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: Manners(site: self))
        for route in Site.routes {
            router.get(RouterPath(route.path)) { request, context in
                let visit = try visit(request, context, for: route)
                return Site.html(Layout(site: self).document(try await route.page(visit)), .ok)
            }
            router.get(RouterPath("/api/v1" + route.path)) { request, context in
                let json = try await route.json(try visit(request, context, for: route))
                return Site.response(json, "application/json", .ok)
            }
        }
        router.get("/heed.css") { _, _ in
            var response = Site.response(Data(Stylesheet.css.utf8), "text/css; charset=utf-8", .ok)
            response.headers[.cacheControl] = "public, max-age=300"
            return response
        }
        return router
    }

    private func visit(_ request: Request, _ context: BasicRequestContext, for route: Route) throws -> Visit {
        let visitor: Visitor = isDemonstration ? .demonstration : .stranger
        // What one may not see answers as if it did not exist.
        guard visitor.may(route.action) else { throw HTTPError(.notFound) }
        let parameters = context.parameters.reduce(into: [String: String]()) { $0[String($1.key)] = $1.value.removingPercentEncoding ?? String($1.value) }
        let query = request.uri.queryParameters.reduce(into: [String: String]()) { $0[String($1.key)] = String($1.value) }
        return Visit(office: office, visitor: visitor, path: request.uri.path, parameters: parameters, query: query)
    }

    static func html(_ markup: Markup, _ status: HTTPResponse.Status) -> Response {
        response(Data(markup.html.utf8), "text/html; charset=utf-8", status)
    }

    static func response(_ body: Data, _ type: String, _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}
