extension Moment: WrittenAsText {
    /// `2009-10-23T08:14:05.120Z`, in UTC.
    public var description: String {
        let day = Moment.day(milliseconds)
        let rest = Int(Moment.rest(milliseconds))
        return String(unsafeUninitializedCapacity: 24) { bytes in
            Moment.write(day.year, 4, into: bytes, at: 0, then: "-")
            Moment.write(day.month, 2, into: bytes, at: 5, then: "-")
            Moment.write(day.day, 2, into: bytes, at: 8, then: "T")
            Moment.write(rest / 3_600_000, 2, into: bytes, at: 11, then: ":")
            Moment.write(rest / 60_000 % 60, 2, into: bytes, at: 14, then: ":")
            Moment.write(rest / 1000 % 60, 2, into: bytes, at: 17, then: ".")
            Moment.write(rest % 1000, 3, into: bytes, at: 20, then: "Z")
            return 24
        }
    }

    private static func write(
        _ number: Int, _ width: Int, into bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int,
        then mark: Unicode.Scalar
    ) {
        var rest = number
        for place in stride(from: start + width - 1, through: start, by: -1) {
            bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        bytes[start + width] = UInt8(ascii: mark)
    }

    /// Reads `2009-10-23T08:14:05.120Z`, with or without the milliseconds.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let moment = text.withUTF8({ Moment(utf8: $0) }) else { return nil }
        self = moment
    }

    /// As above, from bytes.
    public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        func holds(_ mark: Unicode.Scalar, at place: Int) -> Bool { bytes[place] == UInt8(ascii: mark) }
        guard bytes.count == 24 || bytes.count == 20, holds("T", at: 10),
            holds(":", at: 13), holds(":", at: 16), holds("Z", at: bytes.count - 1),
            bytes.count == 20 || holds(".", at: 19),
            let day = Day(utf8: bytes[0..<10]), let hour = digits(bytes[11..<13]), hour < 24,
            let minute = digits(bytes[14..<16]), minute < 60, let second = digits(bytes[17..<19]), second < 60,
            let thousandths = bytes.count == 24 ? digits(bytes[20..<23]) : 0
        else { return nil }
        self.init(
            milliseconds: Int64(day.number) * 86_400_000 + Int64(hour) * 3_600_000 + Int64(minute) * 60_000
                + Int64(second) * 1000 + Int64(thousandths))
    }

    public static var form: String { "a time such as 2009-10-23T08:14:05Z" }
}
