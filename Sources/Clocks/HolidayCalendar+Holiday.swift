extension HolidayCalendar {
    public struct Holiday: Codable, Sendable, Equatable {
        public let day: Day
        public let title: String
        /// What is odd about it: a substitute, a move, short notice.
        public let note: String?
        /// The ordinary day of this holiday, which stayed a holiday until the move was proclaimed.
        public let movedFrom: Day?
        /// The day on which it was proclaimed, or announced where that came first; nothing where it had always been known.
        public let proclaimed: Day?
        /// Whether that day was read in its source.
        public let proclaimedConfidence: RegimeStep.Confidence?
        public let proclaimedSource: String?

        enum CodingKeys: String, CodingKey {
            case day, title, note, proclaimed
            case movedFrom = "moved_from"
            case proclaimedConfidence = "proclaimed_confidence"
            case proclaimedSource = "proclaimed_source"
        }

        public init(
            day: Day, title: String, note: String? = nil, movedFrom: Day? = nil, proclaimed: Day? = nil,
            proclaimedConfidence: RegimeStep.Confidence? = nil, proclaimedSource: String? = nil
        ) {
            (self.day, self.title, self.note, self.movedFrom) = (day, title, note, movedFrom)
            self.proclaimed = proclaimed
            (self.proclaimedConfidence, self.proclaimedSource) = (proclaimedConfidence, proclaimedSource)
        }

        /// The same under another title.
        func titled(_ title: String) -> Holiday {
            Holiday(
                day: day, title: title, note: note, movedFrom: movedFrom, proclaimed: proclaimed,
                proclaimedConfidence: proclaimedConfidence, proclaimedSource: proclaimedSource)
        }
    }
}
