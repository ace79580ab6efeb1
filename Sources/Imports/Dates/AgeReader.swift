import Register

/// Reads ages as people in the UK write them: `3`, `3y`, `5 mths`, `10/12`, `3 wks`, `unborn`, `not known`.
public enum AgeReader {
    public static func read(_ text: String) -> ReadAge {
        let text = tidied(text)
        if NotKnown.holds(text) { return ReadAge(.notKnown) }
        if unborn.contains(text) { return ReadAge(.unborn) }
        if underOne.contains(text) {
            return ReadAge(.years(0), warning: "Read as under 1 year.")
        }
        let (rest, doubts) = Doubt.taken(from: text)
        guard let parts = parts(of: rest.replacing(/ish$/, with: "")), let read = age(parts) else {
            return ReadAge(nil, warning: why(text))
        }
        return ReadAge(read.age, isAbout: doubts != nil || rest.hasSuffix("ish"), warning: read.warning)
    }

    private static let unborn: Set = ["unborn", "in utero", "not born", "not yet born", "not born yet"]
    private static let underOne: Set = ["under 1", "less than 1", "<1", "under one"]

    private enum Unit { case years, months, weeks, days }
    private typealias Part = (number: Double, unit: Unit)

    private static func tidied(_ text: String) -> String {
        var text = text.trimmed.lowercased().replacing(/\s+/, with: " ")
        text.replace(/^(aged?|')\s*:?\s*/, with: "")
        text.replace(/( old| of age|\.)$/, with: "")
        text.replace("½", with: ".5")
        return text.trimmed
    }

    /// `2 yrs 3 mths` is two parts. A number alone is years; over 12, 52 or 7 it is months, weeks or days.
    private static func parts(of text: String) -> [Part]? {
        if let over = text.wholeMatch(of: /(\d{1,2}) ?\/ ?(12|52|7)/) {
            let units: [Substring: Unit] = ["12": .months, "52": .weeks, "7": .days]
            return [(Double(over.output.1)!, units[over.output.2]!)]
        }
        var parts: [Part] = []
        var rest = text[...]
        while let found = rest.firstMatch(of: /^(\d{0,4}(\.\d+)?) ?-?([a-z]*)\.?[ ,]*(and |& )?/), !rest.isEmpty {
            guard let number = Double(found.output.1), let unit = unit(found.output.3) else { return nil }
            parts.append((number, unit))
            rest = rest[found.range.upperBound...]
        }
        return parts.isEmpty || parts.count > 2 ? nil : parts
    }

    private static func unit(_ word: Substring) -> Unit? {
        switch word {
        case "", "y", "yr", "yrs", "year", "years", "yo", "yoa": .years
        case "m", "mo", "mos", "mth", "mths", "mnth", "mnths", "month", "months": .months
        case "w", "wk", "wks", "week", "weeks": .weeks
        case "d", "day", "days": .days
        default: nil
        }
    }

    private static func age(_ parts: [Part]) -> ReadAge? {
        let first = parts[0]
        guard let then = parts.dropFirst().first else { return age(first) }
        guard first.number == first.number.rounded(), then.number == then.number.rounded() else { return nil }
        let (number, more) = (Int(first.number), Int(then.number))
        switch (first.unit, then.unit) {
        case (.years, .months) where more < 12: return within(.months(number * 12 + more))
        case (.months, .weeks), (.months, .days):
            return within(.months(number), "Kept as whole months.")
        case (.years, .weeks), (.years, .days): return within(.years(number), "Kept as whole years.")
        case (.weeks, .days) where more < 7: return within(.days(number * 7 + more))
        default: return nil
        }
    }

    private static func age(_ part: Part) -> ReadAge? {
        let whole = Int(part.number)
        switch part.unit {
        case .years where part.number != Double(whole):
            let months = part.number * 12
            return within(.months(Int(months)), "Read as \(Int(months)) months.")
        case .years: return within(.years(whole))
        case .months: return within(.months(whole), part.number == Double(whole) ? nil : "Kept as whole months.")
        case .weeks: return within(.days(Int(part.number * 7)), "Kept as \(Int(part.number * 7)) days.")
        case .days: return within(.days(whole))
        }
    }

    /// Nobody is older than the oldest of us.
    private static func within(_ age: Age, _ warning: String? = nil) -> ReadAge? {
        Age(age.description).map { ReadAge($0, warning: warning) }
    }

    private static func why(_ text: String) -> String {
        let month = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/
        let isDate = text.contains(month) || text.contains(/\/.*\/|^\d{5}$/)
        return isDate
            ? "This is a date. A spreadsheet makes 10/12 a date: write 10 months."
            : "This is not an age. Write it as 3 years, 5 months, 12 days, unborn or not known."
    }
}
