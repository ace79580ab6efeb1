import ArgumentParser
import Clocks
import Foundation
import Journal
import Office
import Register

struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "The list of facts: where it ends, what is in it, whether it is as it was written.",
        subcommands: [JournalHead.self, JournalVerify.self, JournalEntries.self])
}

struct JournalHead: OfficeCommand {
    static let deed = Deed.readJournal
    static let configuration = CommandConfiguration(
        commandName: "head", abstract: "The last entry’s place and hash: an anchor to print or have minuted.")

    @OptionGroup var folder: FolderOptions
    @Flag(help: "Answer as JSON.") var json = false

    private struct Answer: Encodable {
        let sequence: Int
        let head: String
    }

    func run(in office: Office, _ output: inout Output) async throws {
        let head = try office.head()
        if json {
            try output.print(json: Answer(sequence: head.sequence, head: head.hash.description))
        } else {
            output.print("\(head.sequence):\(head.hash)")
        }
    }
}

struct JournalVerify: OfficeCommand {
    static let deed = Deed.keepMachine
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Checks every entry, and works out every published paper again.",
        discussion: """
            heed journal verify
            heed journal verify --anchor 5821:HASH      and that the journal still holds the entry an anchor was taken from
            """)

    @OptionGroup var folder: FolderOptions
    @Option(help: "SEQUENCE:HASH, as printed by heed journal head or at the foot of a paper.") var anchor: String?
    @Flag(help: "Answer as JSON.") var json = false

    func validate() throws {
        if anchor != nil, head == nil {
            throw ValidationError("An anchor is SEQUENCE:HASH, the hash 64 hexadecimal digits.")
        }
    }

    private var head: Head? {
        guard let parts = anchor?.split(separator: ":"), parts.count == 2, let sequence = Int(parts[0]), sequence > 0,
            let hash = Hash(hex: parts[1])
        else { return nil }
        return Head(sequence: sequence, hash: hash)
    }

    private struct Answer: Encodable {
        let sound: Bool
        let entries: Int
        let head: String
        let first_bad: OrNull<Int>
        let why: OrNull<String>
        let papers: [Office.PaperCheck]
    }

    func run(in office: Office, _ output: inout Output) async throws {
        let journal = try office.verify(anchor: head)
        let access = try office.verifyAccess()
        let papers = journal.isSound ? try office.checkPapers() : []
        let disagreeing = papers.first { $0.agrees.value == false }
        let why = journal.why ?? access.why ?? disagreeing.map { "\($0.paper): \($0.why.value ?? "")" }
        try say(
            Answer(
                sound: why == nil, entries: journal.entries, head: journal.head.description,
                first_bad: OrNull(journal.firstBad), why: OrNull(why), papers: papers), &output)
    }

    /// A damaged file keeps an office from opening; this command says what is wrong with it all the same.
    func runOnDamage(_ folder: DataFolder) throws -> Output? {
        var soundness: Soundness
        do {
            soundness = try SQLiteJournal(path: folder.journal).verify(anchor: head, thorough: true)
            if soundness.isSound { return nil }
        } catch {
            soundness = Soundness(entries: 0, head: .none, why: "The file cannot be opened as a journal: \(error)")
        }
        var output = Output()
        try say(
            Answer(
                sound: false, entries: soundness.entries, head: soundness.head.description,
                first_bad: OrNull(soundness.firstBad), why: OrNull(soundness.why), papers: []), &output)
        return output
    }

    private func say(_ answer: Answer, _ output: inout Output) throws {
        output.code = answer.sound ? 0 : 1
        if json { return try output.print(json: answer) }
        output.print(
            answer.sound
                ? "Sound: \(answer.entries) entries, ending with \(answer.head)."
                : "Not sound. \(answer.why.value ?? "")")
        if let first = answer.first_bad.value {
            output.print("The first entry that is not as it was written: \(first).")
        }
        for paper in answer.papers {
            let verdict =
                paper.agrees.value.map { $0 ? "comes out the same" : "does not come out the same" }
                ?? "cannot be worked out again"
            output.print("\(paper.paper) \(verdict). \(paper.why.value ?? "")")
        }
    }
}

struct JournalEntries: OfficeCommand {
    static let deed = Deed.readJournal
    static let configuration = CommandConfiguration(
        commandName: "entries",
        abstract: "Entries as they lie in the journal, one JSON object a line; what is sealed stays sealed.")

    @OptionGroup var folder: FolderOptions
    @Option(help: "Leave out entries up to this one.") var after = 0
    @Option(help: "How many at most.") var most = 1000
    @Flag(help: "Answer as JSON, which is what it does anyway.") var json = false

    private struct Line: Encodable {
        let sequence: Int
        let recorded_at: Moment
        let actor, act, file, name: String
        let origin: Origin?
        let body: String
        let previous, hash: String
    }

    func run(in office: Office, _ output: inout Output) async throws {
        var lines: [Line] = []
        try office.entries(after: max(0, after), through: max(0, after) + max(0, min(most, 1_000_000))) { entry in
            let draft = entry.draft
            lines.append(
                Line(
                    sequence: entry.sequence, recorded_at: entry.recordedAt, actor: draft.actor, act: draft.act,
                    file: draft.file, name: draft.name, origin: draft.origin, body: draft.body,
                    previous: entry.previous.description, hash: entry.hash.description))
        }
        for line in lines { try output.print(json: line) }
    }
}
