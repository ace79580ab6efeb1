public import Hummingbird
import NIOCore

/// What a request comes with: besides what the router needs, the machine at the other end of its connection.
public struct Caller: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// "192.0.2.7"; empty where there is no connection.
    let machine: String

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        machine = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
