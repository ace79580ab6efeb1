import CCrypt
import Foundation

/// scrypt (RFC 7914), as libcrypt works it out: 32 bytes from a phrase, a salt and a cost.
public struct Scrypt: Hashable, Sendable {
    /// N is 2 to this power; memory is 128 × r × N bytes.
    public let power: Int
    public let r: Int
    public let p: Int

    public init(power: Int, r: Int = 8, p: Int = 1) { (self.power, self.r, self.p) = (power, r, p) }

    /// 128 MiB, and about half a second of one core.
    public static let usual = Scrypt(power: 17)

    /// libcrypt takes no longer phrase.
    public static let longestPhrase = 511

    /// What scrypt makes of a phrase; `nil` for a phrase, a salt or a cost that libcrypt does not take.
    ///
    /// - Parameter salt: letters and digits.
    public func derive(_ phrase: String, salt: String) -> [UInt8]? {
        guard !phrase.utf8.contains(0), phrase.utf8.count <= Scrypt.longestPhrase, (1...24).contains(power),
            (1...64).contains(r), (1...64).contains(p), salt.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        else { return nil }
        let setting = "$7$" + Scrypt.written(power, digits: 1) + Scrypt.written(r, digits: 5) + Scrypt.written(p, digits: 5) + salt
        let data = UnsafeMutablePointer<crypt_data>.allocate(capacity: 1)
        data.initialize(to: crypt_data())
        defer { data.deallocate() }
        guard let made = crypt_r(phrase, setting, data).map({ String(cString: $0) }), made.hasPrefix(setting + "$") else {
            return nil
        }
        return Scrypt.read(made.dropFirst(setting.count + 1))
    }

    private static let alphabet = Array("./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

    /// A number in libcrypt's digits of six bits, the lowest first.
    private static func written(_ number: Int, digits: Int) -> String {
        String((0..<digits).map { alphabet[number >> (6 * $0) & 63] })
    }

    /// Bytes in libcrypt's digits: three of them in four digits, the lowest first.
    private static func read(_ text: Substring) -> [UInt8]? {
        var bytes: [UInt8] = []
        var held = (bits: 0, count: 0)
        for digit in text {
            guard let value = alphabet.firstIndex(of: digit) else { return nil }
            held = (held.bits | value << held.count, held.count + 6)
            if held.count == 24 {
                bytes += [0, 8, 16].map { UInt8(truncatingIfNeeded: held.bits >> $0) }
                held = (0, 0)
            }
        }
        bytes += stride(from: 0, to: held.count - 7, by: 8).map { UInt8(truncatingIfNeeded: held.bits >> $0) }
        return bytes
    }
}
