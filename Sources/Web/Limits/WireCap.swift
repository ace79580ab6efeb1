import NIOCore

/// Closes a connection over which a request goes on and on, whatever its bytes mean: what stands between the chunks of a
/// body, or comes after a refusal, is no part of any body.
final class WireCap: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let limits: Limits
    private var received = 0
    private var most: Int

    init(_ limits: Limits) { (self.limits, most) = (limits, limits.wireBytes(body: limits.bodyBytes)) }

    /// The next request's bytes are counted from here; its body may have so many.
    func startAgain(body: Int) { (received, most) = (0, limits.wireBytes(body: body)) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += Self.unwrapInboundIn(data).readableBytes
        if received > most {
            context.close(promise: nil)
        } else {
            context.fireChannelRead(data)
        }
    }
}
