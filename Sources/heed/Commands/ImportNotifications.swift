import ArgumentParser
import Clocks
import Foundation
import Imports
import Journal
import Office
import Register

struct ImportNotifications: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "notifications", abstract: "Brings in an earlier register of notifications, a row at a time.",
        discussion: """
            heed import notifications --template > register.csv
            heed import notifications register.csv --source "Notifications spreadsheet, 2006 to 2008" --dry-run
            heed import notifications register.csv --source "Notifications spreadsheet, 2006 to 2008"

            Good rows are taken; the others are listed by line, with every reason. A row that was taken before is not taken
            again, so put the others right in the same file and import it once more.
            """)

    static let deed = Deed.bringIn

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The CSV file.") var file: String?
    @Option(help: "Which register it comes from. It is not sealed, so name nobody in it.") var source: String?
    @Flag(help: "Say what would be taken, and record nothing.") var dryRun = false
    @Flag(help: "Print an empty file with the columns, and stop.") var template = false
    @Flag(help: "Answer as JSON.") var json = false

    func validate() throws {
        if template { throw CleanExit.message(NotificationColumn.list.template) }
        guard file != nil else { throw ValidationError("Name the CSV file, or ask for one with --template.") }
        guard let source, source.contains(where: \.isLetter) else {
            throw ValidationError("Say with --source which register the file comes from.")
        }
    }

    /// A server stands in another folder.
    var words: [String] {
        ["import", "notifications", path, "--source=\(source ?? "")"] + (dryRun ? ["--dry-run"] : [])
            + (json ? ["--json"] : [])
    }

    private var path: String { URL(filePath: file ?? "").standardizedFileURL.path(percentEncoded: false) }

    func run(in office: Office, _ output: inout Output) async throws {
        let data = try InputFile.read(path)
        let table = try NotificationTable(data)
        let intake = try NotificationIntake(office, source: source ?? "", digest: Hash(of: data).description)
        let report = try await intake.take(table, dryRun: dryRun)
        output.code = report.accepted == 0 && !report.rejected.isEmpty ? 1 : 0
        if json { return try output.print(json: report) }
        for line in report.lines { output.print(line) }
    }
}
