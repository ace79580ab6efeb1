public import Clocks
public import Register

/// A review commissioned on the command line, read and judged as the page's answers are.
public struct Commission: Sendable {
    private let form: CommissionForm

    /// - Parameters:
    ///   - answers: by the names of the page's fields; days as somebody types them.
    ///   - notification: what it is about.
    public init(
        _ answers: [String: String], days: [String: Day], of notification: ID<Notification>, in register: Register, today: Day
    ) throws(Refusal) {
        var typed = Typed(answers.mapValues { [$0] })
        for (name, day) in days { typed.fill(name, with: day) }
        form = try CommissionForm(typed, of: try register.find(notification).id, in: register, today: today)
    }

    public func record(_ facts: inout Facts) throws(Refusal) { try form.record(&facts) }
}
