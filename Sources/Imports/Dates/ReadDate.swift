public import Clocks

/// A date as it was written, read as far as it says and no further.
public struct ReadDate: Equatable, Sendable {
    public enum Meaning: Equatable, Sendable {
        /// A day, a month, a year, about one of these, or not known. Not known is an answer.
        case date(UncertainDay)
        /// From one day to another.
        case period(ClosedRange<Day>)
        case unreadable
    }

    public enum Precision: String, Encodable, Sendable {
        case exact, month, year, about, period, unknown
    }

    public let meaning: Meaning
    /// Something to look at, as a sentence. Always there for what cannot be read.
    public let warning: String?

    init(_ meaning: Meaning, warnings: [String] = []) {
        self.meaning = meaning
        warning = warnings.isEmpty ? nil : warnings.joined(separator: " ")
    }

    static func unreadable(_ why: String) -> ReadDate { ReadDate(.unreadable, warnings: [why]) }

    /// The days it may be, both ends counted; `nil` when not known or not read.
    public var span: ClosedRange<Day>? {
        switch meaning {
        case .date(let day): day.span
        case .period(let days): days
        case .unreadable: nil
        }
    }

    public var hasDays: Bool { span != nil }

    public var precision: Precision {
        switch meaning {
        case .date(.exact): .exact
        case .date(.month): .month
        case .date(.year): .year
        case .date(.about): .about
        case .period: .period
        case .date(.notKnown), .unreadable: .unknown
        }
    }

    public var words: String {
        switch meaning {
        case .date(let day): day.words
        case .period(let days): Period(days)?.monthWords ?? Day.words(from: days.lowerBound, to: days.upperBound)
        case .unreadable: "not read"
        }
    }
}

extension Period {
    /// When they are whole months.
    fileprivate init?(_ days: ClosedRange<Day>) { self.init(first: days.lowerBound, last: days.upperBound) }
}

extension ReadDate: Encodable {
    private enum CodingKeys: String, CodingKey { case from, to, precision, words, warning, read }

    /// Days as text, empty when there are none.
    public func encode(to encoder: any Encoder) throws {
        var answer = encoder.container(keyedBy: CodingKeys.self)
        try answer.encode(span?.lowerBound.description ?? "", forKey: .from)
        try answer.encode(span?.upperBound.description ?? "", forKey: .to)
        try answer.encode(precision, forKey: .precision)
        try answer.encode(words, forKey: .words)
        try answer.encode(warning, forKey: .warning)
        try answer.encode(meaning != .unreadable, forKey: .read)
    }
}
