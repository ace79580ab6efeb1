import Foundation

/// What is kept of a password: `scrypt$N$r$p$salt$hash`, so that a dearer cost can be chosen later and old ones still read.
public struct PasswordHash: Hashable, Sendable, CustomStringConvertible {
    private let cost: Scrypt
    private let salt: String
    private let hash: [UInt8]

    /// Takes a password with a salt of its own. Slow on purpose.
    public init?(of password: String, cost: Scrypt = .usual) {
        var random = SystemRandomNumberGenerator()
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        self.init(of: password, salt: String((0..<22).map { _ in alphabet.randomElement(using: &random)! }), cost: cost)
    }

    init?(of password: String, salt: String, cost: Scrypt) {
        guard let hash = cost.derive(PasswordHash.plain(password), salt: salt) else { return nil }
        (self.cost, self.salt, self.hash) = (cost, salt, hash)
    }

    /// Reads what is kept; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let n = Int(parts[1]), n > 1, n.nonzeroBitCount == 1,
            let r = Int(parts[2]), let p = Int(parts[3]), let hash = Data(base64Encoded: parts[5]), hash.count == 32
        else { return nil }
        (cost, salt, self.hash) = (Scrypt(power: n.trailingZeroBitCount, r: r, p: p), parts[4], [UInt8](hash))
    }

    public var description: String {
        "scrypt$\(1 << cost.power)$\(cost.r)$\(cost.p)$\(salt)$\(Data(hash).base64EncodedString())"
    }

    /// Whether it is of this password. How long the comparison takes says nothing of where they differ.
    public func isOf(_ password: String) -> Bool {
        guard let other = cost.derive(PasswordHash.plain(password), salt: salt), other.count == hash.count else {
            return false
        }
        return zip(hash, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The same letters typed on another keyboard are the same password.
    private static func plain(_ password: String) -> String { password.precomposedStringWithCompatibilityMapping }
}
