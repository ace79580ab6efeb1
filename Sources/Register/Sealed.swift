public import Foundation

/// A place where text lies sealed: the key that opens it and the digest of the ciphertext.
public struct Seal: Hashable, Sendable, Codable {
    public let key: String
    /// In hexadecimal.
    public let digest: String

    public init(key: String, digest: String) { (self.key, self.digest) = (key, digest) }

    enum CodingKeys: String, CodingKey {
        case key = "seal"
        case digest = "sha256"
    }
}

/// What is said about a person and may one day be forgotten: a name, an account. Never opened to fold the register.
public enum Sealed<Value: Codable & Hashable & Sendable>: Hashable, Sendable {
    /// Said now, and sealed on its way into the journal.
    case said(Value)
    /// Sealed in the journal.
    case kept(Seal)

    /// Where it lies; `nil` while it has only been said.
    public var seal: Seal? {
        if case .kept(let seal) = self { seal } else { nil }
    }
}

extension Sealed where Value == String {
    /// Said, with nothing in it that can be read.
    var isBlank: Bool { if case .said(let text) = self { text.isBlank } else { false } }
}

extension Sealed: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByStringLiteral
where Value == String {
    public init(stringLiteral text: String) { self = .said(text) }
}

/// What figures need to know about a person: age, circumstance, authority. Sealed under a key of its own and opened
/// while the register folds.
public enum Coded<Value: Codable & Hashable & Sendable>: Hashable, Sendable {
    case said(Value)
    case known(Value, Seal)
    /// The key has been destroyed. Counted as erased, never as not known.
    case gone(Seal)

    public var value: Value? {
        switch self {
        case .said(let value), .known(let value, _): value
        case .gone: nil
        }
    }
}

/// Handed to the encoder by the Office: takes plain text and where it stands, gives back the seal.
public struct Sealer: Sendable {
    public enum Layer: Sendable { case identity, coded }

    let seal: @Sendable (_ plain: Data, _ layer: Layer, _ field: String) throws -> Seal

    public init(_ seal: @escaping @Sendable (Data, Layer, String) throws -> Seal) { self.seal = seal }
}

/// Handed to the decoder by the Office: gives back the plain text, or `nil` when its key is gone.
public struct Opener: Sendable {
    let open: @Sendable (Seal) throws -> Data?

    public init(_ open: @escaping @Sendable (Seal) throws -> Data?) { self.open = open }
}

extension CodingUserInfoKey {
    public static let sealer = CodingUserInfoKey(rawValue: "heed.sealer")!
    public static let opener = CodingUserInfoKey(rawValue: "heed.opener")!
}

extension Sealed: Codable {
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .kept(let seal): try encoder.repeating(seal)
        case .said(let value): try encoder.sealing(value, .identity)
        }
    }

    /// Reads a seal, or plain text as it stands in a file of facts that are yet to be recorded.
    public init(from decoder: any Decoder) throws {
        self = if let seal = try? Seal(from: decoder) { .kept(seal) } else { .said(try Value(from: decoder)) }
    }
}

extension Coded: Codable {
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .known(_, let seal), .gone(let seal): try encoder.repeating(seal)
        case .said(let value): try encoder.sealing(value, .coded)
        }
    }

    public init(from decoder: any Decoder) throws {
        guard let seal = try? Seal(from: decoder) else {
            self = .said(try Value(from: decoder))
            return
        }
        guard let opener = decoder.userInfo[.opener] as? Opener, let plain = try opener.open(seal) else {
            self = .gone(seal)
            return
        }
        self = .known(try JSONDecoder().decode(Value.self, from: plain), seal)
    }
}

extension Encoder {
    /// Encodes the seal that the Office's sealer gives. Without a sealer the plain text is written, as in a file of facts.
    fileprivate func sealing(_ value: some Encodable, _ layer: Sealer.Layer) throws {
        guard let sealer = userInfo[.sealer] as? Sealer else { return try value.encode(to: self) }
        let plain = JSONEncoder()
        plain.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let field = codingPath.map(\.stringValue).joined(separator: ".")
        try sealer.seal(padded(plain.encode(value)), layer, field).encode(to: self)
    }

    /// Spaces, which JSON reads over, up to a whole number of 64 bytes: the length of a short answer would give it away.
    private func padded(_ plain: Data) -> Data {
        plain + Data(repeating: UInt8(ascii: " "), count: (64 - plain.count % 64) % 64)
    }

    /// Encodes a seal again where nothing is recorded. A new fact says what it says: it cannot point at another's text.
    fileprivate func repeating(_ seal: Seal) throws {
        guard userInfo[.sealer] == nil else {
            throw EncodingError.invalidValue(
                seal,
                .init(
                    codingPath: codingPath,
                    debugDescription: "A fact to be recorded holds a seal instead of what is said."))
        }
        try seal.encode(to: self)
    }
}
