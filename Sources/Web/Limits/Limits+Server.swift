public import HummingbirdCore

extension Limits {
    /// HTTP/1.1 within these limits.
    public var server: HTTPServerBuilder {
        HTTPServerBuilder { responder in
            OpenFiles.allow(connections + Limits.filesBeside)
            let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
                maxHeaderFieldSize: headBytes, maxHeaderListSize: headBytes, maxHeaderFieldCount: headerCount)
            return LimitedChannel(
                http: HTTP1Channel(
                    responder: responder, configuration: .init(idleTimeout: nil, httpDecoderConfiguration: decoder)),
                limits: self)
        }
    }

    /// The journal's files, the command socket's conversations, what is read and written on the way.
    private static let filesBeside = 256
}
