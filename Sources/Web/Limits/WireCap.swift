import NIOCore

/// Closes a connection over which a request goes on and on, whatever its bytes mean: what stands between the chunks of a
/// body, or comes after a refusal, is no part of any body.
final class WireCap: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let limits: Limits
    private var received = 0

    init(_ limits: Limits) { self.limits = limits }

    /// The next request's bytes are counted from here.
    func startAgain() { received = 0 }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += Self.unwrapInboundIn(data).readableBytes
        if received > limits.wireBytes {
            context.close(promise: nil)
        } else {
            context.fireChannelRead(data)
        }
    }
}
