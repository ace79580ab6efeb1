import ArgumentParser
import Foundation
import Imports

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Brings in what an earlier register holds.",
        subcommands: [
            ImportPeople.self, ImportTraining.self, ImportNotifications.self, ImportChronology.self, ImportPreview.self, ImportRead.self,
        ])
}

struct ImportPreview: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "A CSV file as Heed reads it. Nothing is taken from it.",
        discussion: "heed import preview register.csv")

    @Argument(help: "The file.") var file: String
    @Flag(help: "Answer as JSON, with every record.") var json = false

    func run() throws {
        let preview = Preview(try InputFile.read(file))
        var output = Output()
        if json {
            try output.print(json: preview)
        } else {
            for line in preview.lines { output.print(line) }
        }
        FileHandle.standardOutput.write(Data(output.text.utf8))
    }
}
