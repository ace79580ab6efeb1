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
        Moment(milliseconds: moment.milliseconds + Int64((seconds * 1000).rounded()))
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
