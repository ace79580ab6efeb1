import ArgumentParser
import Clocks
import Foundation
import Journal
import Office
import Register

/// A command that needs an office: the one in the data folder, or that of the server which holds it.
protocol OfficeCommand: AsyncParsableCommand, Sendable {
    /// The row of the policy table that decides whether whoever runs the machine may do this.
    static var deed: Deed { get }
    var folder: FolderOptions { get }
    /// As a server is asked: the words that were typed, unless they mean something else where the server stands.
    var words: [String] { get }
    func run(in office: Office, _ output: inout Output) async throws
}

extension OfficeCommand {
    var words: [String] { Array(CommandLine.arguments.dropFirst()) }

    /// Runs it once the policy has answered.
    func perform(in office: Office, _ output: inout Output) async throws {
        if case .refused(let rule) = office.now().may(.operator, Self.deed) {
            await office.noteRefused(who: Operator.name, page: "heed \(Self.deed.rawValue)", rule: rule.rawValue)
            throw Refusal(
                "not-yours", .notYours, "\(PolicyTable.row(Self.deed).words): whoever runs the machine may not do that.")
        }
        try await run(in: office, &output)
    }

    /// Never called: ``Heed/main()`` runs office commands through ``Session``.
    mutating func run() async throws {}
}

struct FolderOptions: ParsableArguments, Sendable {
    @Option(help: "The data folder.") var data = "heed-data"
    @Option(help: "The key file, outside the data folder. By default NAME.key beside it.") var key: String?
    @Option(help: "Work as if it were this day. The time of day runs on.") var today: Day?

    func validate() throws { try FolderOptions.check(today) }

    /// What is recorded on a day that has not come would stand before everything recorded after it.
    static func check(_ today: Day?) throws {
        guard let today, today > Clock.system.today else { return }
        throw ValidationError("\(today.words) has not come yet. --today takes a day up to \(Clock.system.today.words).")
    }

    var place: DataFolder { DataFolder(data, key: key) }
    var clock: Clock { today.map(Clock.pinned(to:)) ?? .system }
}

/// Who works at the command line.
enum Operator {
    static var name: String { "operator:\(ProcessInfo.processInfo.userName)" }

    /// An act of this invocation. Without a key of its own, typing it twice means doing it twice.
    static func act(_ key: String? = nil) -> Act { Act(key ?? UUID().uuidString, by: name) }
}

/// The act that a writing command makes.
struct ActOptions: ParsableArguments, Sendable {
    @Option(name: .customLong("act"), help: "A key for this act: typed again with the same key, it is recorded once.")
    var key: String?

    var act: Act { Operator.act(key) }
}

/// Runs an office command: alone when the folder is free, else inside the server that has it.
enum Session {
    static func run(_ command: any OfficeCommand) async throws -> Output {
        let folder = command.folder.place
        guard folder.exists else { throw NoFolder(path: folder.url.path(percentEncoded: false)) }
        let lock: FolderLock
        do {
            lock = try folder.lock()
        } catch is Locked {
            guard command.folder.today == nil else { throw ServerKeepsTheDay() }
            return try CommandSocket.ask(folder, words: command.words)
        }
        defer { withExtendedLifetime(lock) {} }
        var output = Output()
        if let journal = command as? JournalVerify, let answer = try journal.runOnDamage(folder) { return answer }
        try await command.perform(in: Office(folder, clock: command.folder.clock), &output)
        return output
    }

    /// Inside a server: parses the words again and runs what they say, with a refusal for an answer rather than an exit.
    static func run(words: [String], in office: Office) async -> Output {
        do {
            guard let command = try Heed.parseAsRoot(words) as? any OfficeCommand else {
                throw Refusal("not-here", .rule, "This command does not run inside a server.")
            }
            var output = Output()
            try await command.perform(in: office, &output)
            return output
        } catch {
            return Output(refusing: error)
        }
    }
}

struct NoFolder: Error, CustomStringConvertible {
    let path: String
    var description: String {
        """
        There is no Heed data in \(path). Make the demonstration with “heed demo --data DIR”, or an empty organisation with \
        “heed init --data DIR --name NAME”, or name the right folder with --data.
        """
    }
}

struct ServerKeepsTheDay: Error, CustomStringConvertible {
    var description: String {
        "A server is using this folder and keeps the day. Leave out --today, or stop the server first."
    }
}
