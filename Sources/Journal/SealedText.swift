import Crypto
public import Foundation

/// Text under a key, before it has its place: AES-256-GCM, authenticated with its file, field and key.
public struct SealedText: Equatable, Sendable {
    /// Where it stands in the fact: `account`.
    public let field: String
    /// The id of the key that opens it.
    public let key: String
    public let nonce: Data
    /// Ciphertext and tag.
    public let bytes: Data
    /// What the fact's body and so the chain hold: over the file and every field above, never over the plain text.
    public let digest: Hash

    public init(sealing plain: Data, file: String, field: String, with key: SealingKey) throws {
        let box = try AES.GCM.seal(
            plain, using: key.key, authenticating: SealedText.context(file: file, field: field, key: key.id))
        (self.field, self.key) = (field, key.id)
        nonce = Data(box.nonce)
        bytes = box.ciphertext + box.tag
        digest = SealedText.digest(file: file, field: field, key: key.id, nonce: nonce, bytes: bytes)
    }

    init(field: String, key: String, nonce: Data, bytes: Data, digest: Hash) {
        (self.field, self.key, self.nonce, self.bytes, self.digest) = (field, key, nonce, bytes, digest)
    }

    public func open(file: String, with key: SealingKey) throws -> Data {
        guard bytes.count >= 16 else { throw CryptoKitError.incorrectParameterSize }
        let box = try AES.GCM.SealedBox(
            nonce: AES.GCM.Nonce(data: nonce), ciphertext: bytes.dropLast(16), tag: bytes.suffix(16))
        return try AES.GCM.open(
            box, using: key.key, authenticating: SealedText.context(file: file, field: field, key: key.id))
    }

    static func digest(file: String, field: String, key: String, nonce: Data, bytes: Data) -> Hash {
        var fields = Fields(capacity: bytes.count + 200)
        fields.add("heed sealed 1")
        fields.add(file)
        fields.add(field)
        fields.add(key)
        fields.add(nonce)
        fields.add(bytes)
        return Hash(of: fields.bytes)
    }

    private static func context(file: String, field: String, key: String) -> Data {
        var fields = Fields()
        fields.add(file)
        fields.add(field)
        fields.add(key)
        return Data(fields.bytes)
    }
}

/// Sealed text as it lies in the journal.
public struct SealedRow: Equatable, Sendable {
    /// The entry it belongs to.
    public let sequence: Int
    public let text: SealedText
}
