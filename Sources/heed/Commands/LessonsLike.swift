import ArgumentParser
import Foundation
import Imports
import Likeness
import Office
import Register

/// What `like` and `search` answer.
private struct ShownLike: Encodable {
    let lesson: String
    let score: Double
    let text: String
    let why: [String]

    init(_ like: LikeLesson) {
        (lesson, score, text, why) = (like.lesson.description, round(like.score * 10_000) / 10_000, like.text, like.why)
    }

    static func answer(_ found: [LikeLesson], json: Bool, nothing: String, _ output: inout Output) throws {
        let shown = found.map(ShownLike.init)
        if json { return try output.print(json: shown) }
        if shown.isEmpty { output.tell(nothing) }
        for one in shown {
            output.print("\(one.lesson)  \(one.text)")
            for why in one.why { output.print("    \(why)") }
        }
    }
}

private func checked(_ text: String) throws {
    guard text.contains(where: { $0.isLetter }), text.count <= 5000 else {
        throw ValidationError("Give a text of words, up to 5,000 characters.")
    }
}

struct LessonsLike: OfficeCommand {
    static let deed = Deed.followThreads
    static let configuration = CommandConfiguration(
        commandName: "like", abstract: "The five lessons nearest to a text, each with the reason: have we learned this before?",
        discussion: "heed lessons like \"Nobody asked why the boy was not brought to the clinic\"")

    @OptionGroup var folder: FolderOptions
    @Argument(help: "What is learnt, in any words.") var text: String
    @Flag(help: "Answer as JSON.") var json = false

    func validate() throws { try checked(text) }

    func run(in office: Office, _ output: inout Output) async throws {
        try ShownLike.answer(
            office.now().lessons(like: text), json: json, nothing: "No lesson speaks of anything like it.", &output)
    }
}

struct LessonsSearch: OfficeCommand {
    static let deed = Deed.followThreads
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Every lesson that speaks of what a text speaks of, in whatever words.",
        discussion: "heed lessons search \"police checks\"")

    @OptionGroup var folder: FolderOptions
    @Argument(help: "What to look for.") var text: String
    @Flag(help: "Answer as JSON.") var json = false

    func validate() throws { try checked(text) }

    func run(in office: Office, _ output: inout Output) async throws {
        try ShownLike.answer(
            office.now().lessons(like: text, most: .max), json: json, nothing: "Nothing found for “\(text)”.", &output)
    }
}

struct LessonsCompare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "How near two texts are, for every row of a table with the columns a and b.",
        discussion: "heed lessons compare pairs.csv --json")

    @Argument(help: "A CSV file with the columns a and b.") var file: String
    @Flag(help: "Answer as JSON.") var json = false

    private struct Compared: Encodable {
        let a: String
        let b: String
        let score: Double
        let same: Bool
        let why: [String]
    }

    func run() throws {
        let csv = CSVFile(try InputFile.read(file))
        let table = csv.table(header: csv.records.isEmpty ? nil : 0)
        let names = table.columns.map { $0.lowercased() }
        guard let a = names.firstIndex(of: "a"), let b = names.firstIndex(of: "b") else {
            throw Refusal("no-columns", .rule, "The table has no columns a and b in its first line.")
        }
        let rows = try table.rows.map { row in
            guard row.flaws.isEmpty, row.cells.indices.contains(max(a, b)) else {
                throw Refusal("bad-row", .rule, "Line \(row.line) cannot be read: \(row.flaws.first ?? "a cell is missing.")")
            }
            return (a: row.cells[a], b: row.cells[b])
        }
        let concordance = Concordance(rows.map(\.b), reader: Register.lexiconReader)
        let shown = rows.enumerated().map { place, row in
            let near = concordance.near(to: row.a, at: place)
            return Compared(
                a: row.a, b: row.b, score: round(near.score * 10_000) / 10_000, same: near.score >= Concordance.sameFrom,
                why: near.why)
        }
        var output = Output()
        if json { try output.print(json: shown) } else {
            for row in shown { output.print("\(row.same ? "the same" : "not the same"), \(row.score): \(row.a) / \(row.b)") }
        }
        print(output.text, terminator: "")
    }
}
