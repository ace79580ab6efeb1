import Clocks
import Register

/// When our agency's report is due, as far as a law says: the day, how it was worked out, and what stands behind it.
struct ReportDue: Sendable {
    /// As the laws name the step: an agency's report to the board.
    static let step = "agency-report"

    /// `nil` where no time limit is fixed.
    let day: Day?
    let explanation: String
    let force: RegimeStep.Force?

    /// - Parameters:
    ///   - begun: the day on which the incident came under the law.
    ///   - started: the days of the events that start clocks.
    init(under law: Regime, begun: Day, started: [RegimeStep.StartEvent: Day]) {
        guard let step = law.step(ReportDue.step) else {
            (day, force) = (nil, nil)
            explanation = "\(law.name) fixes no day for an agency’s report. Enter the day that the board asks for."
            return
        }
        force = step.force
        guard let start = started[step.starts] else {
            day = nil
            explanation = "\(step.name): counted from \(step.starts.words), which is not recorded yet."
            return
        }
        let clock = StepClock(step, of: law, from: start, begun: begun)
        (day, explanation) = (clock.firstDue, clock.explanation)
    }
}
