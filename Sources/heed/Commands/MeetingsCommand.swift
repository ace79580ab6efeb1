import ArgumentParser
import Clocks
import Office
import Papers
import Register

struct MeetingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meetings", abstract: "Area meetings and the Learning Action Panel.",
        subcommands: [MeetingsList.self, MeetingsAgenda.self])
}

private struct ShownMeeting: Encodable {
    let meeting: String
    let series: String
    let planned: Day
    let held: Day?
    let attended: Int?
    let not_held: String?

    init(_ id: ID<MeetingFile>, _ file: MeetingFile) {
        (meeting, series, planned, held) = (id.description, file.series, file.planned, file.held)
        (attended, not_held) = (file.held == nil ? nil : file.attended, file.reasonNotHeld)
    }
}

struct MeetingsList: OfficeCommand {
    static let deed = Deed.readMeetings
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every meeting, by day.")

    @OptionGroup var folder: FolderOptions
    @Flag(help: "Answer as JSON.") var json = false

    func run(in office: Office, _ output: inout Output) async throws {
        let register = office.now()
        let meetings = register.all(MeetingFile.self).sorted { ($0.file.planned, $0.id) < ($1.file.planned, $1.id) }
        if json { return try output.print(json: meetings.map { ShownMeeting($0.id, $0.file) }) }
        if meetings.isEmpty { output.tell("No meeting is planned.") }
        for (id, file) in meetings {
            let became = file.held.map { "held on \($0.words), \(file.attended) came" } ?? file.reasonNotHeld.map { "not held: \($0)" } ?? "to come"
            output.print("\(id)  \(file.planned.words)  \(register.words(of: file)), \(became)")
        }
    }
}

struct MeetingsAgenda: OfficeCommand {
    static let deed = Deed.readMeetings
    static let configuration = CommandConfiguration(
        commandName: "agenda", abstract: "What a meeting looks at, built from what is due, overdue and reported.",
        discussion: "heed meetings agenda SW 2009-10-27\nheed meetings agenda panel 2009-09-29 --json")

    @OptionGroup var folder: FolderOptions
    @Argument(help: "An area’s code, or panel.") var area: String
    @Argument(help: "The day it is planned for.") var day: Day
    @Flag(help: "Answer as JSON.") var json = false

    func run(in office: Office, _ output: inout Output) async throws {
        let register = office.now()
        guard let id = register.meeting(named: "\(area)-\(day)") else {
            throw Refusal("no-such-meeting", .missing, "No meeting of \(area) is planned for \(day.words). heed meetings list shows those that are.")
        }
        let agenda = MeetingAgenda(id, in: register, on: office.today)
        if json { return try output.print(json: agenda) }
        output.print("\(agenda.reference)  \(agenda.title), \(agenda.day)")
        output.print(agenda.last)
        for (heading, items) in [
            ("Overdue", agenda.overdue), ("Due before the next meeting", agenda.due), ("Recorded since the last meeting", agenda.changed),
        ] where !items.isEmpty {
            output.print("\(heading):")
            for item in items { output.print("  \(item.reference)  \(item.title). \(item.owner). \(item.due). \(item.standing)") }
        }
        for line in agenda.waiting + agenda.reported + agenda.audits + [agenda.unchanged] { output.print(line) }
    }
}
