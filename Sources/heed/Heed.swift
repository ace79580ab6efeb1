import ArgumentParser
import Foundation

/// The command line: the same nouns as the pages and the API.
@main
struct Heed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "heed",
        abstract: "Follows what a review taught to the evidence that practice changed, or to the gap where it stops.",
        discussion: """
            Try it:
              heed serve --demo
              heed demo --data northmoor
              heed papers figures 2009-04-to-09 --as-at 2009-10-23 --data northmoor
              heed journal verify --data northmoor
              heed clocks due --from 2024-03-04 --add "15 working days" --calendar england-and-wales
              heed figures compare --events 7 --days 14 --events 12 --days 183

            Results go to standard output, messages to standard error. Exit codes: 0 done, 1 refused with a reason, 2 wrong usage.
            """,
        subcommands: [
            Serve.self, Init.self, DemoCommand.self, PapersCommand.self, NotificationsCommand.self, ReviewsCommand.self, AuthorsCommand.self,
            LessonsCommand.self, MeetingsCommand.self, ClocksCommand.self, FiguresCommand.self, JournalCommand.self, AccessCommand.self,
            ImportCommand.self, BackupCommand.self, RestoreCommand.self, AccountsCommand.self,
        ])

    static func main() async {
        // Whatever Heed writes is its owner's alone.
        umask(0o077)
        do {
            var command = try parseAsRoot()
            if let command = command as? any OfficeCommand {
                finish(try await Session.run(command))
            } else if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            let code = exitCode(for: error)
            if code == .success || code == .validationFailure { leave(with: error, code: code) }
            finish(Output(refusing: error))
        }
    }

    /// Help to standard output with 0, wrong usage to standard error with 2 (ArgumentParser itself says 64).
    private static func leave(with error: any Error, code: ExitCode) -> Never {
        let text = fullMessage(for: error)
        if code == .success { show(text) } else { say(text) }
        Foundation.exit(code == .success ? 0 : 2)
    }

    private static func finish(_ output: Output) -> Never {
        for line in output.messages { say(line) }
        if let file = output.file, !file.write() {
            say("\(file.path) could not be written.")
            Foundation.exit(1)
        }
        if !output.text.isEmpty { FileHandle.standardOutput.write(Data(output.text.utf8)) }
        Foundation.exit(output.code)
    }
}

/// A line to standard output, at once, also through a pipe.
func show(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

/// A line to standard error.
func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
