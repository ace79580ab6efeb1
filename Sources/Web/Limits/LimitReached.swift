import NIOCore
import NIOHTTP1

/// Why a connection is closed, and what its other end is told.
struct LimitReached: Error {
    let status: HTTPResponseStatus
    let sentence: String
    /// Seconds after which it may be worth another try.
    var retryAfter: Int?

    /// The whole answer, after which the connection closes.
    var answer: [HTTPServerResponsePart] {
        let body = ByteBuffer(string: sentence + "\n")
        var headers: HTTPHeaders = [
            "Content-Type": "text/plain; charset=utf-8", "Content-Length": "\(body.readableBytes)",
            "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Connection": "close",
        ]
        if let retryAfter { headers.add(name: "Retry-After", value: "\(retryAfter)") }
        return [
            .head(HTTPResponseHead(version: .http1_1, status: status, headers: headers)), .body(.byteBuffer(body)),
            .end(nil),
        ]
    }
}
