import ArgumentParser
import Clocks
import Register

struct ClocksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clocks", abstract: "Due dates, with how each is worked out.", subcommands: [Due.self])

    struct Due: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "When something is due.",
            discussion: """
                heed clocks due --from 2024-03-04 --add "15 working days" --calendar england-and-wales
                heed clocks due --from 2009-10-30 --add "1 month"
                heed clocks due --from 2009-10-30 --add="-5 working days" --calendar england-and-wales
                """)

        @Option(help: "The day it starts from: day 0, not counted.") var from: Day
        @Option(help: "How long is allowed: days, clear days, working days or months; a negative number counts back.")
        var add: String
        @Option(help: "Whose bank holidays: \(HolidayCalendar.all.map(\.name).joined(separator: ", ")).") var calendar: String?
        @Flag(help: "Answer as JSON.") var json = false

        func validate() throws {
            guard TimeLimit(add) != nil else {
                throw ValidationError("“\(add)” is not a time limit. Write it as “15 working days”, “1 month” or “1 month then next working day”.")
            }
            guard calendar == nil || HolidayCalendar.named(calendar!) != nil else {
                throw ValidationError("There is no calendar “\(calendar!)”. There are \(HolidayCalendar.all.map(\.name).joined(separator: ", ")).")
            }
        }

        func run() throws {
            let due: DueDate
            do {
                due = try DueDate(from: from, allow: TimeLimit(add)!, calendar: calendar.flatMap(HolidayCalendar.named))
            } catch {
                throw Refusal("beyond-calendar", .rule, error.sentence)
            }
            guard json else {
                print(due.due)
                print(due.explanation)
                return
            }
            var output = Output()
            try output.print(json: Answer(due))
            print(output.text, terminator: "")
        }
    }

    private struct Answer: Encodable {
        let due: Day
        let from: Day
        let rule: String
        let calendar: OrNull<String>
        let skipped: [DueDate.Skipped]
        let explanation: String

        init(_ due: DueDate) {
            (self.due, from, rule) = (due.due, due.from, due.limit.words)
            (calendar, skipped, explanation) = (OrNull(due.calendar?.name), due.skipped, due.explanation)
        }
    }
}
