import ArgumentParser
import Clocks
import Register

struct ClocksRegimes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regimes",
        abstract: "The regimes Heed holds, with their days, their steps and what stands behind each.",
        discussion: """
            heed clocks regimes
            heed clocks regimes --json
            """)

    @Flag(help: "Answer as JSON.") var json = false

    func run() throws {
        var output = Output()
        if json {
            try output.print(json: ["regimes": Regime.shipped])
        } else {
            for regime in Regime.shipped { list(regime, &output) }
        }
        print(output.text, terminator: "")
    }

    private func list(_ regime: Regime, _ output: inout Output) {
        output.print("\(regime.id)  \(regime.name), \(regime.jurisdiction.words), \(regime.effective.words)")
        if !regime.on { output.print("    Switched off. \(regime.reason ?? "").") }
        for step in regime.steps {
            output.print("    \(step.id): \(step.rule ?? "no time limit found") (\(step.force.rawValue))")
        }
    }
}

/// What `heed clocks due --regime --step` answers: what it answers without them, and where the rule comes from.
struct StepAnswer: Encodable {
    let due, from: Day
    let rule, calendar: String
    let skipped: [DueDate.Skipped]
    let changed: [DueDate.Changed]
    let explanation, regime, step, starts, force, source, standing: String

    init(_ due: StepDue, today: Day) {
        (self.due, from, rule) = (due.due, due.date.from, due.date.limit.words)
        (calendar, skipped, changed) = (due.regime.calendar, due.date.skipped, due.date.changed)
        explanation = due.explanation
        (regime, step, starts) = (due.regime.id, due.step.id, due.step.starts.rawValue)
        (force, source, standing) = (due.step.force.rawValue, due.step.source, due.standing(on: today).words)
    }
}
