import Clocks
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Office
import Register
import Synchronization
import Web

/// Asks a site's router directly, without a socket.
struct Ask {
    let site: Site
    private let responder: RouterResponder<Caller>

    init(site: Site) { (self.site, responder) = (site, site.router.buildResponder()) }

    var office: Office { site.houses[0].office }

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let body: String
    }

    func callAsFunction(
        _ path: String, method: HTTPRequest.Method = .get, as role: String? = nil, headers: HTTPFields = [:],
        body: String = ""
    ) async throws -> Answer {
        var head = HTTPRequest(
            method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers)
        if let role { head.headerFields[.cookie] = try await cookie(trying: role) }
        return try await send(head, body)
    }

    /// The cookie of a new session in a role of the demonstration.
    func cookie(trying role: String) async throws -> String {
        let answer = try await self(
            "/session", method: .post, headers: [.contentType: "application/x-www-form-urlencoded"], body: "role=\(role)")
        return String((answer.headers[.setCookie] ?? "").prefix { $0 != ";" })
    }

    /// Sends a form as a browser would: opens its page first for what it sends along unseen.
    func submit(
        _ path: String, with answers: [String: String], as role: String, cookie: String? = nil
    ) async throws -> Answer {
        let session = if let cookie { cookie } else { try await self.cookie(trying: role) }
        let page = try await self(path, headers: [.cookie: session])
        let token = page.body.split(separator: "name=\"token\" value=\"").dropFirst().first
            .map { String($0.prefix { $0 != "\"" }) } ?? ""
        return try await self(
            path, method: .post,
            headers: [.cookie: session, .contentType: "application/x-www-form-urlencoded"],
            body: Ask.encoded(answers.merging(["token": token]) { given, _ in given }))
    }

    static func encoded(_ answers: [String: String]) -> String {
        var components = URLComponents()
        components.queryItems = answers.sorted { $0.key < $1.key }.map { URLQueryItem(name: $0.key, value: $0.value) }
        return (components.percentEncodedQuery ?? "").replacingOccurrences(of: "+", with: "%2B")
    }

    private func send(_ head: HTTPRequest, _ body: String) async throws -> Answer {
        let request = Request(head: head, body: .init(buffer: ByteBuffer(string: body)))
        let channel = EmbeddedChannel()
        let context = Caller(
            source: ApplicationRequestContextSource(channel: channel, logger: Logger(label: "test")))
        let response = try await responder.respond(to: request, context: context)
        let collector = Collector()
        try await response.body.write(CollectingWriter(collector: collector))
        return Answer(status: response.status.code, headers: response.headers, body: collector.text.withLock { $0 })
    }
}

private final class Collector: Sendable {
    let text = Mutex("")
}

private struct CollectingWriter: ResponseBodyWriter {
    let collector: Collector

    mutating func write(_ buffer: ByteBuffer) async throws { collector.text.withLock { $0 += String(buffer: buffer) } }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
