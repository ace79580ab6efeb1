public import Clocks
public import Register

extension NotificationRow {
    /// Reads a row of the table.
    ///
    /// - Throws: ``RowRefused`` with all its reasons.
    public init(_ row: Record, of table: NotificationTable, in register: Register, today: Day) throws(RowRefused) {
        guard !row.isEmpty else { throw RowRefused(reasons: ["There is nothing in this row."]) }
        guard row.flaws.isEmpty else { throw RowRefused(reasons: row.flaws) }
        var reading = RowReading<NotificationColumn>(table.cells(of: row), today: today)
        let received = reading.neededDay(.received)
        let how = reading.neededAnswer(.how, Channel.self)
        let nature = reading.neededAnswer(.nature, Nature.self)
        let at = reading.time()
        let area = reading.area(register)
        let incident = IncidentFacts(occurred: reading.uncertainDay(.occurred), authority: reading.cells[.council])
        let knownBy = reading.knownBy(received: received, today: today, hasColumn: table.columns[.knownBy] != nil)
        let born = reading.cells[.born] == nil ? nil : reading.uncertainDay(.born)
        let child = reading.child(on: received ?? today, incident: incident, born: born)
        let involvement = reading.involvement()
        let decision = reading.decision(knownBy: knownBy)
        guard reading.reasons.isEmpty, let received, let how, let nature, let knownBy else {
            throw RowRefused(reasons: reading.reasons)
        }
        self.init(
            knownBy: knownBy, warnings: reading.warnings, received: received, at: at, how: how, nature: nature,
            area: area, incident: incident, caller: reading.cells[.toldBy], organisation: reading.cells[.organisation],
            account: reading.account, childName: reading.cells[.childName], born: born, child: child,
            involvement: involvement, decision: decision)
    }
}

extension RowReading where Column == NotificationColumn {
    fileprivate mutating func time() -> TimeOfDay? {
        guard let text = cells[.time], !NotKnown.holds(text.lowercased()) else { return nil }
        let time = TimeOfDay(text)
        if time == nil { refuse(.time, "“\(text)” is not a time. Write it as 9:14am or 14:30.") }
        return time
    }

    /// The code of our own area; empty while it is not known.
    fileprivate mutating func area(_ register: Register) -> String {
        guard let text = cells[.area], !NotKnown.holds(text.lowercased()) else { return "" }
        let wanted = bare(text)
        let areas = register.home.areas
        if let area = areas.first(where: { [bare($0.code), bare($0.name)].contains(wanted) }) {
            return area.code
        }
        let all = areas.map(\.name).joined(separator: ", ")
        refuse(.area, "There is no area “\(text)”. There are \(all.isEmpty ? "none yet" : all).")
        return ""
    }

    /// The day that stands there, else the day it was received, and says so.
    fileprivate mutating func knownBy(received: Day?, today: Day, hasColumn: Bool) -> Day? {
        let before = reasons.count
        guard let day = day(.knownBy) else {
            if hasColumn, reasons.count == before, let received {
                warn(.knownBy, "Not given. The day it was received, \(received.words), is taken.")
            }
            return received
        }
        if day > today { refuse(.knownBy, "\(day.words) has not come yet.") }
        if let received, day < received {
            refuse(.knownBy, "\(day.words) comes before the day it was received, \(received.words).")
        }
        return day
    }

    /// What they told us, with the earlier register's reference, which nothing else would keep sealed.
    fileprivate var account: String? {
        let reference = cells[.reference].map { "Reference in the earlier register: \($0)" }
        let parts = [cells[.account], reference].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    }

    fileprivate mutating func child(on day: Day, incident: IncidentFacts, born: UncertainDay?) -> ChildFacts {
        let read = age(incident: incident, born: born)
        return ChildFacts(
            age: read.age ?? .notKnown,
            circumstance: code(.circumstance, of: "circumstances", mayBeUnanswered: false, on: day),
            ethnicity: code(.ethnicity, of: "ethnicity", mayBeUnanswered: true, on: day),
            disability: codes(.disability, of: "disability", on: day), ageIsAbout: read.isAbout ? true : nil)
    }

    /// As it is given, else worked out where both days are known.
    private mutating func age(incident: IncidentFacts, born: UncertainDay?) -> ReadAge {
        var workedOut: Age?
        if case .exact(let born) = born, case .exact(let day) = incident.occurred {
            workedOut = Age(from: born, to: day)
        }
        guard let text = cells[.childAge] else {
            if let workedOut { warn(.childAge, "Worked out as \(workedOut).") }
            return ReadAge(workedOut ?? .notKnown)
        }
        let read = AgeReader.read(text)
        guard let age = read.age else {
            refuse(.childAge, "“\(text)” could not be read. \(read.warning ?? "")")
            return ReadAge(.notKnown)
        }
        if let warning = read.warning { warn(.childAge, warning) }
        if let workedOut, let years = age.years, workedOut.years != years, !read.isAbout {
            warn(.childAge, "\(age) is kept. By the date of birth it would be \(workedOut).")
        }
        return read
    }

    fileprivate mutating func involvement() -> (whom: Known, when: Involvement)? {
        let before = reasons.count
        let (whom, when) = (answer(.whom, Known.self), answer(.when, Involvement.self))
        guard reasons.count == before else { return nil }
        switch (whom, when) {
        case (nil, nil): return nil
        case (let whom?, let when?): return (whom, when)
        case (.nobody, nil): return (.nobody, .never)
        case (nil, .never): return (.nobody, .never)
        case (_, nil): refuse(.when, "Say when: before, at, or only after.")
        case (nil, _): refuse(.whom, "Say whom: child, sibling or placement.")
        }
        return nil
    }

    /// A decision without a day is kept as known by the day on which the row was.
    fileprivate mutating func decision(knownBy: Day?) -> (on: Day, outcome: Outcome)? {
        let before = reasons.count
        let (outcome, day) = (answer(.outcome, Outcome.self), day(.outcomeDate))
        guard let outcome else {
            if day != nil, reasons.count == before { refuse(.outcome, "There is a day, and no outcome.") }
            return nil
        }
        if day == nil, reasons.count == before, let knownBy {
            warn(.outcomeDate, "Not given. The day it was known by, \(knownBy.words), is taken.")
        }
        return (day ?? knownBy).map { ($0, outcome) }
    }
}

extension Age {
    /// Whole years; months under two years, days in the first month. `nil` when born afterwards.
    init?(from born: Day, to day: Day) {
        guard born <= day else { return nil }
        let months = (day.year - born.year) * 12 + day.month - born.month - (day.day < born.day ? 1 : 0)
        self = months < 1 ? .days(day - born) : months < 24 ? .months(months) : .years(months / 12)
    }
}
