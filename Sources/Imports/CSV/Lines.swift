/// A text in UTF-8 cut into its lines, each with its line end: LF, CR LF or CR.
struct Lines {
    let text: [UInt8]
    /// Line 1 first.
    private let ranges: [Range<Int>]

    init(_ text: [UInt8]) {
        var ranges: [Range<Int>] = []
        var start = 0
        for index in text.indices {
            let byte = text[index]
            let isBeforeLF = index + 1 < text.count && text[index + 1] == UInt8(ascii: "\n")
            guard byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isBeforeLF) else { continue }
            ranges.append(start..<(index + 1))
            start = index + 1
        }
        if start < text.count { ranges.append(start..<text.count) }
        (self.text, self.ranges) = (text, ranges)
    }

    private init(text: [UInt8], ranges: [Range<Int>]) { (self.text, self.ranges) = (text, ranges) }

    var count: Int { ranges.count }
    func first(_ count: Int) -> Lines { Lines(text: text, ranges: Array(ranges.prefix(count))) }

    /// With its line end. Counted from 1.
    subscript(line: Int) -> ArraySlice<UInt8> { text[ranges[line - 1]] }

    /// What cannot be read on a line, if anything: a byte that is no character here, or a character that is no text.
    func flaw(on line: Int) -> String? {
        let bytes = self[line]
        if let place = bytes.firstIndex(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }) {
            return "It holds a character that is no text (code \(bytes[place]))."
        }
        guard bytes.contains(0xEF), String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{FFFD}") else {
            return nil
        }
        return "It holds something that cannot be read as text."
    }
}
