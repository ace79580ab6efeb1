import ArgumentParser
import Clocks
import Register

struct ClocksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clocks", abstract: "Due dates, with how each is worked out.",
        subcommands: [Due.self, ClocksRegimes.self])

    struct Due: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "When something is due.",
            discussion: """
                heed clocks due --from 2024-03-04 --add "15 working days" --calendar england-and-wales
                heed clocks due --from 2009-10-30 --add "1 month"
                heed clocks due --from 2009-10-30 --add="-5 working days" --calendar england-and-wales
                heed clocks due --regime england-2023 --step rapid-review --from 2024-03-18
                heed clocks due --regime england-2006 --step complete --from 2010-01-15 --begun 2009-11-20
                """)

        @Option(help: "The day it starts from: day 0, not counted.") var from: Day
        @Option(help: "How long is allowed: days, clear days, working days or months; a negative number counts back.")
        var add: String?
        @Option(help: "Whose bank holidays: \(HolidayCalendar.all.map(\.name).joined(separator: ", ")).") var calendar:
            String?
        @Option(help: "Instead of --add, the rules of a regime: see heed clocks regimes.") var regime: String?
        @Option(help: "Which step of the regime.") var step: String?
        @Option(help: "The day the review came under the regime, for a step that starts after the regime's last day.")
        var begun: Day?
        @Option(help: "The day on which to say how a step stands; without it, today.") var today: Day?
        @Flag(help: "Work it out although the regime is switched off.") var evenIfOff = false
        @Flag(help: "Answer as JSON.") var json = false

        func validate() throws {
            guard (add == nil) != (regime == nil), (regime == nil) == (step == nil) else {
                throw ValidationError("Give either --add, or --regime and --step.")
            }
            if let regime, let step { return try validate(regime, step) }
            guard begun == nil, today == nil, !evenIfOff else {
                throw ValidationError("--begun, --today and --even-if-off go with --regime and --step.")
            }
            guard TimeLimit(add!) != nil else {
                throw ValidationError(
                    "“\(add!)” is not a time limit. Write it as “15 working days”, “1 month” or “1 month then next working day”."
                )
            }
            guard calendar == nil || HolidayCalendar.named(calendar!) != nil else {
                throw ValidationError(
                    "There is no calendar “\(calendar!)”. There are \(HolidayCalendar.all.map(\.name).joined(separator: ", "))."
                )
            }
        }

        private func validate(_ id: String, _ step: String) throws {
            guard calendar == nil else { throw ValidationError("A regime has its own calendar: leave --calendar out.") }
            guard let regime = Regime.find(id) else {
                throw ValidationError(
                    "There is no regime “\(id)”. There are \(Regime.shipped.map(\.id).joined(separator: ", ")).")
            }
            guard regime.step(step) != nil else {
                throw ValidationError(
                    "\(id) has no step “\(step)”. It has \(regime.steps.map(\.id).joined(separator: ", ")).")
            }
        }

        func run() throws {
            if let regime = regime.flatMap(Regime.find), let step = step.flatMap(regime.step) {
                try answer(step, of: regime)
            } else {
                try answer(TimeLimit(add!)!)
            }
        }

        private func answer(_ limit: TimeLimit) throws {
            let due: DueDate
            do {
                due = try DueDate(from: from, allow: limit, calendar: calendar.flatMap(HolidayCalendar.named))
            } catch {
                throw Refusal("beyond-calendar", .rule, error.sentence)
            }
            try say([due.due.description, due.explanation], or: Answer(due))
        }

        private func answer(_ step: RegimeStep, of regime: Regime) throws {
            let due: StepDue
            do {
                due = try regime.due(step, from: from, begun: begun, evenIfOff: evenIfOff)
            } catch {
                throw Refusal(error.code, .rule, error.sentence)
            }
            let today = today ?? Clock.system.today
            let standing = "On \(today.words): \(due.standing(on: today).words)."
            try say([due.due.description, due.explanation, standing], or: StepAnswer(due, today: today))
        }

        private func say(_ lines: [String], or answer: some Encodable) throws {
            var output = Output()
            if json {
                try output.print(json: answer)
            } else {
                for line in lines { output.print(line) }
            }
            print(output.text, terminator: "")
        }
    }

    private struct Answer: Encodable {
        let due: Day
        let from: Day
        let rule: String
        let calendar: OrNull<String>
        let skipped: [DueDate.Skipped]
        let changed: [DueDate.Changed]
        let explanation: String

        init(_ due: DueDate) {
            (self.due, from, rule) = (due.due, due.from, due.limit.words)
            (calendar, skipped, changed) = (OrNull(due.calendar?.name), due.skipped, due.changed)
            explanation = due.explanation
        }
    }
}
