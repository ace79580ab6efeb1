extension Day: WrittenAsText, ExpressibleByStringLiteral {
    /// `2009-10-30`.
    public var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    /// For days written in the source; a literal that is no date is a mistake in the program.
    public init(stringLiteral text: String) {
        guard let day = Day(text) else { preconditionFailure("“\(text)” is not a day") }
        self = day
    }

    public static var form: String { "a day such as 2009-10-30" }

    public static let monthNames = [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]
    public var monthName: String { Day.monthNames[month - 1] }

    /// "30 October 2009".
    public var words: String { "\(day) \(monthName) \(year)" }
    /// "Friday 30 October 2009".
    public var wordsWithWeekday: String { "\(weekday.name) \(words)" }

    /// "1 April to 30 September 2009", "1 to 14 October 2009": each part said once.
    public static func words(from first: Day, to last: Day) -> String {
        if first == last { return first.words }
        if first.year != last.year { return "\(first.words) to \(last.words)" }
        if first.month != last.month { return "\(first.day) \(first.monthName) to \(last.words)" }
        return "\(first.day) to \(last.words)"
    }
}

func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
