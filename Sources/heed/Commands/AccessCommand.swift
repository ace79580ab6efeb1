import ArgumentParser
import Clocks
import Journal
import Office
import Register

struct AccessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access", abstract: "Who looked at what, and why.", subcommands: [AccessWho.self])
}

struct AccessWho: OfficeCommand {
    static let deed = Deed.seeReaders
    static let configuration = CommandConfiguration(
        commandName: "who", abstract: "Everyone who opened anything sealed of a case.",
        discussion: "heed access who C-0051")

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The case: C-0051.") var `case`: ID<CaseFile>
    @Flag(help: "Answer as JSON.") var json = false

    private struct Look: Encodable {
        let at: Moment
        let who, page, because: String
    }

    func run(in office: Office, _ output: inout Output) async throws {
        _ = try office.now().find(`case`)
        let looks = try office.readers(of: `case`).map {
            Look(at: $0.access.at, who: $0.access.who, page: $0.access.page, because: $0.access.because)
        }
        if json { return try output.print(json: looks) }
        if looks.isEmpty { output.tell("Nobody has opened anything sealed of \(`case`).") }
        for look in looks { output.print("\(look.at.words)  \(look.who)  \(look.page)  \(look.because)") }
    }
}
