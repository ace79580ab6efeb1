import Foundation
import NIOCore
import NIOHTTP1

/// Closes a connection whose reader takes nothing more of its answer.
final class WriteDeadline: ChannelOutboundHandler {
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let limits: Limits
    private var alarm = Alarm()
    private var waiting = 0

    init(_ limits: Limits) { self.limits = limits }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .body(.byteBuffer(var body)) = Self.unwrapOutboundIn(data), body.readableBytes > Limits.slice else {
            return send(data, context, promise)
        }
        while body.readableBytes > Limits.slice, let slice = body.readSlice(length: Limits.slice) {
            send(Self.wrapOutboundOut(.body(.byteBuffer(slice))), context, nil)
        }
        send(Self.wrapOutboundOut(.body(.byteBuffer(body))), context, promise)
    }

    func handlerRemoved(context: ChannelHandlerContext) { alarm.cancel() }

    private func send(_ data: NIOAny, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?) {
        let taken = promise ?? context.eventLoop.makePromise()
        taken.futureResult.assumeIsolated().whenComplete { _ in
            self.waiting -= 1
            if self.waiting == 0 { self.alarm.cancel() } else { self.watch(context) }
        }
        waiting += 1
        if waiting == 1 { watch(context) }
        context.write(data, promise: taken)
    }

    private func watch(_ context: ChannelHandlerContext) {
        alarm.set(in: TimeAmount(limits.write), on: context.eventLoop) {
            // What the system still holds for a reader who does not read is dropped with the connection.
            _ = (context.channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0))
            context.close(promise: nil)
        }
    }
}
