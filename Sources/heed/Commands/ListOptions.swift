import ArgumentParser
import Imports

/// What every command shares that takes in a list.
struct ListOptions: ParsableArguments {
    @Argument(help: "The CSV file.") var file: String?
    @Flag(help: "Say what would be taken, and record nothing.") var dryRun = false
    @Flag(help: "Print an empty file with the columns, and stop.") var template = false
    @Flag(help: "Answer as JSON.") var json = false

    var path: String { InputFile.place(file ?? "") }

    /// As a server is asked, wherever it stands.
    var words: [String] { [path] + (dryRun ? ["--dry-run"] : []) + (json ? ["--json"] : []) }

    func validate<Column: ImportColumn>(_ column: Column.Type) throws {
        if template { throw CleanExit.message(Column.list.template) }
        guard file != nil else { throw ValidationError("Name the CSV file, or ask for one with --template.") }
    }

    func tell(_ report: ImportReport, _ output: inout Output) throws {
        output.code = report.accepted == 0 && !report.rejected.isEmpty ? 1 : 0
        if json { return try output.print(json: report) }
        for line in report.lines { output.print(line) }
    }
}
