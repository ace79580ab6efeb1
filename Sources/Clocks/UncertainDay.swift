/// A date as far as anybody knows it. Nothing is ever made up to fill a gap.
///
/// Written `2009-04-01`, `2009-04`, `2009`, `about 2009-04` (about any of these) and `not known`.
public enum UncertainDay: Hashable, Sendable {
    case exact(Day)
    /// Any day of the month that begins here.
    case month(Day)
    /// Any day of the year that begins here.
    case year(Day)
    /// About this stretch of days; nobody says how far out it may be.
    indirect case about(UncertainDay)
    case notKnown

    /// The days it may be, as said; `nil` when not known. "About" keeps the stretch it was said of.
    public var span: ClosedRange<Day>? {
        switch self {
        case .exact(let day): day...day
        case .month(let first): first...first.lastOfMonth
        case .year(let first): first...(first.adding(months: 12) - 1)
        case .about(let of): of.span
        case .notKnown: nil
        }
    }

    /// "1 April 2009", "April 2009", "2009", "about April 2009", "not known yet".
    public var words: String {
        switch self {
        case .exact(let day): day.words
        case .month(let first): "\(first.monthName) \(first.year)"
        case .year(let first): "\(first.year)"
        case .about(let of): "about \(of.words)"
        case .notKnown: "not known yet"
        }
    }
}

extension UncertainDay: WrittenAsText {
    public var description: String {
        switch self {
        case .exact(let day): day.description
        case .month(let first): "\(padded(first.year, 4))-\(padded(first.month, 2))"
        case .year(let first): padded(first.year, 4)
        case .about(let of): "about \(of)"
        case .notKnown: "not known"
        }
    }

    public init?(_ text: String) {
        if text == "not known" {
            self = .notKnown
        } else if text.hasPrefix("about ") {
            guard let of = UncertainDay(String(text.dropFirst(6))), of.span != nil else { return nil }
            if case .about = of { return nil }
            self = .about(of)
        } else if let day = Day(text) {
            self = .exact(day)
        } else if let first = Day(text + "-01") {
            self = .month(first)
        } else if let first = Day(text + "-01-01") {
            self = .year(first)
        } else {
            return nil
        }
    }

    public static var form: String { "a date such as 2009-10-30, 2009-10, about 2009 or not known" }
}
