import Crypto
import Foundation

/// Bytes under the master key.
struct Wrapped {
    let nonce: Data
    let bytes: Data

    init(nonce: Data, bytes: Data) { (self.nonce, self.bytes) = (nonce, bytes) }

    init(sealing plain: Data, with key: SymmetricKey, context: Data) throws {
        let box = try AES.GCM.seal(plain, using: key, authenticating: context)
        (nonce, bytes) = (Data(box.nonce), box.ciphertext + box.tag)
    }

    func open(with key: SymmetricKey, context: Data) throws -> Data {
        guard bytes.count >= 16 else { throw CryptoKitError.incorrectParameterSize }
        let box = try AES.GCM.SealedBox(
            nonce: AES.GCM.Nonce(data: nonce), ciphertext: bytes.dropLast(16), tag: bytes.suffix(16))
        return try AES.GCM.open(box, using: key, authenticating: context)
    }
}
