import NIOCore
import NIOHTTP1

/// Hands on one request at a time, and the next when the answer has wholly left: whoever asks on and on and does not read
/// gets no further, and no more than one answer waits for a reader.
final class OneAtATime: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart

    private let limits: Limits
    private var held = CircularBuffer<HTTPServerRequestPart>()
    /// Between a request's head and its end.
    private var isReading = false
    /// The request handed on has no answer that has wholly left.
    private var isUnanswered = false
    private var wantsToRead = false

    init(_ limits: Limits) { self.limits = limits }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        held.append(Self.unwrapInboundIn(data))
        handOn(context)
        if held.count > limits.partsHeld { context.close(promise: nil) }
    }

    func read(context: ChannelHandlerContext) {
        if isHolding { wantsToRead = true } else { context.read() }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = Self.unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        let sent = promise ?? context.eventLoop.makePromise()
        sent.futureResult.assumeIsolated().whenSuccess {
            self.isUnanswered = false
            self.goOn(context)
        }
        context.write(data, promise: sent)
    }

    private var isHolding: Bool { isUnanswered && !isReading }

    private func handOn(_ context: ChannelHandlerContext) {
        while !isHolding, let part = held.popFirst() {
            switch part {
            case .head: (isReading, isUnanswered) = (true, true)
            case .body: break
            case .end: isReading = false
            }
            context.fireChannelRead(Self.wrapInboundOut(part))
        }
    }

    private func goOn(_ context: ChannelHandlerContext) {
        if !held.isEmpty {
            handOn(context)
            context.fireChannelReadComplete()
        }
        guard wantsToRead, !isHolding else { return }
        wantsToRead = false
        context.read()
    }
}
