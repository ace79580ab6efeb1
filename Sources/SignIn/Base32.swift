/// Bytes as letters that can be typed: RFC 4648, without padding.
enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    static func text(_ bytes: [UInt8]) -> String {
        var text = ""
        var held = (bits: 0, count: 0)
        for byte in bytes {
            held = ((held.bits << 8 | Int(byte)) & 0xFFFF, held.count + 8)
            while held.count >= 5 {
                held.count -= 5
                text.append(alphabet[held.bits >> held.count & 31])
            }
        }
        if held.count > 0 { text.append(alphabet[held.bits << (5 - held.count) & 31]) }
        return text
    }

    static func bytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var held = (bits: 0, count: 0)
        for letter in text {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            held = ((held.bits << 5 | value) & 0xFFFF, held.count + 5)
            if held.count >= 8 {
                held.count -= 8
                bytes.append(UInt8(truncatingIfNeeded: held.bits >> held.count))
            }
        }
        return bytes
    }
}
