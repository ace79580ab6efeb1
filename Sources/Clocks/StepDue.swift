/// When one step of a regime is due, with how it was worked out and what stands behind it.
public struct StepDue: Sendable, Equatable {
    public let regime: Regime
    public let step: RegimeStep
    public let date: DueDate
    /// The whole of it in sentences: start event, rule, days not counted, force and source.
    public let explanation: String

    public var due: Day { date.due }

    /// How it stands on a day, in working days where the step counts them.
    public func standing(on today: Day) -> DueStanding {
        DueStanding(due: due, today: today, counting: date.limit.unit, calendar: date.calendar)
    }
}
