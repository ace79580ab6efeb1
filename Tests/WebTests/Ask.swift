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
        if let role { head.headerFields[.cookie] = "heed-role=\(role)" }
        let request = Request(head: head, body: .init(buffer: ByteBuffer(string: body)))
        let channel = EmbeddedChannel()
        let context = BasicRequestContext(
            source: ApplicationRequestContextSource(channel: channel, logger: Logger(label: "test")))
        let response = try await site.router.buildResponder().respond(to: request, context: context)
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
