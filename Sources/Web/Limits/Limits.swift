/// How long a connection may take, how much may be sent over it, and how many there may be at once. Nobody who means well
/// comes near them; a stranger who would hold the office up is sent away.
public struct Limits: Sendable {
    /// For a whole request head, from the first byte of it; a new connection's first byte counts from its opening.
    public var head: Duration = .seconds(15)
    /// For a body to begin with. Every `bodyRate` bytes that have come are good for a second more.
    public var body: Duration = .seconds(30)
    /// Bytes a second, below which a body comes too slowly.
    public var bodyRate = 1024
    /// For a reader to take the next `slice` of an answer.
    public var write: Duration = .seconds(60)
    /// For an answered connection to ask again.
    public var idle: Duration = .seconds(30)
    /// Open at once, over all.
    public var connections = 2000
    /// Bytes of a request's address and headers.
    public var headBytes = 32 * 1024
    /// Headers of a request.
    public var headerCount = 100
    /// Bytes of any body, whatever it says of its own length. A form has a smaller limit of its own: `Typed.mostBytes`.
    public var bodyBytes = 256 * 1024

    /// Bytes of the body of a form that takes a file, with what is typed beside it.
    public var uploadBytes = (20 * 1024 + 512) * 1024

    /// Bytes of the body of a request to an address.
    func bodyBytes(to address: String) -> Int {
        let path = address.prefix { $0 != "?" }
        return path.hasSuffix("/documents/new") || path.hasSuffix("/imports/new") ? uploadBytes : bodyBytes
    }

    /// Bytes of a request on the wire: twice what head and body may have, for framing and for what was under way when it was
    /// refused.
    func wireBytes(body: Int) -> Int { 2 * (headBytes + body) }

    /// Parts of requests that may wait for the answer to the one before. A browser sends none ahead.
    let partsHeld = 64

    /// Bytes of an answer that go out as one, so that a reader who is slow, and reads, is seen to.
    static let slice = 64 * 1024

    public init() {}
}
