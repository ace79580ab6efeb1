extension TextEncoding {
    /// Bytes 80 to 9F, where Windows-1252 differs from Latin-1. Five of them stand for nothing.
    /// Source: unicode.org, Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT.
    private static let from80To9F: [Unicode.Scalar] = [
        "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
        "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
    ]

    static func decodeWindows1252(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            let scalar = (0x80...0x9F).contains(byte) ? from80To9F[Int(byte) - 0x80] : Unicode.Scalar(byte)
            text.append(contentsOf: UTF8.encode(scalar)!)
        }
        return text
    }
}
