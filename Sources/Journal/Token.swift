import Crypto
import Foundation

/// Something nobody can guess, for a session or a one-time link. Heed keeps its digest alone.
public enum Token {
    /// 32 random bytes, as they may stand in an address or a cookie.
    public static func new() -> String {
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        return Data(bytes).base64EncodedString()
            .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
            .replacingOccurrences(of: "=", with: "")
    }

    /// SHA-256, in hexadecimal.
    public static func digest(of token: String) -> String { hexadecimal(Data(SHA256.hash(data: Data(token.utf8)))) }
}
