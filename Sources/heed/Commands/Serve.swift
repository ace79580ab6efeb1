import ArgumentParser
import Clocks
import Demo
import Foundation
import Hummingbird
import Journal
import Logging
import Office
import Register
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the pages and the API.",
        discussion: """
            heed serve --demo                     the invented organisation, forgotten at the end
            heed serve --demo --data northmoor    the same, kept
            heed serve --data /srv/heed           your organisation
            """)

    @Flag(help: "Serve the demonstration organisation.") var demo = false
    @Option(help: "The data folder. With --demo, a temporary one by default.") var data: String?
    @Option(help: "The key file, outside the data folder.") var key: String?
    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Option(help: "The port to listen on.") var port = 8080
    @Flag(name: .customLong("behind-tls"), help: "A TLS proxy stands before it: cookies are for TLS alone.")
    var isBehindTLS = false
    @Option(help: "Work as if it were this day. The demonstration stands on 2009-10-23.") var today: Day?

    @OptionGroup var nightly: NightlyOptions
    @OptionGroup(title: "Limits") var limits: LimitOptions

    func validate() throws { try FolderOptions.check(today) }

    func run() async throws {
        let temporary = demo && data == nil
        let folder = DataFolder(temporary ? Serve.temporaryFolder() : data ?? "heed-data", key: key)
        guard demo || folder.exists else { throw NoFolder(path: folder.url.path(percentEncoded: false)) }
        try folder.make()
        let lock = try folder.lock()
        defer { withExtendedLifetime(lock) {} }
        let isNew = !folder.exists
        let clock = (today ?? (demo ? Northmoor.today : nil)).map(Clock.pinned(to:)) ?? .system
        let office = try Office(folder, clock: clock)
        if demo, isNew { try await DemoCommand.fill(office) }
        // Real people are never shown to whoever comes by.
        guard !demo || office.now().home.isDemonstration else {
            throw Refusal(
                "not-a-demonstration", .rule,
                "\(folder.url.path(percentEncoded: false)) holds no demonstration. Leave out --demo, or name another folder."
            )
        }
        try CommandSocket.serve(office, in: folder)
        defer {
            unlink(folder.socket)
            if temporary { Serve.forget(folder) }
        }
        let backups = nightly.folder(beside: folder, demonstration: office.now().home.isDemonstration)
        let rounds = Rounds(office, backups: backups, named: folder.url.lastPathComponent) { failure in
            Serve.logger.error("\(failure)")
        }
        let walking = Task { await rounds.run() }
        defer { walking.cancel() }
        let application = Application(
            router: Site(try await houses(office), isBehindTLS: isBehindTLS).router,
            server: limits.chosen.server,
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { _ in greet(office, folder, backups: backups, temporary: temporary) },
            logger: Serve.logger)
        do {
            try await application.runService()
        } catch let error where "\(error)".contains("errno: 98") {
            throw PortTaken(port: port)
        }
    }

    /// The demonstration has a second organisation beside the first: always in memory, forgotten at the end.
    private func houses(_ office: Office) async throws -> [House] {
        guard demo else { return [House(office)] }
        let now = try Office(inMemory: .pinned(to: NorthmoorNow.today))
        try await now.replay(NorthmoorNow.lines())
        return [
            House(office, demonstration: try Serve.demonstration()),
            House(now, key: "now", demonstration: Demonstration(oldSentences: [])),
        ]
    }

    private func greet(_ office: Office, _ folder: DataFolder, backups: URL?, temporary: Bool) {
        let register = office.now()
        let name = register.home.name.isEmpty ? "Heed" : register.home.name
        show("\(name)\(demo ? " (demonstration, invented people)" : "") is ready.")
        show("  Open      http://\(host):\(port)")
        if demo {
            show("  Today     \(office.today.wordsWithWeekday), pinned so figures match (change with --today)")
            let counts = [
                "\(register.notifications().count) notifications", "\(register.all(ReviewFile.self).count) reviews",
                "\(register.all(LessonFile.self).count) lessons", "\(register.all(ActionFile.self).count) actions",
                "\(register.all(PolicyFile.self).count) policies", "\(register.staff(on: office.today)) staff",
            ]
            show("  Loaded    \(counts.joined(separator: ", "))")
        }
        show(
            "  Data      \(temporary ? "forgotten when this stops; add --data DIR to keep it" : folder.url.path(percentEncoded: false))"
        )
        if let backups { show("  Backups   \(backups.path(percentEncoded: false)), at 2am, kept for 35 days") }
        show("Press Ctrl-C to stop.")
    }

    private static func demonstration() throws -> Demonstration {
        Demonstration(oldSentences: try JSONDecoder().decode([OldSentence].self, from: Northmoor.asItUsedToBeWritten()))
    }

    private static var logger: Logger {
        var logger = Logger(label: "heed", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = .warning
        return logger
    }

    private static func temporaryFolder() -> String {
        FileManager.default.temporaryDirectory.appending(path: "heed-demo-\(UUID().uuidString)/data").path(
            percentEncoded: false)
    }

    /// A demonstration's own temporary folder, with its key beside it.
    private static func forget(_ folder: DataFolder) {
        try? FileManager.default.removeItem(at: folder.url.deletingLastPathComponent())
    }
}

struct PortTaken: Error, CustomStringConvertible {
    let port: Int
    var description: String { "Port \(port) is in use. Choose another with --port." }
}
