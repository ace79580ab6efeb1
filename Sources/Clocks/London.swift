import Foundation
import Synchronization

/// Europe/London's distance from UTC. The operating system's time-zone data decides; the last answer is kept with the
/// span over which it holds, because folding a journal asks this for every entry.
enum London {
    private struct Span {
        var from = Int64.max
        var until = Int64.min
        var offset: Int64 = 0
    }

    private static let zone = TimeZone(identifier: "Europe/London")!
    private static let last = Mutex(Span())

    /// Milliseconds to add to UTC.
    static func offset(at moment: Moment) -> Int64 {
        last.withLock { span in
            if moment.milliseconds < span.from || moment.milliseconds >= span.until { span = self.span(at: moment) }
            return span.offset
        }
    }

    private static func span(at moment: Moment) -> Span {
        let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
        let offset = Int64(zone.secondsFromGMT(for: date)) * 1000
        let until = zone.nextDaylightSavingTimeTransition(after: date).map { Int64($0.timeIntervalSince1970) * 1000 }
        return Span(from: moment.milliseconds, until: until ?? moment.milliseconds + 1, offset: offset)
    }
}
