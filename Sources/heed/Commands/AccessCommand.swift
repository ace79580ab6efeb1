import ArgumentParser
import Clocks
import Journal
import Office
import Register

struct AccessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access", abstract: "Who looked at what, and why.", subcommands: [AccessWho.self, AccessRefused.self])
}

/// One line of the access journal.
private struct Look: Encodable {
    let at: Moment
    let who, page, because: String

    init(_ entry: AccessEntry) {
        (at, who) = (entry.access.at, entry.access.who)
        (page, because) = (entry.access.page, entry.access.because)
    }

    var line: String { "\(at.words)  \(who)  \(page)  \(because)" }
}

struct AccessWho: OfficeCommand {
    static let deed = Deed.seeReaders
    static let configuration = CommandConfiguration(
        commandName: "who", abstract: "Everyone who opened anything sealed of a case.",
        discussion: "heed access who C-0051")

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The case: C-0051.") var `case`: ID<CaseFile>
    @Flag(help: "Answer as JSON.") var json = false

    func run(in office: Office, _ output: inout Output) async throws {
        _ = try office.now().find(`case`)
        let looks = try office.readers(of: `case`).map(Look.init)
        if json { return try output.print(json: looks) }
        if looks.isEmpty { output.tell("Nobody has opened anything sealed of \(`case`).") }
        for look in looks { output.print(look.line) }
    }
}

struct AccessRefused: OfficeCommand {
    static let deed = Deed.seeReaders
    static let configuration = CommandConfiguration(
        commandName: "refused", abstract: "Who asked for what they may not have, the latest last.",
        discussion: "heed access refused --last 50")

    @OptionGroup var folder: FolderOptions
    @Option(help: "How many.") var last = 50
    @Flag(help: "Answer as JSON.") var json = false

    func validate() throws {
        guard (1...10_000).contains(last) else { throw ValidationError("--last is a number from 1 to 10,000.") }
    }

    func run(in office: Office, _ output: inout Output) async throws {
        let looks = try office.refusals(last: last).map(Look.init)
        if json { return try output.print(json: looks) }
        if looks.isEmpty { output.tell("Nobody has been refused anything.") }
        for look in looks { output.print(look.line) }
    }
}
