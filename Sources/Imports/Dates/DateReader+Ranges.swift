import Clocks

extension DateReader {
    /// Reads two dates and the days between: `April to June 2009`, `3-5 May 2009`, `between 2 and 5 March 2009`, a week
    /// or a season.
    func range(_ text: String) throws(NotRead) -> ReadDate {
        if let week = week(text) { return week }
        if let season = season(text) { return season }
        guard let (first, last) = ends(of: text) else { throw .notADate() }
        let to = try DateParts(Tokens(last), today: today)
        let from = try DateParts(Tokens(first), today: today)
        guard to.year != nil, from.day == nil || to.day != nil, from.month == nil || to.month != nil || from.year != nil
        else { throw .notADate() }
        return try period(from, to)
    }

    private func period(_ from: DateParts, _ to: DateParts) throws(NotRead) -> ReadDate {
        var first = from.completed(from: to)
        guard let last = to.date?.span?.upperBound, var start = first.date?.span?.lowerBound else { throw .notADate() }
        var warnings = from.warnings + to.warnings
        if start > last, from.year == nil, let year = first.year {
            first.year = year - 1
            start = first.date?.span?.lowerBound ?? start
            warnings.append("Taken to begin in \(year - 1).")
        }
        guard start <= last else { return .unreadable("It ends before it begins.") }
        return ReadDate(.period(start...last), warnings: warnings)
    }

    /// The two ends, by the word between them, or by the one dash or stroke that has a whole date behind it.
    private func ends(of text: String) -> (String, String)? {
        let isBetween = text.hasPrefix("between ")
        let start = ["between ", "from "].first(where: text.hasPrefix) ?? ""
        let text = String(text.dropFirst(start.count))
        let words = [" to ", " until ", " till ", " - ", " or "] + (isBetween ? [" and "] : [])
        for word in words {
            if let place = text.firstRange(of: word) {
                return (String(text[..<place.lowerBound]), String(text[place.upperBound...]))
            }
        }
        for mark in ["-", "/"] as [Character] where text.count(where: { $0 == mark }) == 1 {
            let place = text.firstIndex(of: mark)!
            let (first, last) = (text[..<place], text[text.index(after: place)...])
            if isRange(Tokens(first), Tokens(last)) { return (String(first), String(last)) }
        }
        return nil
    }

    /// `3-5 May 2009`, `April-June 2009`, `2007-2008`, but not `4-Sept 2008`.
    private func isRange(_ first: Tokens, _ last: Tokens) -> Bool {
        switch (first.shape, last.shape) {
        case ("n", "nmn"), ("nm", "nmn"), ("nmn", "nmn"), ("m", "mn"), ("mn", "mn"), ("nnn", "nnn"): true
        case ("n", "n"): first.numbers[0].isYear && last.numbers[0].isYear
        default: false
        }
    }

    private func week(_ text: String) -> ReadDate? {
        let beginnings = ["w/c ", "week commencing ", "week beginning ", "week of "]
        let endings = ["w/e ", "week ending "]
        guard let start = (beginnings + endings).first(where: text.hasPrefix),
            let parts = try? DateParts(Tokens(text.dropFirst(start.count)), today: today),
            case .exact(let day) = parts.date
        else { return nil }
        let days = endings.contains(start) ? (day - 6)...day : day...(day + 6)
        return ReadDate(.period(days), warnings: parts.warnings)
    }

    /// Winter lies in two years, and is not read.
    private func season(_ text: String) -> ReadDate? {
        guard let found = text.wholeMatch(of: /(spring|summer|autumn)( of)? (\d{4})/), let year = Int(found.output.3)
        else { return nil }
        let month = ["spring": 3, "summer": 6][found.output.1] ?? 9
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        let last = first.adding(months: 3) - 1
        return ReadDate(
            .period(first...last), warnings: ["Taken as \(first.monthName) to \(last.monthName)."])
    }
}
