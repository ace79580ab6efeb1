import Clocks
import Demo
import Foundation
import Journal
import Office
import Papers
import Register

/// Measures what `docs/benchmarks.md` reports, each figure beside a bare SQLite loop of the same run. A benchmark, not a
/// test: it judges nothing.
@main
enum Bench {
    static func main() async throws {
        let words = Array(CommandLine.arguments.dropFirst())
        if words.first == "authors" {
            return report("author proposals, 2,000 staff, 20 years of managers", try Authors.proposals(), "ms")
        }
        if words.first == "fill" { return try await fill(DataFolder(words[1]), to: Int(words[2])!) }
        let entries = words.first.flatMap(Int.init) ?? 100_000
        let folder = FileManager.default.temporaryDirectory.appending(path: "heed-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        print("Medians of 5 runs; best and worst in brackets.")
        report("author proposals, 2,000 staff, 20 years of managers", try Authors.proposals(), "ms")
        try await appends(in: folder)
        let large = DataFolder(folder.appending(path: "large").path(percentEncoded: false))
        try await fill(large, to: entries)
        try reads(large)
        // The demonstration's own mix, without the many signatures.
        let mix = DataFolder(folder.appending(path: "mix").path(percentEncoded: false))
        try await fill(mix, to: 0)
        try folds(mix)
        try memory()
    }

    /// Northmoor, and then one policy version after another signed by everybody, as a real journal grows.
    private static func fill(_ folder: DataFolder, to entries: Int) async throws {
        let office = try Office(folder, clock: .pinned(to: Northmoor.today))
        try await office.replay(Northmoor.lines())
        var version = 4
        while office.now().sequence < entries {
            version += 1
            let number = version
            let room = entries - office.now().sequence - 1
            _ = try await office.record(Act("bench \(number)", by: "bench")) { register, facts throws(Refusal) in
                let policy: ID<PolicyFile> = "PO-0001"
                try facts.add(
                    .published(
                        version: number, on: facts.today, answers: [], changes: [], learningTo: nil, signBy: nil),
                    to: policy)
                for person in register.all(PersonFile.self).prefix(room) where person.file.isInPost(on: facts.today) {
                    try facts.add(.signed(policy: policy, version: number, on: facts.today), to: person.id)
                }
            }
        }
    }

    private static func appends(in folder: URL) async throws {
        let office = try Office(
            DataFolder(folder.appending(path: "appends").path(percentEncoded: false)),
            clock: .pinned(to: Northmoor.today))
        try await office.replay(Northmoor.lines())
        let staff = office.now().all(PersonFile.self).filter { $0.file.isInPost(on: Northmoor.today) }.map(\.id)
        let writer = Writer(office: office, staff: staff)
        let floor = try BareLoop(folder: folder)

        var bare: [Double] = []
        var alone: [Double] = []
        var together: [Double] = []
        for _ in 0..<5 {
            bare.append(try rate(1000) { try floor.commit(1000) })
            alone.append(try await rate(1000) { try await writer.record(1000, writers: 1) })
            together.append(try await rate(6400) { try await writer.record(6400, writers: 64) })
        }
        report("bare SQLite loop, one row a commit, FULL", bare, "commits/s")
        report("append, 1 writer", alone, "acts/s", against: bare)
        report("append, 64 writers", together, "acts/s", against: bare)
    }

    private static func reads(_ folder: DataFolder) throws {
        let journal = try SQLiteJournal(path: folder.journal)
        let count = try journal.head().sequence
        let safe = try Safe(path: folder.safe, documents: folder.documents, master: folder.masterKey())
        var verify: [Double] = []
        var fold: [Double] = []
        var start: [Double] = []
        var scan: [Double] = []
        for _ in 0..<5 {
            scan.append(try rate(count) { try journal.read(after: 0, through: .max) { _, _ in } })
            verify.append(try rate(count) { consume(try journal.verify(anchor: nil, thorough: false)) })
            fold.append(try rate(count) { try consume(office(journal, safe)) })
            start.append(
                try milliseconds {
                    consume(try journal.verify(anchor: nil, thorough: false))
                    try consume(office(journal, safe))
                })
        }
        report("rows read and made into entries, nothing else", scan, "entries/s")
        report("verify, \(count) entries", verify, "entries/s", against: scan)
        report("fold with decoding, \(count) entries", fold, "entries/s", against: scan)
        report("start: verify and fold, \(count) entries", start, "ms")
        try papers(office(journal, safe))
    }

    private static func folds(_ folder: DataFolder) throws {
        let journal = try SQLiteJournal(path: folder.journal)
        let safe = try Safe(path: folder.safe, documents: folder.documents, master: folder.masterKey())
        let count = try journal.head().sequence
        let fold = try (0..<5).map { _ in try rate(count) { try consume(office(journal, safe)) } }
        report("fold with decoding, the demonstration's mix, \(count) entries", fold, "entries/s")
    }

    private static func papers(_ office: Office) throws {
        let scope = FigureScope(period: Northmoor.period, asAt: Northmoor.today)
        let register = office.now()
        var paper: [Double] = []
        var page: [Double] = []
        for _ in 0..<5 {
            paper.append(
                try milliseconds {
                    let paper = BoardPaper(register, scope, head: try office.head(of: register))
                    consume(PaperPage(paper) { "#\($0)" }.article.html.utf8.count)
                })
            let figure = FigureDefinition.find("notifications")!
            let wide = FigureScope(period: Period(String("2008-04-to-2009-09"))!, asAt: Northmoor.today)
            page.append(
                milliseconds {
                    let view = FigureView(figure.figure(in: register, wide))
                    consume(
                        FigurePage.article(view, asAt: wide.asAt, said: { _ in "received" }, address: { _ in nil }).html
                            .utf8.count)
                })
        }
        report("Board paper, HTML, built from the register", paper, "ms")
        report("page of 54 rows, built from the register", page, "ms")
    }

    private static func office(_ journal: SQLiteJournal, _ safe: Safe) throws -> Office {
        let master = MasterKey()
        return try Office(
            journal: journal, safe: safe, access: AccessJournal(), desk: Desk(master: master),
            clock: .pinned(to: Northmoor.today))
    }

    private static func memory() throws {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let resident = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? "VmHWM: not known"
        print(
            "most memory resident in this process: \(resident.split(separator: ":")[1].trimmingCharacters(in: .whitespaces))"
        )
    }
}
