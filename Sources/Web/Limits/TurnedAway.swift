import NIOCore
import NIOHTTP1

/// Tells one connection too many that it is, and closes it.
final class TurnedAway: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let limits: Limits

    init(_ limits: Limits) { self.limits = limits }

    func channelActive(context: ChannelHandlerContext) {
        context.fireChannelActive()
        for part in limits.tooMany.answer { context.write(Self.wrapOutboundOut(part), promise: nil) }
        context.flush()
        context.close(promise: nil)
    }
}
