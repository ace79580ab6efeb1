import Clocks

/// A day, a month and a year, as many of them as were written.
struct DateParts: Equatable {
    var day: Int?
    var month: Int?
    var year: Int?
    var warnings: [String] = []

    /// The day, month or year that these parts name; `nil` when they name none, such as 31 February.
    var date: UncertainDay? {
        switch (year, month, day) {
        case (let year?, let month?, let day?): Day(year: year, month: month, day: day).map { .exact($0) }
        case (let year?, let month?, nil): Day(year: year, month: month, day: 1).map { .month($0) }
        case (let year?, nil, nil): Day(year: year, month: 1, day: 1).map { .year($0) }
        default: nil
        }
    }

    /// These parts, with what is missing taken from the other end of a range: "3" of "3 to 5 May 2009".
    func completed(from other: DateParts) -> DateParts {
        var parts = self
        if parts.year == nil { parts.year = other.year }
        if parts.month == nil, day != nil { parts.month = other.month }
        return parts
    }
}
