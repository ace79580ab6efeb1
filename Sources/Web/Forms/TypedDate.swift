import Clocks

/// What stands in three boxes of a date: `7`, `07`, `Oct`, `october`, `09`.
struct TypedDate {
    let day: String
    let month: String
    let year: String

    /// The date at the precision that was typed; `nil` when it cannot be read. Nothing is made up to fill a gap.
    var read: UncertainDay? {
        guard let year = yearNumber else { return nil }
        if month.isEmpty {
            return day.isEmpty ? Day(year: year, month: 1, day: 1).map(UncertainDay.year) : nil
        }
        guard let month = monthNumber else { return nil }
        if day.isEmpty { return Day(year: year, month: month, day: 1).map(UncertainDay.month) }
        return Int(day).flatMap { Day(year: year, month: month, day: $0) }.map(UncertainDay.exact)
    }

    private var yearNumber: Int? {
        guard let number = Int(year), year.count == 4, (1900...2200).contains(number) else { return nil }
        return number
    }

    private var monthNumber: Int? {
        if let number = Int(month) { return (1...12).contains(number) ? number : nil }
        let typed = month.lowercased().filter { $0 != "." }
        guard typed.count >= 3 else { return nil }
        return TypedDate.months.firstIndex { $0.hasPrefix(typed) || (typed == "sept" && $0 == "september") }
            .map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}
