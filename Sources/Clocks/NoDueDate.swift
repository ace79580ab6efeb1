/// Why no due date can be given, in a sentence for people.
public struct NoDueDate: Error, Equatable, Sendable {
    /// `switched-off`, `outside-regime`, `no-time-limit`, `beyond-calendar`, `not-later`, `stop-ends-first`.
    public let code: String
    public let sentence: String
}

extension NoDueDate {
    static func switchedOff(_ regime: Regime) -> NoDueDate {
        let note = regime.note.map { " \($0)" } ?? ""
        return NoDueDate(
            code: "switched-off",
            sentence: "\(regime.name) (\(regime.id)) is switched off. \(regime.reason ?? "").\(note)")
    }

    static func noTimeLimit(_ step: RegimeStep, in regime: Regime) -> NoDueDate {
        let note = step.note.map { " \($0)" } ?? ""
        return NoDueDate(
            code: "no-time-limit",
            sentence: "\(regime.name) gives no time limit for this step: \(step.name.lowercasedFirst).\(note)")
    }

    static func outside(
        _ regime: Regime, _ day: Day, after: Bool, then others: [Regime], withinReview: Bool
    ) -> NoDueDate {
        let edge = after ? regime.effective.to : regime.effective.from
        let side = after ? "after the last" : "before the first"
        var text = "\(day.words) is \(side) day of \(regime.name) (\(edge?.words ?? "not known yet"))."
        if others.isEmpty {
            text += " Heed holds no regime that applied in \(regime.jurisdiction.words) then."
        } else {
            text += " \(others.map { "\($0.name) (\($0.id))" }.joined(separator: " or ")) applied then."
        }
        if after, withinReview {
            text += " A review that began under the earlier rules keeps them: give the day on which it began."
        }
        return NoDueDate(code: "outside-regime", sentence: text)
    }

    static func beyond(_ error: BeyondCalendar) -> NoDueDate {
        NoDueDate(code: "beyond-calendar", sentence: error.sentence)
    }
}

extension String {
    /// "rapid review" for "Rapid review"; an abbreviation at the start stays.
    var lowercasedFirst: String {
        guard let first, let second = dropFirst().first, second.isLowercase || second == " " else { return self }
        return first.lowercased() + dropFirst()
    }
}
