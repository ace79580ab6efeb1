import NIOCore
import NIOHTTP1

/// Answers a request that broke a limit, where an answer can still be sent, and closes the connection; for a moment it goes
/// on taking what is sent, or the other end would lose the answer.
final class Farewell: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// How long what is sent is still taken. How much, `WireCap` says.
    private static let moment = TimeAmount.seconds(2)

    private enum Answer { case due, begun, ended }

    private let limits: Limits
    private var alarm = Alarm()
    /// Between a request's head and its end.
    private var isReading = false
    private var answer = Answer.ended
    private var isLeaving = false
    private var hasSpoken = false

    init(_ limits: Limits) { self.limits = limits }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isLeaving else { return }
        switch Self.unwrapInboundIn(data) {
        case .head: (isReading, answer) = (true, .due)
        case .body: break
        case .end: isReading = false
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        if isLeaving { context.read() }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        case let reached as LimitReached: leave(context, saying: reached)
        case HTTPParserError.headerOverflow: leave(context, saying: limits.headTooLarge)
        // The other end has gone in the middle.
        case HTTPParserError.invalidEOFState: context.fireErrorCaught(error)
        case is HTTPParserError: leave(context, saying: Limits.unreadable)
        case ByteToMessageDecoderError.dataReceivedInErrorState where isLeaving: break
        default: context.fireErrorCaught(error)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        context.fireUserInboundEventTriggered(event)
        if isLeaving, event as? ChannelEvent == .inputClosed { context.close(promise: nil) }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if hasSpoken {
            promise?.fail(ChannelError.outputClosed)
            return
        }
        switch Self.unwrapOutboundIn(data) {
        case .head(let head): if head.status.code >= 200 { answer = .begun }
        case .body: break
        case .end: answer = .ended
        }
        context.write(data, promise: promise)
    }

    func handlerRemoved(context: ChannelHandlerContext) { alarm.cancel() }
}

extension Farewell {
    private func leave(_ context: ChannelHandlerContext, saying reached: LimitReached) {
        guard !isLeaving else { return }
        isLeaving = true
        alarm.set(in: Farewell.moment, on: context.eventLoop) { context.close(promise: nil) }
        if mayAnswer {
            say(reached, context)
        } else if answer == .ended {
            context.close(mode: .output, promise: nil)
        }
        // Whoever is behind may have stopped reading.
        context.read()
    }

    /// Either a request is being read and nobody has begun to answer it, or there is no request but the one that is refused.
    private var mayAnswer: Bool { isReading ? answer == .due : answer == .ended }

    private func say(_ reached: LimitReached, _ context: ChannelHandlerContext) {
        hasSpoken = true
        for part in reached.answer { context.write(Self.wrapOutboundOut(part), promise: nil) }
        context.flush()
        context.close(mode: .output, promise: nil)
    }
}
