import ArgumentParser
import Clocks
import Demo
import Foundation
import Journal
import Office
import Papers
import Register

struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes an empty organisation in a new folder.",
        discussion: """
            heed init --data /srv/heed --name "Eastwold Children’s Service" --nation england --area N=North --area S=South
            """)

    @OptionGroup var folder: FolderOptions
    @Option(help: "What the organisation is called.") var name: String
    @Option(help: "Whose law it works under: england, wales, scotland or northern-ireland.") var nation: Jurisdiction?
    @Option(help: "What its reviews are of: child, adult or domestic. Repeat it for several; child by default.")
    var reviews: [Regime.Subject] = []
    @Option(help: "One of its areas, as CODE=NAME. Repeat it for each.") var area: [String] = []

    func run() async throws {
        let areas = try area.map { area -> (code: String, name: String) in
            let parts = area.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw ValidationError("Write an area as CODE=NAME: --area SW=\"South West\".") }
            return (parts[0], parts[1])
        }
        let (office, lock) = try Founding.open(folder)
        defer { withExtendedLifetime(lock) {} }
        let form = self
        _ = try await office.record(Operator.act("founding")) { _, facts throws(Refusal) in
            let home = try facts.begin(OrganisationFile.self, with: .founded(name: form.name, on: facts.today))
            if let nation = form.nation {
                let reviews = form.reviews.isEmpty ? [Regime.Subject.child] : form.reviews
                try facts.add(.placed(nation: nation, reviews: reviews, on: facts.today), to: home)
            }
            for area in areas { try facts.add(.areaOpened(area: area.code, name: area.name, on: facts.today), to: home) }
        }
        show("\(name) is founded in \(folder.place.url.path(percentEncoded: false)).")
        say(
            "The key is \(folder.place.keyFile.path(percentEncoded: false)). Without it nothing sealed can be read: keep a copy elsewhere."
        )
        say("Next, open the first account: heed accounts open --name NAME --address E-MAIL --role administrator")
    }
}

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Makes the demonstration organisation in a new folder.",
        discussion: "heed demo --data northmoor")

    @OptionGroup var folder: FolderOptions

    func run() async throws {
        // It is filled, and its paper issued, on its own day.
        let (office, lock) = try Founding.open(
            folder, clock: folder.today == nil ? .pinned(to: Northmoor.today) : folder.clock)
        defer { withExtendedLifetime(lock) {} }
        try await DemoCommand.fill(office)
        let register = office.now()
        show(
            "\(register.home.name) (demonstration, invented people): \(register.sequence) facts in \(folder.place.url.path(percentEncoded: false))."
        )
    }

    /// Records everything that happened at Northmoor, with a bar where somebody watches.
    static func fill(_ office: Office) async throws {
        let lines = try Northmoor.lines()
        let total = Set(lines.map(\.act)).count
        let bar = Bar(total: total, of: "days and acts recorded")
        try await office.replay(lines) { bar.show($0) }
        bar.end()
        try await issue(office)
    }

    /// Issue 1 of Northmoor's paper, in the forms this machine can make.
    private static func issue(_ office: Office) async throws {
        let scope = FigureScope(period: Northmoor.period, asAt: Northmoor.today)
        let register = try office.asAt(scope.asAt)
        guard let author = register.paper(for: scope.period)?.file.author else { return }
        let files = PaperFiles(office: office, because: "Issue 1, for the Board’s meeting of 30 October 2009")
        let act = Act("issue-1", by: author.description)
        say("Issuing its Board paper as \(PaperFormat.available.map(\.rawValue).joined(separator: ", ")).")
        do {
            _ = try await files.publish(PaperFormat.available, scope, register, as: act)
        } catch let failure as ProgramFailure {
            say("\(failure) It is issued as a page and as data.")
            _ = try await files.publish([.html, .json], scope, register, as: act)
        }
    }
}

enum Founding {
    /// The office in a folder that holds nothing yet.
    static func open(_ options: FolderOptions, clock: Clock? = nil) throws -> (Office, FolderLock) {
        let folder = options.place
        guard !folder.exists else {
            throw Refusal(
                "folder-in-use", .conflict,
                "\(folder.url.path(percentEncoded: false)) holds Heed data already. Name a new folder with --data.")
        }
        try folder.make()
        let lock = try folder.lock()
        return (try Office(folder, clock: clock ?? options.clock), lock)
    }
}

/// Progress: a bar on a terminal, nothing elsewhere.
struct Bar {
    let total: Int
    let of: String
    private let isTerminal = isatty(2) == 1

    init(total: Int, of words: String) { (self.total, of) = (total, words) }

    func show(_ done: Int) {
        guard isTerminal, total > 0 else { return }
        let filled = done * 30 / total
        FileHandle.standardError.write(
            Data(
                "\r[\(String(repeating: "#", count: filled))\(String(repeating: ".", count: 30 - filled))] \(done) of \(total) \(of)"
                    .utf8))
    }

    func end() { if isTerminal { say("") } }
}
