import Clocks
import Crypto
import Foundation

/// The one hidden field of every form: that it is ours, that it is sent once, and on which version of the record it was
/// filled in.
struct FormToken: Sendable, Equatable {
    /// Names the act: the same form sent twice is recorded once.
    let nonce: String
    /// The place in the journal of the last fact that the form showed.
    let version: Int

    init(nonce: String, version: Int) { (self.nonce, self.version) = (nonce, version) }

    /// A form that is opened now.
    init(version: Int) {
        var bytes = [UInt8](repeating: 0, count: 16)
        var random = SystemRandomNumberGenerator()
        for index in bytes.indices { bytes[index] = UInt8.random(in: 0...255, using: &random) }
        self.init(nonce: bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined(), version: version)
    }

    /// As it stands in the form.
    func signed(with key: SymmetricKey) -> String {
        let text = "\(nonce).\(version)"
        let mac = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
        return "\(text).\(Data(mac).base64EncodedString())"
    }

    /// The version that a form was filled in on, whoever gave its token out: a form opened before somebody signed in anew.
    static func version(said text: String) -> Int {
        text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first.flatMap { Int($0) } ?? 0
    }

    /// Reads a token that this session gave out; `nil` for any other.
    init?(_ text: String, signedWith key: SymmetricKey) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let version = Int(parts[1]), let mac = Data(base64Encoded: parts[2]),
            HMAC<SHA256>.isValidAuthenticationCode(
                mac, authenticating: Data("\(parts[0]).\(parts[1])".utf8), using: key)
        else { return nil }
        self.init(nonce: parts[0], version: version)
    }
}
