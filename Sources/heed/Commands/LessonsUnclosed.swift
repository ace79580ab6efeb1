import ArgumentParser
import Clocks
import Office
import Papers
import Register

struct LessonsUnclosed: OfficeCommand {
    static let deed = Deed.followThreads
    static let configuration = CommandConfiguration(
        commandName: "unclosed", abstract: "Every lesson not closed: what was promised, done, evidenced and seen to work, by age.",
        discussion: "heed lessons unclosed --as-at 2009-10-23 --json")

    @OptionGroup var folder: FolderOptions
    @Option(help: "As somebody knew it on this day.") var asAt: Day?
    @Flag(help: "Answer as JSON.") var json = false

    func run(in office: Office, _ output: inout Output) async throws {
        let day = asAt ?? office.today
        let view = UnclosedView(day == office.today ? office.now() : try office.asAt(day), on: day)
        if json { return try output.print(json: view) }
        output.print(view.sentence)
        for row in view.rows {
            output.print(
                "\(row.reference)  \(row.age) days: \(row.parts) \(row.parts == 1 ? "part" : "parts"), \(row.promised) promised, \(row.done) done, \(row.checked) looked at, \(row.seenToWork) seen to work. \(row.title)")
        }
    }
}
