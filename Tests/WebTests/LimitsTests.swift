import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing
@testable import Web

@Suite struct LimitsTests {
    @Test func `A connection that says nothing is closed after 15 seconds without a word`() throws {
        let connection = try Connection()
        connection.wait(14)
        #expect(connection.isOpen)
        connection.wait(1)
        #expect(!connection.isOpen)
        #expect(try connection.said() == "")
    }

    @Test func `A head that has begun and does not end is told how long it had`() throws {
        let connection = try Connection()
        for _ in 1...15 {
            connection.hearPartOfHead()
            connection.wait(1)
        }
        #expect(!connection.isOpen)
        #expect(try connection.said() == "408 The request did not arrive within 15 seconds. Try again.\n")
    }

    @Test func `An answered connection may be silent for 30 seconds, and has 15 more when a head begins`() throws {
        let connection = try Connection()
        try connection.hear(.head(Given.post), .end(nil))
        connection.wait(100)
        try connection.answer()
        connection.wait(29)
        connection.hearPartOfHead()
        connection.wait(14)
        #expect(connection.isOpen)
        connection.wait(1)
        #expect(!connection.isOpen)
    }

    @Test func `What has been answered and asks nothing more is closed after 30 seconds without a word`() throws {
        let connection = try Connection()
        try connection.hear(.head(Given.post), .end(nil))
        try connection.answer()
        #expect(try connection.said() == "303 ")
        connection.wait(29)
        #expect(connection.isOpen)
        connection.wait(1)
        #expect(!connection.isOpen)
        #expect(try connection.said() == "")
    }

    @Test func `A body that drips is closed after 30 seconds, whatever length it says it has`() throws {
        let connection = try Connection()
        try connection.hear(.head(Given.post(length: "200000")))
        for _ in 1...30 {
            #expect(connection.isOpen)
            try connection.hear(.body(Given.bytes(1)))
            connection.wait(1)
        }
        connection.wait(1)
        #expect(!connection.isOpen)
        #expect(try connection.said().hasPrefix("408 What was sent came too slowly: it has 30 seconds"))
    }

    @Test func `A slow body that keeps the rate may take minutes`() throws {
        let connection = try Connection()
        try connection.hear(.head(Given.post))
        for _ in 1...200 {
            try connection.hear(.body(Given.bytes(1024)))
            connection.wait(1)
        }
        try connection.hear(.end(nil))
        connection.wait(1000)
        #expect(connection.isOpen)
    }

    @Test(arguments: ["262145", "10737418240", "99999999999999999999999"])
    func `A body that says it is too large is refused with the limit before any of it is read`(length: String) throws {
        let connection = try Connection()
        try connection.hear(.head(Given.post(length: length)))
        #expect(try connection.said() == "413 What was sent is too large: 256 KB at most.\n")
        #expect(try connection.channel.readInbound(as: HTTPServerRequestPart.self) == nil)
    }

    @Test func `A body that says nothing of its length is refused once it is too large`() throws {
        let connection = try Connection()
        try connection.hear(.head(Given.post), .body(Given.bytes(256 * 1024)))
        #expect(try connection.said() == "")
        try connection.hear(.body(Given.bytes(1)))
        #expect(try connection.said() == "413 What was sent is too large: 256 KB at most.\n")
    }

    @Test func `A body that was answered before it came is closed without a second answer`() throws {
        let connection = try Connection()
        try connection.hear(.head(Given.post))
        try connection.answer()
        #expect(try connection.said() == "303 ")
        try connection.hear(.body(Given.bytes(256 * 1024 + 1)))
        #expect(!connection.isOpen)
        #expect(try connection.said() == "")
    }

    @Test func `Requests that come together are handed on in turn, and each has its own answer`() throws {
        let connection = try Connection()
        try connection.hear(.head(Given.post), .end(nil), .head(Given.post(length: "300000")))
        #expect(try connection.heard() == 2)
        try connection.answer()
        #expect(try connection.said() == "303 413 What was sent is too large: 256 KB at most.\n")
    }

    @Test func `The next request waits until the answer has wholly left`() throws {
        let connection = try Connection()
        try connection.hear(.head(Given.post), .end(nil), .head(Given.post), .end(nil))
        connection.channel.write(.head(Given.redirect) as HTTPServerResponsePart, promise: nil)
        connection.channel.write(.end(nil) as HTTPServerResponsePart, promise: nil)
        #expect(try connection.heard() == 2)
        connection.channel.flush()
        #expect(try connection.heard() == 2)
    }

    @Test func `Whoever asks on and on without an answer is closed`() throws {
        let connection = try Connection()
        for _ in 1...33 { try connection.hear(.head(Given.post), .end(nil)) }
        #expect(connection.isOpen)
        try connection.hear(.head(Given.post))
        #expect(!connection.isOpen)
    }

