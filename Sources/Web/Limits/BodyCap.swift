import NIOCore
import NIOHTTP1

/// Refuses a body that says it is too large before any of it is read, and one that turns out to be as soon as it does.
final class BodyCap: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    private let limits: Limits
    private let wire: WireCap
    private var received = 0
    private var most = 0

    init(_ limits: Limits, wire: WireCap) { (self.limits, self.wire) = (limits, wire) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch Self.unwrapInboundIn(data) {
        case .head(let head):
            received = 0
            most = limits.bodyBytes(to: head.uri)
            wire.startAgain(body: most)
            guard said(head) <= most else { return context.fireErrorCaught(limits.bodyTooLarge(most)) }
        case .body(let part):
            received += part.readableBytes
            if received > most { context.fireErrorCaught(limits.bodyTooLarge(most)) }
        case .end:
            break
        }
        context.fireChannelRead(data)
    }

    private func said(_ head: HTTPRequestHead) -> Int {
        head.headers.first(name: "Content-Length").map { Int($0) ?? .max } ?? 0
    }
}
