import Crypto
public import Foundation

/// A SHA-256 digest.
public struct Hash: Hashable, Sendable, CustomStringConvertible {
    private let a, b, c, d: UInt64

    /// What stands before the first entry.
    public static let none = Hash(a: 0, b: 0, c: 0, d: 0)

    private init(a: UInt64, b: UInt64, c: UInt64, d: UInt64) { (self.a, self.b, self.c, self.d) = (a, b, c, d) }

    public init(of bytes: some DataProtocol) {
        self = SHA256.hash(data: bytes).withUnsafeBytes { Hash($0)! }
    }

    /// Of a file of any size.
    init(ofFileAt file: URL) throws {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        var running = SHA256()
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { running.update(data: piece) }
        self = running.finalize().withUnsafeBytes { Hash($0)! }
    }

    /// 32 bytes, or `nil`.
    public init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 32 else { return nil }
        func word(_ at: Int) -> UInt64 { UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) }
        self.init(a: word(0), b: word(8), c: word(16), d: word(24))
    }

    public init?(_ data: Data) {
        guard let hash = data.withUnsafeBytes({ Hash($0) }) else { return nil }
        self = hash
    }

    /// 64 hexadecimal digits, or `nil`.
    public init?(hex: some StringProtocol) {
        guard hex.utf8.count == 64 else { return nil }
        var words: [UInt64] = []
        var rest = Substring(hex)
        while !rest.isEmpty {
            guard let word = UInt64(rest.prefix(16), radix: 16), !rest.hasPrefix("+"), !rest.hasPrefix("-") else {
                return nil
            }
            words.append(word)
            rest = rest.dropFirst(16)
        }
        self.init(a: words[0], b: words[1], c: words[2], d: words[3])
    }

    public var data: Data { withBytes { Data($0) } }

    func withBytes<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
        try withUnsafeBytes(of: (a.bigEndian, b.bigEndian, c.bigEndian, d.bigEndian), body)
    }

    /// 64 hexadecimal digits.
    public var description: String { hexadecimal(data) }
}

/// Two lower-case digits a byte.
func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
        var place = 0
        for byte in bytes {
            text[place] = digits[Int(byte >> 4)]
            text[place + 1] = digits[Int(byte & 15)]
            place += 2
        }
        return place
    }
}

/// Bytes to be hashed or authenticated, each field behind its length, so that no two lists of fields give the same bytes.
struct Fields {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 512) { bytes.reserveCapacity(capacity) }

    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    mutating func add(_ field: UnsafeRawBufferPointer) {
        add(length: UInt64(field.count))
        bytes.append(contentsOf: field)
    }
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }
    mutating func add(_ data: Data) { data.withUnsafeBytes { add($0) } }
    mutating func add(_ hash: Hash) { hash.withBytes { add($0) } }
    mutating func add(_ number: Int) { withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).bigEndian) { add($0) } }
    /// A field that is not there, kept apart from one that is empty.
    mutating func addNothing() { add(length: .max) }

    private mutating func add(length: UInt64) {
        withUnsafeBytes(of: length.bigEndian) { bytes.append(contentsOf: $0) }
    }
}
