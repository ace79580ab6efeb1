public import Foundation

/// An instant, to the millisecond. Kept and written in UTC (`2009-10-23T08:14:05.120Z`), shown in Europe/London.
public struct Moment: Hashable, Comparable, Sendable {
    /// Milliseconds since 1 January 1970, 00:00 UTC.
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }
    public init(_ date: Date) { milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded(.down)) }

    /// The instant at which London's clocks show `hour`:`minute` on `day`. In the hour that does not exist in March
    /// the later reading is taken, in the hour that comes twice in October the first.
    public init(london day: Day, hour: Int, minute: Int) {
        let local = Int64(day.number) * 86_400_000 + Int64(hour) * 3_600_000 + Int64(minute) * 60_000
        let summer = Moment(milliseconds: local - 3_600_000)
        self = London.offset(at: summer) == 3_600_000 ? summer : Moment(milliseconds: local)
    }

    public static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }
    public static func + (moment: Moment, seconds: Double) -> Moment {
        Moment(milliseconds: moment.milliseconds + Int64(seconds * 1000))
    }

    /// The civil date in London at this instant.
    public var londonDay: Day { Moment.day(milliseconds + London.offset(at: self)) }

    /// "9:14am", in London.
    public var londonTime: String {
        let minutes = Int(Moment.rest(milliseconds + London.offset(at: self)) / 60_000)
        let hour = minutes / 60
        return "\(hour % 12 == 0 ? 12 : hour % 12):\(padded(minutes % 60, 2))\(hour < 12 ? "am" : "pm")"
    }

    /// "23 October 2009 at 9:14am", in London.
    public var words: String { "\(londonDay.words) at \(londonTime)" }

    static func day(_ milliseconds: Int64) -> Day {
        Day(number: Int((milliseconds - rest(milliseconds)) / 86_400_000))
    }
    static func rest(_ milliseconds: Int64) -> Int64 {
        let rest = milliseconds % 86_400_000
        return rest < 0 ? rest + 86_400_000 : rest
    }
}

extension Moment: CustomStringConvertible, Codable {
    public var description: String {
        let rest = Int(Moment.rest(milliseconds))
        let (hour, minute) = (rest / 3_600_000, rest / 60_000 % 60)
        let seconds = "\(padded(rest / 1000 % 60, 2)).\(padded(rest % 1000, 3))"
        return "\(Moment.day(milliseconds))T\(padded(hour, 2)):\(padded(minute, 2)):\(seconds)Z"
    }

    /// Reads `2009-10-23T08:14:05.120Z`, with or without the milliseconds.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 24 || bytes.count == 20, bytes.last == UInt8(ascii: "Z"), bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            bytes.count == 20 || bytes[19] == UInt8(ascii: "."),
            let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = Moment.digits(bytes[11..<13]), hour < 24,
            let minute = Moment.digits(bytes[14..<16]), minute < 60,
            let second = Moment.digits(bytes[17..<19]), second < 60,
            let thousandths = bytes.count == 24 ? Moment.digits(bytes[20..<23]) : 0
        else { return nil }
        milliseconds =
            Int64(day.number) * 86_400_000 + Int64(hour) * 3_600_000 + Int64(minute) * 60_000 + Int64(second) * 1000
            + Int64(thousandths)
    }

    private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let moment = Moment(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is not a time such as 2009-10-23T08:14:05Z"))
        }
        self = moment
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
