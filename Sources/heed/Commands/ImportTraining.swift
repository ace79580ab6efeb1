import ArgumentParser
import Imports
import Office
import Register

struct ImportTraining: OfficeCommand {
    static let deed = Deed.keepTraining
    static let configuration = CommandConfiguration(
        commandName: "training", abstract: "Takes in who completed which stage of a course.",
        discussion: """
            heed import training --template > training.csv
            heed import training training.csv --dry-run
            heed import training training.csv

            What is recorded already is not recorded again. People are found by staff number or reference; whoever is nobody on
            the staff list is listed by line.
            """)

    @OptionGroup var folder: FolderOptions
    @OptionGroup var list: ListOptions

    func validate() throws { try list.validate(TrainingColumn.self) }

    var words: [String] { ["import", "training"] + list.words }

    func run(in office: Office, _ output: inout Output) async throws {
        let intake = TrainingIntake(
            try TrainingTable(try InputFile.read(list.path)), in: office.now(), today: office.today, dryRun: list.dryRun)
        if !list.dryRun, !intake.isEmpty {
            _ = try await office.record(Operator.act()) { _, facts throws(Refusal) in try intake.record(&facts) }
        }
        try list.tell(intake.report, &output)
    }
}
