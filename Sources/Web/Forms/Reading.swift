import Clocks
import Register

/// Reads typed answers as what they mean, and gathers every problem before anything is refused.
struct Reading {
    let typed: Typed
    let today: Day
    private var problems: [Refusal.Message] = []

    init(_ typed: Typed, today: Day) { (self.typed, self.today) = (typed, today) }

    mutating func problem(_ field: String, _ sentence: String) {
        problems.append(.init(field: field, sentence: sentence))
    }

    /// Refuses with everything that was found.
    func done() throws(Refusal) {
        guard problems.isEmpty else { throw Refusal("not-readable", .rule, problems) }
    }

    /// Words to be sealed; `nil` where nothing was typed.
    func said(_ name: String) -> Sealed<String>? { typed.has(name) ? .said(typed[name]) : nil }

    /// Words that must be there.
    mutating func needed(_ name: String, _ sentence: String) -> String {
        if !typed.has(name) { problem(name, sentence) }
        return typed[name]
    }

    /// One of a closed list; `nil` where nothing, or nothing on the list, was chosen.
    func choice<Choice: RawRepresentable>(_ name: String, _ type: Choice.Type = Choice.self) -> Choice?
    where Choice.RawValue == String { Choice(rawValue: typed[name]) }

    mutating func neededChoice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, _ sentence: String, _ type: Choice.Type = Choice.self
    ) -> Choice where Choice.RawValue == String {
        guard let choice = choice(name, type) else {
            problem(name, sentence)
            return type.allCases.first!
        }
        return choice
    }

    /// A time of day; `nil` where nothing was typed.
    mutating func time(_ name: String) -> TimeOfDay? {
        guard typed.has(name) else { return nil }
        if let time = TimeOfDay(typed[name]) { return time }
        problem(name, "Enter a time such as 9:14am, or leave it empty")
        return nil
    }

    /// A whole day out of three boxes; `nil` where all are empty.
    mutating func day(_ name: String) -> Day? {
        guard hasDate(name) else { return nil }
        if case .exact(let day) = date(name) { return day }
        problem(name, "Enter a day, a month and a year, such as 23 Oct 2009")
        return nil
    }

    mutating func neededDay(_ name: String, _ sentence: String) -> Day {
        if !hasDate(name) { problem(name, sentence) }
        return day(name) ?? today
    }

    /// A date at whatever precision was typed: `name-precision` may be `about` or `not-known`.
    mutating func uncertainDay(_ name: String) -> UncertainDay {
        let precision = typed["\(name)-precision"]
        guard hasDate(name) else { return .notKnown }
        if precision == "not-known" { return .notKnown }
        guard let date = date(name) else {
            problem(name, "Enter a date such as 23 Oct 2009, or only the month and year, or only the year")
            return .notKnown
        }
        return precision == "about" ? .about(date) : date
    }

    private func hasDate(_ name: String) -> Bool {
        ["day", "month", "year"].contains { typed.has("\(name)-\($0)") }
    }

    private func date(_ name: String) -> UncertainDay? {
        TypedDate(day: typed["\(name)-day"], month: typed["\(name)-month"], year: typed["\(name)-year"]).read
    }
}
