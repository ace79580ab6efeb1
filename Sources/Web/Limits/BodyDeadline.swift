import NIOCore
import NIOHTTP1

/// Closes a connection whose body comes too slowly. What a body says of its own length buys it no time; what has come does.
final class BodyDeadline: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    private let limits: Limits
    private var alarm = Alarm()
    private var began = NIODeadline.uptimeNanoseconds(0)
    private var received = 0

    init(_ limits: Limits) { self.limits = limits }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch Self.unwrapInboundIn(data) {
        case .head:
            (began, received) = (context.eventLoop.now, 0)
            watch(context)
        case .body(let part):
            received += part.readableBytes
        case .end:
            alarm.cancel()
        }
        context.fireChannelRead(data)
    }

    func handlerRemoved(context: ChannelHandlerContext) { alarm.cancel() }

    private func watch(_ context: ChannelHandlerContext) {
        alarm.set(in: due - context.eventLoop.now, on: context.eventLoop) {
            if self.due > context.eventLoop.now {
                self.watch(context)
            } else {
                context.fireErrorCaught(self.limits.bodyTooSlow)
            }
        }
    }

    private var due: NIODeadline {
        began + TimeAmount(limits.body) + .milliseconds(Int64(received) * 1000 / Int64(limits.bodyRate))
    }
}