    @Test func `A head that is too large is refused with the limit`() throws {
        let connection = try Connection()
        connection.channel.pipeline.fireErrorCaught(HTTPParserError.headerOverflow)
        #expect(
            try connection.said()
                == "431 The address and headers of this request are too large: 32 KB and 100 headers at most.\n")
    }

    @Test func `A reader who takes nothing for 60 seconds is let go, and one who takes a slice is not`() throws {
        let connection = try Connection()
        try connection.hear(.head(Given.post), .end(nil))
        connection.channel.write(.head(Given.redirect) as HTTPServerResponsePart, promise: nil)
        connection.wait(59)
        connection.channel.flush()
        connection.channel.write(.body(.byteBuffer(Given.bytes(10))) as HTTPServerResponsePart, promise: nil)
        connection.wait(59)
        #expect(connection.isOpen)
        connection.wait(1)
        #expect(!connection.isOpen)
    }

    @Test func `A form that takes a file may be long, and no other address may`() {
        for route in Site.routes {
            let takesFile = if case .form(let form) = route.answer { form.takesFile } else { false }
            let most = takesFile ? Limits().uploadBytes : Limits().bodyBytes
            #expect(Limits().bodyBytes(to: route.example) == most, "\(route.path)")
        }
    }

    @Test func `A long answer goes out in slices of 64 KB`() throws {
        let connection = try Connection()
        try connection.hear(.head(Given.post), .end(nil))
        try connection.answer(Given.bytes(200 * 1024))
        let sizes = try connection.parts().compactMap { part in
            if case .body(.byteBuffer(let slice)) = part { slice.readableBytes / 1024 } else { nil }
        }
        #expect(sizes == [64, 64, 64, 8])
    }

    @Test func `Bytes that are no part of any body are counted from head to head, and are too many at 576 KB`() throws {
        let wire = WireCap(Limits())
        let connection = try Connection([wire])
        try connection.channel.writeInbound(Given.bytes(576 * 1024))
        wire.startAgain(body: Limits().bodyBytes)
        try connection.channel.writeInbound(Given.bytes(576 * 1024))
        #expect(connection.isOpen)
        try connection.channel.writeInbound(Given.bytes(1))
        #expect(!connection.isOpen)
    }

    @Test func `One connection too many is told so and closed`() throws {
        let connection = try Connection([TurnedAway(Limits())])
        #expect(!connection.isOpen)
        #expect(
            try connection.said() == "503 Too many are connected at once: 2000 at most. Try again in a minute.\n")
    }

    @Test func `Connections are counted until they close`() throws {
        let open = OpenConnections()
        let first = EmbeddedChannel()
        #expect(open.add(first) == 1)
        #expect(open.add(EmbeddedChannel()) == 2)
        _ = try first.finish()
        #expect(open.add(EmbeddedChannel()) == 2)
    }
}

/// A connection with its limits, and a clock that stands until it is told to go on.
private struct Connection {
    let channel: EmbeddedChannel

    init(_ handlers: [any ChannelHandler] = LimitedChannel.handlers(Limits(), wire: WireCap(Limits()))) throws {
        channel = EmbeddedChannel(handlers: handlers)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 80)).wait()
    }

    var isOpen: Bool { channel.isActive }

    func wait(_ seconds: Int64) { channel.embeddedEventLoop.advanceTime(by: .seconds(seconds)) }

    /// Bytes came, and the head is not whole yet.
    func hearPartOfHead() { channel.pipeline.fireChannelReadComplete() }

    func hear(_ parts: HTTPServerRequestPart...) throws {
        for part in parts { try channel.writeInbound(part) }
    }

    /// How many parts of requests were handed on since this was last asked.
    func heard() throws -> Int {
        var count = 0
        while try channel.readInbound(as: HTTPServerRequestPart.self) != nil { count += 1 }
        return count
    }

    func answer(_ body: ByteBuffer? = nil) throws {
        try channel.writeOutbound(.head(Given.redirect) as HTTPServerResponsePart)
        if let body { try channel.writeOutbound(.body(.byteBuffer(body)) as HTTPServerResponsePart) }
        try channel.writeOutbound(.end(nil) as HTTPServerResponsePart)
    }

    func parts() throws -> [HTTPServerResponsePart] {
        var parts: [HTTPServerResponsePart] = []
        while let part = try channel.readOutbound(as: HTTPServerResponsePart.self) { parts.append(part) }
        return parts
    }

    /// Status and body of what was answered since this was last asked.
    func said() throws -> String {
        try parts().reduce(into: "") { text, part in
            switch part {
            case .head(let head): text += "\(head.status.code) "
            case .body(.byteBuffer(let body)): text += String(buffer: body)
            case .body, .end: break
            }
        }
    }
}

extension Given {
    fileprivate static let post = HTTPRequestHead(version: .http1_1, method: .POST, uri: "/session")
    fileprivate static let redirect = HTTPResponseHead(version: .http1_1, status: .seeOther)

    fileprivate static func post(length: String) -> HTTPRequestHead {
        HTTPRequestHead(version: .http1_1, method: .POST, uri: "/session", headers: ["Content-Length": length])
    }

    fileprivate static func bytes(_ count: Int) -> ByteBuffer { ByteBuffer(repeating: 0x61, count: count) }
}
