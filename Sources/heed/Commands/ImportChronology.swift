import ArgumentParser
import Imports
import Office
import Register

struct ImportChronology: OfficeCommand {
    static let deed = Deed.writeReview
    static let configuration = CommandConfiguration(
        commandName: "chronology", abstract: "Takes the rows of a table into the chronology of a review.",
        discussion: """
            heed import chronology --template > chronology.csv
            heed import chronology chronology.csv --review IMR-0005 --dry-run
            heed import chronology chronology.csv --review IMR-0005

            Good rows are taken; the others are listed by line, with every reason. A row that stands in the chronology is not
            added again, so put the others right in the same file and import it once more.
            """)

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The CSV file.") var file: String?
    @Option(help: "The review: IMR-0005.") var review: ID<ReviewFile>?
    @Flag(help: "Say what would be taken, and record nothing.") var dryRun = false
    @Flag(help: "Print an empty file with the columns, and stop.") var template = false
    @Flag(help: "Answer as JSON.") var json = false

    func validate() throws {
        if template { throw CleanExit.message(ChronologyColumn.list.template) }
        guard file != nil else { throw ValidationError("Name the CSV file, or ask for one with --template.") }
        guard review != nil else { throw ValidationError("Say with --review which review it belongs to.") }
    }

    var words: [String] {
        ["import", "chronology", path, "--review=\(review.map { "\($0)" } ?? "")"] + (dryRun ? ["--dry-run"] : [])
            + (json ? ["--json"] : [])
    }

    private var path: String { InputFile.place(file ?? "") }

    func run(in office: Office, _ output: inout Output) async throws {
        guard let review else { return }
        let entries = try office.now().find(review).report.chronology.entries
        let table = try ChronologyTable(try InputFile.read(path))
        let opened = try await office.open(
            entries.map { Wanted($0.words, of: review) },
            for: Reader(who: Operator.name, page: "heed import chronology", because: "taking rows into a chronology"))
        let said = ChronologyIntake.said(entries) { opened[$0] }
        let intake = ChronologyIntake(table, beside: said, today: office.today, dryRun: dryRun)
        if !dryRun, !intake.taken.isEmpty {
            _ = try await office.record(Operator.act()) { _, facts throws(Refusal) in
                try intake.record(in: review, &facts)
            }
        }
        output.code = intake.report.accepted == 0 && !intake.report.rejected.isEmpty ? 1 : 0
        if json { return try output.print(json: intake.report) }
        for line in intake.report.lines { output.print(line) }
    }
}
