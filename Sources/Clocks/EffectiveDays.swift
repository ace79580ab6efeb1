/// The days on which a regime holds, both ends counted, each as far as it is known.
public struct EffectiveDays: Codable, Sendable, Equatable {
    /// `nil` where there is no first day: an organisation's own rules.
    public let from: UncertainDay?
    /// `nil` where it still holds.
    public let to: UncertainDay?

    public init(from: UncertainDay?, to: UncertainDay?) { (self.from, self.to) = (from, to) }

    public enum Place: Sendable, Equatable {
        case before, inside, after
        /// In the month, or the year, in which it began or ended; or its first day is not known.
        case unsure
    }

    public func place(of day: Day) -> Place {
        if let from {
            guard let began = from.span else { return .unsure }
            if day < began.lowerBound { return .before }
            if from != .exact(began.lowerBound), began.contains(day) { return .unsure }
        }
        if let to {
            guard let ended = to.span else { return .unsure }
            if day > ended.upperBound { return .after }
            if to != .exact(ended.upperBound), ended.contains(day) { return .unsure }
        }
        return .inside
    }

    /// Whether it held, or may have held, on a day. Where the first day is not known at all it is taken not to.
    public func mayHold(_ day: Day) -> Bool {
        guard from != .notKnown else { return false }
        let place = place(of: day)
        return place == .inside || place == .unsure
    }

    /// "from 15 December 2023", "April 2006 to December 2009".
    public var words: String {
        switch (from, to) {
        case (nil, nil): "at any time"
        case (nil, let to?): "to \(to.words)"
        case (.notKnown?, _): "from a day not known yet"
        case (let from?, nil): "from \(from.words)"
        case (let from?, let to?): "\(from.words) to \(to.words)"
        }
    }
}
