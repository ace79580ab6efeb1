/// A stretch of whole months that a paper or a figure covers, both ends included.
///
/// Written `2009-04-to-09` (or `2008-10-to-2009-03` where it crosses a year). The financial year begins in April.
public struct Period: Hashable, Comparable, Sendable {
    public let first: Day
    public let last: Day

    /// Whole months only: `first` is the first of a month and `last` the last of one.
    public init?(first: Day, last: Day) {
        guard first == first.firstOfMonth, last == last.lastOfMonth, first < last else { return nil }
        (self.first, self.last) = (first, last)
    }

    init(from first: Day, months: Int) {
        self.first = first.firstOfMonth
        last = self.first.adding(months: months) - 1
    }

    public static func < (a: Period, b: Period) -> Bool { (a.first, a.last) < (b.first, b.last) }

    /// The half-year of the financial year (April to September, October to March) that holds `day`.
    public static func halfYear(containing day: Day) -> Period {
        Period(from: day, months: 6).aligned(to: 6)
    }
    /// The quarter of the financial year that holds `day`.
    public static func quarter(containing day: Day) -> Period { Period(from: day, months: 3).aligned(to: 3) }
    /// The financial year, April to March, that holds `day`.
    public static func year(containing day: Day) -> Period { Period(from: day, months: 12).aligned(to: 12) }
    /// The calendar month that holds `day`.
    public static func month(containing day: Day) -> Period { Period(from: day, months: 1) }

    private func aligned(to months: Int) -> Period {
        let since = (first.month + 8) % 12 % months
        return Period(from: first.adding(months: -since), months: months)
    }

    public var months: Int { (last.year - first.year) * 12 + last.month - first.month + 1 }
    /// Length in days, both ends counted: 183 for April to September.
    public var days: Int { last - first + 1 }

    /// The period of the same length that ends the day before this one.
    public var previous: Period { before(1) }
    /// The period of the same length that ends that many lengths before this one.
    public func before(_ steps: Int) -> Period { Period(from: first.adding(months: -months * steps), months: months) }
    /// The same months a year earlier.
    public var yearBefore: Period { Period(from: first.adding(months: -12), months: months) }

    public func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// Each month of the period, in order.
    public var eachMonth: [Period] { (0..<months).map { Period(from: first.adding(months: $0), months: 1) } }

    /// "1 April to 30 September 2009".
    public var words: String { Day.words(from: first, to: last) }
    /// "April to September 2009", "October 2008 to March 2009", "May 2009".
    public var monthWords: String {
        if months == 1 { return "\(first.monthName) \(first.year)" }
        if first.year == last.year { return "\(first.monthName) to \(last.monthName) \(last.year)" }
        return "\(first.monthName) \(first.year) to \(last.monthName) \(last.year)"
    }
}

extension Period: WrittenAsText {
    public var description: String {
        let start = "\(padded(first.year, 4))-\(padded(first.month, 2))"
        let year = first.year == last.year ? "" : "\(padded(last.year, 4))-"
        return "\(start)-to-\(year)\(padded(last.month, 2))"
    }

    /// Reads `2009-04-to-09`, `2008-10-to-2009-03` and `2008-10-to-03`.
    public init?(_ text: some StringProtocol) {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 4 || ends.count == 5, ends[2] == "to", let first = Day("\(ends[0])-\(ends[1])-01") else {
            return nil
        }
        var year = String(ends[0])
        if ends.count == 5 {
            year = String(ends[3])
        } else if let from = Int(ends[1]), let to = Int(ends[3]), to < from {
            year = padded(first.year + 1, 4)
        }
        guard let end = Day("\(year)-\(ends[ends.count - 1])-01") else { return nil }
        self.init(first: first, last: end.lastOfMonth)
    }

    public static var form: String { "a period such as 2009-04-to-09" }
}
