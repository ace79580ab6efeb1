import ArgumentParser
import Clocks
import Foundation
import Imports

struct ImportRead: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "How an import reads what stands in one cell.",
        subcommands: [ReadDateCommand.self, ReadAgeCommand.self])
}

struct ReadDateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "date", abstract: "A date as people write it, in the UK’s order. Never more than it says.",
        discussion: """
            heed import read date -- "about 2007"
            heed import read date --json -- 04/09/08
            """)

    @Option(help: "The day on which it is read; without it, today. Years of two digits have begun by then.")
    var today: Day?
    @Flag(help: "Answer as JSON.") var json = false
    @Argument(help: "The words, after two dashes.") var text: [String]

    func run() throws {
        let read = DateReader(today: today ?? Clock.system.today).read(text.joined(separator: " "))
        try say(read, words: read.words, warning: read.warning, isRead: read.meaning != .unreadable, json: json)
    }
}

struct ReadAgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "age", abstract: "An age as people write it.",
        discussion: """
            heed import read age -- "5 mths"
            heed import read age --json -- 10/12
            """)

    @Flag(help: "Answer as JSON.") var json = false
    @Argument(help: "The words, after two dashes.") var text: [String]

    func run() throws {
        let read = AgeReader.read(text.joined(separator: " "))
        try say(read, words: read.words, warning: read.warning, isRead: read.age != nil, json: json)
    }
}

extension ParsableCommand {
    /// The answer on standard output, what to look at beside it; 1 when it could not be read.
    fileprivate func say(_ read: some Encodable, words: String, warning: String?, isRead: Bool, json: Bool) throws {
        var output = Output()
        if json {
            try output.print(json: read)
        } else {
            output.print(words)
            if let warning { output.tell(warning) }
        }
        FileHandle.standardOutput.write(Data(output.text.utf8))
        for message in output.messages { heed.say(message) }
        if !isRead { Foundation.exit(1) }
    }
}
