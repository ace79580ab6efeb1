/// A time of day by London's clocks, to the minute. Written `09:14`, said "9:14am".
public struct TimeOfDay: Hashable, Comparable, Sendable {
    /// Minutes since midnight.
    public let minutes: Int

    public init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        minutes = hour * 60 + minute
    }

    public init(_ moment: Moment) {
        minutes = Int(Moment.rest(moment.milliseconds + London.offset(at: moment)) / 60_000)
    }

    public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.minutes < b.minutes }

    /// "9:14am".
    public var words: String {
        let hour = minutes / 60
        return "\(hour % 12 == 0 ? 12 : hour % 12):\(padded(minutes % 60, 2))\(hour < 12 ? "am" : "pm")"
    }
}

extension TimeOfDay: WrittenAsText {
    public var description: String { "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))" }

    /// Reads `09:14`, and what people type on a telephone: "9:14am", "9.14", "2pm", "1415".
    public init?(_ text: String) {
        var typed = text.lowercased().filter { !$0.isWhitespace }
        var half: Int?
        for (ending, hours) in [("am", 0), ("pm", 12)] where typed.hasSuffix(ending) {
            typed.removeLast(2)
            half = hours
        }
        let parts = typed.split(whereSeparator: { ":.".contains($0) }).map(String.init)
        var numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
        guard numbers.count == parts.count, !parts.isEmpty, parts.count <= 2 else { return nil }
        if numbers.count == 1 {
            guard half != nil || (3...4).contains(typed.count) else { return nil }
            numbers = typed.count > 2 ? [numbers[0] / 100, numbers[0] % 100] : [numbers[0], 0]
        }
        var hour = numbers[0]
        if let half {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + half
        }
        self.init(hour: hour, minute: numbers[1])
    }

    public static var form: String { "a time such as 09:14" }
}
