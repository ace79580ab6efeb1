import Crypto
import Foundation

/// A key that opens one layer of what is said about one subject.
public struct SealingKey: Sendable {
    /// Random; says nothing of the subject.
    public let id: String
    let key: SymmetricKey
}

/// The two layers in which a person is sealed, each with a key of its own.
public enum Layer: String, Sendable, CaseIterable {
    /// Names, accounts, narratives, addresses, exact birth dates. Opened only for the page that shows it.
    case identity
    /// Age, ethnicity, disability, circumstance, authority, incident dates. Opened when the register folds.
    case coded
}

/// The key that wraps all others, and what is derived from it. Never inside the data folder, never in a backup.
public struct MasterKey: Sendable {
    private let key: SymmetricKey

    /// A new random key.
    public init() { key = SymmetricKey(size: .bits256) }

    /// Reads 64 hexadecimal digits, with or without a line end.
    public init?(hex: String) {
        guard let hash = Hash(hex: hex.trimmingCharacters(in: .whitespacesAndNewlines)) else { return nil }
        key = SymmetricKey(data: hash.data)
    }

    public var hex: String { key.withUnsafeBytes { Hash($0)! }.description }

    /// A key for one purpose, so that none serves two.
    func derived(for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data("heed \(purpose)".utf8), outputByteCount: 32)
    }
}

/// `count` random bytes in hexadecimal.
func randomHex(_ count: Int) -> String {
    SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { hexadecimal($0) }
}
