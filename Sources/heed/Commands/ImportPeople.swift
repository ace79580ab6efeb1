import ArgumentParser
import Clocks
import Foundation
import Imports
import Office
import Register

struct ImportPeople: OfficeCommand {
    static let deed = Deed.keepStaff
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "Takes in a staff list of personnel's.",
        discussion: """
            heed import people --template > people.csv
            heed import people people.csv --dry-run
            heed import people people.csv

            A row finds somebody again by staff number or reference. Taken in once more, a list changes only what changed;
            whoever is not on it stays as they are. Rows that are not taken are listed by line, with every reason.
            """)

    @OptionGroup var folder: FolderOptions
    @OptionGroup var list: ListOptions

    func validate() throws { try list.validate(StaffColumn.self) }

    var words: [String] { ["import", "people"] + list.words }

    func run(in office: Office, _ output: inout Output) async throws {
        let table = try StaffTable(try InputFile.read(list.path))
        let register = office.now()
        let people = register.all(PersonFile.self)
        let opened = try await office.open(
            people.map { Wanted($0.file.name, of: $0.id) },
            for: Reader(who: Operator.name, page: "heed import people", because: "taking in a staff list"))
        let intake = StaffIntake(
            table, in: register, names: people.reduce(into: [:]) { $0[$1.id] = opened[$1.file.name] }, at: office.clock.now,
            dryRun: list.dryRun)
        if !list.dryRun, !intake.isEmpty {
            _ = try await office.record(Operator.act()) { _, facts throws(Refusal) in try intake.record(&facts) }
        }
        try list.tell(intake.report, &output)
        if !list.json, !intake.notListed.isEmpty {
            output.print("\(intake.notListed.count) in post are not on this list. Nothing changes for them.")
        }
    }
}
