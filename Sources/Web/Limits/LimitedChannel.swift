import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// An HTTP/1.1 connection that keeps the limits, or is turned away when there are too many.
struct LimitedChannel: ServerChildChannel {
    let http: HTTP1Channel
    let limits: Limits
    private let open = OpenConnections()

    init(http: HTTP1Channel, limits: Limits) {
        (self.http, self.limits) = (http, limits)
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        let isOneTooMany = open.add(channel) > limits.connections
        return http.setup(channel: channel, logger: logger).flatMapThrowing { value in
            // The system takes only so much for a reader, or it would be long before we see that nobody reads.
            try channel.syncOptions?.setOption(.socketOption(.so_sndbuf), value: SocketOptionValue(2 * Limits.slice))
            // The limits stand where bytes have just become requests, so that nothing behind them sees what is refused.
            let pipeline = channel.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            if isOneTooMany {
                try pipeline.addHandler(TurnedAway(limits), position: .after(decoder))
            } else {
                let wire = WireCap(limits)
                try pipeline.addHandler(wire, position: .before(decoder))
                try pipeline.addHandlers(LimitedChannel.handlers(limits, wire: wire), position: .after(decoder))
            }
            return value
        }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await http.handle(value: value, logger: logger)
    }

    /// In the order in which they see what comes in. Each says that a limit is reached by an error; the last answers.
    static func handlers(_ limits: Limits, wire: WireCap) -> [any ChannelHandler] {
        [
            OneAtATime(limits), HeadDeadline(limits), BodyDeadline(limits), BodyCap(limits, wire: wire),
            WriteDeadline(limits), Farewell(limits),
        ]
    }
}
