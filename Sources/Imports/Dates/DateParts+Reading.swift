import Clocks

/// Why a date was not read, as a sentence.
struct NotRead: Error {
    let why: String

    init(_ why: String) { self.why = why }

    static func noYear() -> NotRead { NotRead("There is no year in it.") }
    static func notADate() -> NotRead {
        NotRead("This is not a date. Write it as 4 September 2008, September 2008, 2008, about 2008 or not known.")
    }
}

extension DateParts {
    /// Reads tokens in the UK's order: day, month, year. Part of a date may be missing.
    init(_ tokens: Tokens, today: Day) throws(NotRead) {
        let n = tokens.numbers
        switch tokens.shape {
        case "nnn" where n[0].isYear: try self.init(n[0], n[1].value, n[2])
        case "nnn": try self.init(DateParts.year(n[2], today), n[1].value, n[0])
        case "nmn" where n[0].isYear: try self.init(n[0], tokens.months[0], n[1])
        case "nmn": try self.init(DateParts.year(n[1], today), tokens.months[0], n[0])
        case "mnn": try self.init(DateParts.year(n[1], today), tokens.months[0], n[0])
        case "mn": try self.init(month: tokens.months[0], n[0], mark: tokens.mark, today)
        case "nm" where n[0].isYear: self.init(month: tokens.months[0], year: n[0].value)
        case "nm" where n[0].digits <= 2: self.init(day: n[0].value, month: tokens.months[0])
        case "m": self.init(month: tokens.months[0])
        case "nn" where n[0].isYear: try self.init(year: n[0].value, then: n[1], mark: tokens.mark)
        case "nn" where n[1].isYear && n[0].digits <= 2: try self.init(monthNumber: n[0].value, of: n[1].value)
        case "nn" where n[0].digits <= 2 && n[1].digits <= 2: throw .noYear()
        case "n": try self.init(alone: n[0], today)
        default: throw .notADate()
        }
        try check(tokens.weekday)
    }

    private typealias Year = (value: Int, warning: String?)

    private init(_ year: Year, _ month: Int, _ day: Tokens.Number) throws(NotRead) {
        guard day.digits <= 2 else { throw .notADate() }
        guard month <= 12 else {
            guard (1...12).contains(day.value), month <= 31 else { throw NotRead("There is no month \(month).") }
            throw NotRead("There is no month \(month). If the month stands first, write it in words.")
        }
        self.init(day: day.value, month: month, year: year.value)
        guard date != nil else {
            let name = (1...12).contains(month) ? Day.monthNames[month - 1] : "month \(month)"
            throw NotRead("There is no \(day.value) \(name) \(year.value).")
        }
        if let warning = year.warning { warnings.append(warning) }
    }

    private init(_ year: Tokens.Number, _ month: Int, _ day: Tokens.Number) throws(NotRead) {
        try self.init((year.value, nil), month, day)
    }

    private init(monthNumber month: Int, of year: Int) throws(NotRead) {
        guard (1...12).contains(month) else { throw NotRead("There is no month \(month).") }
        self.init(month: month, year: year)
    }

    /// "Sep-08", "September 2008"; "May 12" may also be a day.
    private init(month: Int, _ number: Tokens.Number, mark: Character?, _ today: Day) throws(NotRead) {
        guard !number.isYear else {
            self.init(month: month, year: number.value)
            return
        }
        guard number.digits == 2 else { throw .noYear() }
        let year = try DateParts.year(number, today)
        self.init(month: month, year: year.value)
        if let warning = year.warning { warnings.append(warning) }
        let mayBeADay = Day(year: 2000, month: month, day: number.value) != nil
        if mark == nil, mayBeADay {
            let name = Day.monthNames[month - 1]
            warnings.append("Read as \(name) \(year.value); it could be \(number.value) \(name) of a year not given.")
        }
    }

    /// "2008-09" is a month; "2008/09" may be that or a year that begins in 2008.
    private init(year: Int, then number: Tokens.Number, mark: Character?) throws(NotRead) {
        let isNextYear = number.digits == 2 && number.value == (year + 1) % 100
        guard (1...12).contains(number.value), number.digits <= 2, !isNextYear || mark == "-" else {
            throw NotRead(
                "It could be a month, or a year that begins in \(year). Write “April \(year) to March \(year + 1)”.")
        }
        self.init(month: number.value, year: year)
        if isNextYear {
            let name = Day.monthNames[number.value - 1]
            warnings.append("Read as \(name) \(year); it could be a year that begins in \(year).")
        }
    }

    /// One number: a year, a day as a spreadsheet counts it, or a day without marks.
    private init(alone number: Tokens.Number, _ today: Day) throws(NotRead) {
        let value = number.value
        if number.isYear {
            self.init(year: value)
        } else if number.digits == 5, let day = Day(spreadsheet: value), day <= today {
            self.init(day)
            warnings.append("\(value) is read as a spreadsheet’s number for \(day.words).")
        } else if number.digits == 8, let day = Day(year: value / 10_000, month: value / 100 % 100, day: value % 100) {
            self.init(day)
        } else if number.digits <= 2 {
            self.init(day: value)
        } else {
            throw .notADate()
        }
    }

    init(_ day: Day) { self.init(day: day.day, month: day.month, year: day.year) }

    /// A year of two digits is the last such year that has begun. One of the next twenty years could be meant as well.
    private static func year(_ number: Tokens.Number, _ today: Day) throws(NotRead) -> Year {
        if number.isYear { return (number.value, nil) }
        guard number.digits == 2 else { throw .notADate() }
        let next = today.year - today.year % 100 + number.value
        guard next > today.year else { return (next, nil) }
        return (next - 100, next - today.year <= 20 ? "Read as \(next - 100); it could be \(next)." : nil)
    }

    private mutating func check(_ weekday: Weekday?) throws(NotRead) {
        guard let weekday, case .exact(let day) = date, day.weekday != weekday else { return }
        warnings.append("\(day.words) was a \(day.weekday.name), not a \(weekday.name).")
    }
}

extension Day {
    /// The day that a spreadsheet numbers so: 39695 is 4 September 2008. Numbers before 1980 are more likely not days.
    init?(spreadsheet number: Int) {
        let day = Day(stringLiteral: "1899-12-30") + number
        guard day.year >= 1980 else { return nil }
        self = day
    }
}
