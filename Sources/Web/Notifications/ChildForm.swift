import Clocks
import Register

/// What was said of one child.
struct ChildForm: Sendable {
    let name: Sealed<String>?
    let born: Sealed<UncertainDay>?
    let facts: ChildFacts

    /// - Parameter occurred: when the child died or was hurt, from which an exact birth date gives the age.
    init(_ reading: inout Reading, occurred: UncertainDay, before: ChildFacts? = nil) {
        let typed = reading.typed
        name = typed.has("child-not-given") ? nil : reading.said("child")
        let day = reading.uncertainDay("born")
        born = day == .notKnown ? nil : .said(day)
        var facts = before ?? ChildFacts(age: .notKnown)
        if typed["age-sure"] == "not-known" {
            facts.age = .notKnown
        } else if typed.has("age") {
            if let age = ChildForm.age(typed["age"]) {
                facts.age = age
            } else {
                reading.problem("age", "Enter an age such as 5, or 5 months, or leave it empty")
            }
        } else if let age = ChildForm.age(born: day, on: occurred) {
            facts.age = age
        }
        facts.ageIsAbout = typed["age-sure"] == "about" && facts.age != .notKnown ? true : nil
        for (name, path) in ChildForm.codes where typed.has(name) { facts[keyPath: path] = typed[name] }
        if !typed.all("disability").isEmpty { facts.disability = typed.all("disability") }
        if !typed.all("concerns").isEmpty { facts.concerns = typed.all("concerns") }
        self.facts = facts
    }

    /// The single answers that are codes of a list, by the name of their field.
    static let codes: [(String, any WritableKeyPath<ChildFacts, String?> & Sendable)] = [
        ("circumstance", \.circumstance), ("ethnicity", \.ethnicity), ("sex", \.sex), ("legal-status", \.legalStatus),
        ("setting", \.setting),
    ]

    /// "5" is in years; "5 months", "12 days" and "unborn" say what they are.
    static func age(_ typed: String) -> Age? {
        if let years = Int(typed), (0...120).contains(years) { return .years(years) }
        let text = typed.lowercased()
        let units = [("month", "months"), ("mth", "months"), ("week", "weeks"), ("wk", "weeks"), ("day", "days"), ("year", "years"), ("yr", "years")]
        guard let unit = units.first(where: { text.contains($0.0) })?.1 else { return Age(text) }
        guard let number = Int(text.prefix { $0.isNumber }), (0...6000).contains(number) else { return nil }
        return unit == "weeks" ? Age("\(number * 7) days") : Age("\(number) \(unit)")
    }

    /// The age that two exact days give.
    static func age(born: UncertainDay, on occurred: UncertainDay) -> Age? {
        guard case .exact(let from) = born, case .exact(let to) = occurred, from <= to else { return nil }
        let months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
        if months >= 24 { return .years(months / 12) }
        return months >= 1 ? .months(months) : .days(to - from)
    }
}
