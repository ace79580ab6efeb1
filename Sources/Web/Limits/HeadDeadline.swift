import NIOCore
import NIOHTTP1

/// Closes a connection that takes too long to ask: with an answer when it had begun to, without a word when it was silent.
final class HeadDeadline: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart

    private enum Waiting { case first, next, restOfHead, nothing }

    private let limits: Limits
    private var alarm = Alarm()
    private var waiting = Waiting.nothing
    /// Between a request's head and its end.
    private var isReading = false
    /// The request has no answer that has wholly left.
    private var isUnanswered = false
    /// Something of a request has come with what is being read.
    private var sawPart = false

    init(_ limits: Limits) { self.limits = limits }

    func channelActive(context: ChannelHandlerContext) {
        wait(.first, limits.head, context)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        sawPart = true
        switch Self.unwrapInboundIn(data) {
        case .head:
            (isReading, isUnanswered, waiting) = (true, true, .nothing)
            alarm.cancel()
        case .body:
            break
        case .end:
            isReading = false
            waitForNext(context)
        }
        context.fireChannelRead(data)
    }

    /// Comes after everything that was read, also when it was not enough for a head.
    func channelReadComplete(context: ChannelHandlerContext) {
        if !sawPart {
            switch waiting {
            case .first: waiting = .restOfHead
            case .next: wait(.restOfHead, limits.head, context)
            case .restOfHead, .nothing: break
            }
        }
        sawPart = false
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = Self.unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        let sent = promise ?? context.eventLoop.makePromise()
        sent.futureResult.assumeIsolated().whenSuccess {
            self.isUnanswered = false
            self.waitForNext(context)
        }
        context.write(data, promise: sent)
    }

    func handlerRemoved(context: ChannelHandlerContext) { alarm.cancel() }

    private func waitForNext(_ context: ChannelHandlerContext) {
        if !isUnanswered, !isReading, waiting == .nothing { wait(.next, limits.idle, context) }
    }

    private func wait(_ what: Waiting, _ most: Duration, _ context: ChannelHandlerContext) {
        waiting = what
        alarm.set(in: TimeAmount(most), on: context.eventLoop) {
            if self.waiting == .restOfHead {
                context.fireErrorCaught(self.limits.headTooSlow)
            } else {
                context.close(promise: nil)
            }
        }
    }
}
