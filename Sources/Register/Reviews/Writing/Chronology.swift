public import Clocks

/// The entries of a review that stand, by date, with the stretches of time of which nothing is told.
public struct Chronology: Sendable {
    /// A gap of more days without an entry is named, and not judged.
    public static let gapDays = 60

    /// Days between two entries of which nothing is told.
    public struct Gap: Equatable, Sendable {
        public let after: Day
        public let before: Day
        public var days: Int { before - after }

        public var words: String { "Nothing from \(after.words) to \(before.words): \(days) days." }
    }

    /// By date; those of which nobody knows the date last, in the order recorded.
    public let entries: [ChronologyEntry]

    /// Where more than ``gapDays`` days lie between two entries next to each other. An entry of a month fills all of it; one of
    /// a year says too little of when it was to fill anything.
    public let gaps: [Gap]

    public init(_ entries: [ChronologyEntry]) {
        // Entries are large values: their days are sorted, and each entry is copied once.
        let days = entries.indices.filter { entries[$0].withdrawn == nil }
            .map { (place: $0, span: entries[$0].at.span, number: entries[$0].number) }
            .sorted { a, b in
                switch (a.span, b.span) {
                case (let a?, let b?) where a != b: (a.lowerBound, a.upperBound) < (b.lowerBound, b.upperBound)
                case (_?, nil): true
                case (nil, _?): false
                default: a.number < b.number
                }
            }
        self.entries = days.map { entries[$0.place] }
        gaps = Chronology.gaps(between: days.compactMap(\.span))
    }

    private static func gaps(between spans: [ClosedRange<Day>]) -> [Gap] {
        var found: [Gap] = []
        var last: Day?
        for span in spans where span.upperBound - span.lowerBound < 31 {
            if let last, span.lowerBound - last > Chronology.gapDays {
                found.append(Gap(after: last, before: span.lowerBound))
            }
            last = max(last ?? span.upperBound, span.upperBound)
        }
        return found
    }

    /// How many of those who could be seen were: of the entries that answer the question.
    public func count(_ answer: KeyPath<EntryFacts, EntryFacts.Answered?>) -> (yes: Int, of: Int) {
        let answers = entries.compactMap { $0.facts.value?[keyPath: answer] }
        return (answers.count { $0 == .yes }, answers.count)
    }
}
