/// How long a rule allows: "15 working days", "1 month then next working day", "-5 working days".
public struct TimeLimit: Hashable, Sendable {
    public enum Unit: String, Sendable, CaseIterable {
        /// Calendar days.
        case days
        /// Whole days that stand between the two; neither end counts. Five or fewer leave out weekends and bank
        /// holidays (Civil Procedure Rules 2.8).
        case clearDays = "clear days"
        /// Monday to Friday, less the bank holidays of the calendar.
        case workingDays = "working days"
        /// The corresponding date, else the last day of the month.
        case months
    }

    /// Negative counts back.
    public let amount: Int
    public let unit: Unit
    /// Whether a due date that is not a working day moves to the next one that is.
    public let thenNextWorkingDay: Bool

    public init(_ amount: Int, _ unit: Unit, thenNextWorkingDay: Bool = false) {
        (self.amount, self.unit, self.thenNextWorkingDay) = (amount, unit, thenNextWorkingDay)
    }

    /// Reads "15 working days", "1 month", "-3 clear days", "1 months then next working day".
    public init?(_ text: String) {
        var words = text.lowercased().split(separator: " ").map(String.init)
        let rolls = words.suffix(4) == ["then", "next", "working", "day"]
        if rolls { words.removeLast(4) }
        guard let first = words.first, let amount = Int(first), (-100_000...100_000).contains(amount) else {
            return nil
        }
        let name = words.dropFirst().joined(separator: " ")
        guard let unit = Unit.allCases.first(where: { $0.rawValue == name || $0.rawValue == name + "s" }) else {
            return nil
        }
        self.init(amount, unit, thenNextWorkingDay: rolls)
    }

    /// "15 working days", "1 month, then the next working day".
    public var words: String {
        let name = abs(amount) == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue
        return "\(amount) \(name)" + (thenNextWorkingDay ? ", then the next working day" : "")
    }
}
