/// About how wide words are, so that they can be kept apart. No fonts are read: the widths are those of a broad
/// sans serif, rounded up, so that words set in a narrower one only gain room.
enum Lettering {
    static let family = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"

    static func width(_ words: String, size: Double, isBold: Bool = false) -> Double {
        let sum = words.unicodeScalars.reduce(0) { $0 + ems($1) }
        return sum * size * (isBold ? 1.12 : 1)
    }

    private static func ems(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "I", "'", "’", ".", ",", ":", ";", "|", "!", " ": 0.34
        case "f", "t", "r", "(", ")", "-", "/": 0.43
        case "m", "w", "M", "W", "@", "%", "—": 0.97
        case "A"..."Z": 0.73
        default: 0.635
        }
    }

    /// The words in lines that fit, broken between words; a word that is too long has a line to itself.
    static func lines(_ words: String, within room: Double, size: Double, isBold: Bool = false) -> [String] {
        words.split(separator: " ").reduce(into: []) { lines, word in
            if let last = lines.last, width("\(last) \(word)", size: size, isBold: isBold) <= room {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
    }
}
