import Foundation

/// What time it is. Handed to the Office; rules are handed a `Day`.
public struct Clock: Sendable {
    private let read: @Sendable () -> Moment

    public init(_ read: @escaping @Sendable () -> Moment) { self.read = read }

    public var now: Moment { read() }
    public var today: Day { now.londonDay }

    /// The machine's clock.
    public static let system = Clock { Moment(Date()) }

    /// The machine's time of day, on a given day: the demonstration's 23 October 2009, say.
    public static func pinned(to day: Day) -> Clock {
        let shift = Int64(day - Clock.system.today) * 86_400_000
        return Clock {
            let moment = Moment(milliseconds: Clock.system.now.milliseconds + shift)
            // Summer time may differ between the two days, and midnight may pass: the day stays.
            if moment.londonDay == day { return moment }
            return moment.londonDay < day
                ? Moment(london: day, hour: 0, minute: 0) : Moment(london: day + 1, hour: 0, minute: 0) + -0.001
        }
    }
}
