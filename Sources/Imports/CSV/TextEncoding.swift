/// How the bytes of a file stand for text. Written with the names that the internet's registry gives them.
public enum TextEncoding: String, Encodable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "windows-1252"

    /// By the mark at its start, else by what its bytes can be. Gives the length of the mark too.
    static func detect(_ bytes: [UInt8]) -> (encoding: TextEncoding, mark: Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if let unmarked = unmarkedUTF16(bytes) { return (unmarked, 0) }
        return (isMostlyUTF8(bytes) ? .utf8 : .windows1252, 0)
    }

    /// As UTF-8, with U+FFFD for whatever cannot be read.
    func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        switch self {
        case .utf8: Array(String(decoding: bytes, as: UTF8.self).utf8)
        case .utf16LittleEndian: decode(pairs: bytes) { UInt16($0) | UInt16($1) << 8 }
        case .utf16BigEndian: decode(pairs: bytes) { UInt16($0) << 8 | UInt16($1) }
        case .windows1252: TextEncoding.decodeWindows1252(bytes)
        }
    }

    private func decode(pairs bytes: ArraySlice<UInt8>, _ join: (UInt8, UInt8) -> UInt16) -> [UInt8] {
        var units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { join(bytes[$0], bytes[$0 + 1]) }
        if bytes.count % 2 == 1 { units.append(0xFFFD) }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// Latin text in UTF-16 has a zero in every other place.
    private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
        let sample = bytes.prefix(4096)
        let zeros = sample.indices.filter { sample[$0] == 0 }
        guard zeros.count * 10 > sample.count * 3 else { return nil }
        let odd = zeros.count { $0 % 2 == 1 }
        if odd * 10 > zeros.count * 9 { return .utf16LittleEndian }
        return odd * 10 < zeros.count ? .utf16BigEndian : nil
    }

    /// Whether it is UTF-8, perhaps with a few bytes gone wrong: more of its longer characters are whole than broken.
    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        if String(validating: bytes, as: UTF8.self) != nil { return true }
        var (whole, broken) = (0, 0)
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let scalar): whole += scalar.count > 1 ? 1 : 0
            case .error: broken += 1
            case .emptyInput: return whole > broken
            }
        }
    }
}
