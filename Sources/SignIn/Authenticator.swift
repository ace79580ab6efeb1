public import Clocks
import Crypto
import Foundation

/// What somebody's authenticator and Heed share, and the codes that follow from it: RFC 6238, six digits every 30 seconds.
public struct Authenticator: Hashable, Sendable {
    private let secret: [UInt8]

    /// A new one: 20 random bytes.
    public init() {
        var random = SystemRandomNumberGenerator()
        secret = (0..<20).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    }

    /// Reads the letters in which it is kept; `nil` for anything else.
    public init?(_ letters: String) {
        guard let bytes = Base32.bytes(letters), bytes.count >= 16 else { return nil }
        secret = bytes
    }

    /// As it is kept, and typed into an authenticator.
    public var letters: String { Base32.text(secret) }

    /// The letters by fours, as somebody reads them from the screen.
    public var groups: String {
        let letters = Array(letters)
        return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: " ")
    }

    /// The address that authenticators take. It names nobody but the organisation and the account's reference.
    public func address(organisation: String, account: String) -> String {
        let name = organisation.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "otpauth://totp/\(name):\(account)?secret=\(letters)&issuer=\(name)"
    }

    public static func step(at moment: Moment) -> Int { Int(moment.milliseconds / 30_000) }

    /// The code of a step.
    public func code(at step: Int, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: UInt64(step).bigEndian) { Data($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let from = Int(mac[19] & 15)
        let number = mac[from..<from + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let text = String(number % (0..<digits).reduce(1) { power, _ in power * 10 })
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step of which this is the code: the present one, or one before or after it; `nil` for any other code.
    public func step(of code: String, at moment: Moment) -> Int? {
        let typed = code.filter { !$0.isWhitespace }
        let now = Authenticator.step(at: moment)
        // Every step is looked at, so that the time it takes says nothing.
        return [now - 1, now, now + 1].filter { isSame(self.code(at: $0), typed) }.last
    }

    private func isSame(_ a: String, _ b: String) -> Bool {
        a.utf8.count == b.utf8.count && zip(a.utf8, b.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
