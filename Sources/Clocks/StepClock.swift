/// One step of a review with its clock: when it is due, how it stands, and how that was worked out. The one place that
/// says so, for page, API, command line and paper alike.
///
/// It refuses nothing: where no date can be given `due` is `nil` and the explanation says why.
public struct StepClock: Sendable, Equatable {
    public let regime: Regime
    public let step: RegimeStep
    /// The day of the start event: day 0, not counted.
    public let start: Day
    /// In the order in which they were agreed.
    public let changes: [ClockStops.Change]
    public let done: Day?
    private let first: Result<StepDue, NoDueDate>
    private let agreed: Result<ClockStops, NoDueDate>

    /// - Parameter begun: the day on which the review came under this regime, which keeps it when the law changes;
    ///   without it the start day itself must lie within the regime.
    public init(
        _ step: RegimeStep, of regime: Regime, from start: Day, begun: Day? = nil,
        changes: [ClockStops.Change] = [], done: Day? = nil
    ) {
        (self.regime, self.step, self.start, self.changes, self.done) = (regime, step, start, changes, done)
        first = Result { () throws(NoDueDate) in try regime.due(step, from: start, begun: begun) }
        agreed = first.flatMap { first in
            Result { () throws(NoDueDate) in try ClockStops(first.date, changes) }
        }
    }

    /// When it was due before anything was agreed about it. It always stays.
    public var firstDue: Day? { try? first.get().due }

    /// How the first due date was counted; nothing where there is none.
    public var date: DueDate? { try? first.get().date }

    /// When it is due after all that was agreed.
    public var due: Day? { try? agreed.get().due }

    /// "15 working days from becoming aware of the incident"; nothing where no time limit was found.
    public var rule: String? { step.rule }

    /// What stands behind the rule.
    public var force: RegimeStep.Force { step.force }

    /// Start event, rule, days not counted, force, source and all that was agreed, in sentences; or why there is no date.
    public var explanation: String {
        switch (first, agreed) {
        case (.failure(let none), _): none.sentence
        case (.success(let first), _) where changes.isEmpty: first.explanation
        case (.success(let first), .success(let agreed)): "\(first.explanation) \(agreed.explanation)"
        case (.success(let first), .failure(let none)): "\(first.explanation) \(none.sentence)"
        }
    }
}
