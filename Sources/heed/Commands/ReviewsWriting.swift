import ArgumentParser
import Foundation
import Office
import Papers
import Register
import Web

struct ReviewsCheck: OfficeCommand {
    static let deed = Deed.readReview
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "What stands between a report and being given in.",
        discussion: "heed reviews check IMR-0005")

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The review: IMR-0005.") var review: ID<ReviewFile>
    @Flag(help: "Answer as JSON.") var json = false

    private struct Shown: Encodable {
        let missing, look: [String]
    }

    func run(in office: Office, _ output: inout Output) async throws {
        let register = office.now()
        let check = SubmissionCheck(try register.find(review), review, register)
        let shown = Shown(missing: check.missing.map(\.words), look: check.look.map(\.words))
        if json { return try output.print(json: shown) }
        output.print(shown.missing.isEmpty ? "Nothing is missing." : "\(shown.missing.count) missing:")
        for line in shown.missing { output.print("  \(line)") }
        for line in shown.look { output.print("Worth another look: \(line)") }
    }
}

struct ReviewsReport: OfficeCommand {
    static let deed = Deed.readReview
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "The whole report of a review, or the board’s form to be filled in.",
        discussion: """
            heed reviews report IMR-0005 --because "The board asked for it" --format docx --out report.docx
            heed reviews report IMR-0005 --because "To work offline" --form --format docx --out form.docx
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable, Sendable { case html, docx, pdf }

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The review: IMR-0005.") var review: ID<ReviewFile>
    @Option(help: "Why it is opened. It stands in the access journal.") var because: String
    @Option(help: "html, docx or pdf.") var format = Format.html
    @Option(help: "The file to write; without it HTML is printed.") var out: String?
    @Flag(help: "Without names.") var anonymised = false
    @Flag(help: "The form with its questions, filled with what is known.") var form = false

    func validate() throws {
        guard format == .html || out != nil else { throw ValidationError("Say with --out where to write it.") }
    }

    /// A server stands in another folder.
    var words: [String] {
        ["reviews", "report", "\(review)", "--because=\(because)", "--format=\(format.rawValue)"]
            + (path.map { ["--out=\($0)"] } ?? []) + (anonymised ? ["--anonymised"] : []) + (form ? ["--form"] : [])
    }

    private var path: String? { out.map { URL(filePath: $0).standardizedFileURL.path(percentEncoded: false) } }

    func run(in office: Office, _ output: inout Output) async throws {
        let register = office.now()
        let file = try register.find(review)
        let reader = Reader(who: Operator.name, page: "heed reviews report", because: because)
        let report = try await WholeReport(review, of: office, for: reader, anonymised: anonymised)
        let document = form ? report.form(register.layout(of: file)) : report.print
        let bytes: Data =
            switch format {
            case .html: Data(document.document.html.utf8)
            case .docx: try await ReportWord.make(document)
            case .pdf: try await PaperPDF.make(ReportPrint.document(document))
            }
        guard let path else { return output.print(String(decoding: bytes, as: UTF8.self)) }
        try bytes.write(to: URL(filePath: path), options: .atomic)
        output.print("Written to \(path).")
    }
}

struct ReviewsAttach: OfficeCommand {
    static let deed = Deed.attachDocument
    static let configuration = CommandConfiguration(
        commandName: "attach", abstract: "Attaches a document to a review. It is sealed and never changed.",
        discussion: "heed reviews attach IMR-0005 report.docx --use report")

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The review: IMR-0005.") var review: ID<ReviewFile>
    @Argument(help: "The file.") var file: String
    @Option(help: "report, chronology or other.") var use: String

    func validate() throws {
        guard DocumentUse(rawValue: use) != nil else { throw ValidationError("--use is report, chronology or other.") }
    }

    var words: [String] { ["reviews", "attach", "\(review)", path, "--use=\(use)"] }

    private var path: String { URL(filePath: file).standardizedFileURL.path(percentEncoded: false) }

    func run(in office: Office, _ output: inout Output) async throws {
        let bytes = try InputFile.read(path)
        let kept = try AttachedFile(bytes, in: office)
        let use = DocumentUse(rawValue: use) ?? .other
        let name = URL(filePath: path).lastPathComponent
        _ = try await office.record(Operator.act()) { register, facts throws(Refusal) in
            let number = try register.find(review).report.documents.count + 1
            try facts.add(kept.fact(number, use, name: name, on: facts.today), to: review)
        }
        output.print("Attached to \(review). SHA-256 \(kept.digest)")
    }
}

struct ReviewsSubmit: OfficeCommand {
    static let deed = Deed.writeReview
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Gives a report in, for its author. A copy of it as it stands is kept.",
        discussion: "heed reviews submit IMR-0005 --because \"Its author asked me to\"")

    @OptionGroup var folder: FolderOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "The review: IMR-0005.") var review: ID<ReviewFile>
    @Option(help: "Why it is opened. It stands in the access journal.") var because: String

    func run(in office: Office, _ output: inout Output) async throws {
        let reader = Reader(who: Operator.name, page: "heed reviews submit", because: because)
        let copy = try await Submission(review, in: office, for: reader)
        _ = try await office.record(act.act) { register, facts throws(Refusal) in
            try copy.record(register, &facts)
        }
        output.print("\(review) is given in.")
    }
}

struct ReviewsReturn: OfficeCommand {
    static let deed = Deed.judgeReview
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "Returns a report for changes, with points for its author to answer.",
        discussion: "heed reviews return IMR-0005 --reason \"It stops too early.\" --point \"Say what the school knew.\"")

    @OptionGroup var folder: FolderOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "The review: IMR-0005.") var review: ID<ReviewFile>
    @Option(help: "Why it comes back.") var reason: String
    @Option(help: "A point to answer; as often as needed.") var point: [String] = []

    func run(in office: Office, _ output: inout Output) async throws {
        _ = try await office.record(act.act) { _, facts throws(Refusal) in
            try facts.add(.returned(on: facts.today, reason: .said(reason), points: point.map { .said($0) }), to: review)
        }
        output.print("\(review) is back with its author, with \(point.count) \(point.count == 1 ? "point" : "points") to answer.")
    }
}

struct ReviewsAnswer: OfficeCommand {
    static let deed = Deed.writeReview
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Answers a point of a return, for its author.",
        discussion: "heed reviews answer IMR-0005 --point 1 \"Entry 12 says it now.\"")

    @OptionGroup var folder: FolderOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "The review: IMR-0005.") var review: ID<ReviewFile>
    @Option(help: "Which point, counted from 1.") var point: Int
    @Argument(help: "The answer.") var answer: String

    func run(in office: Office, _ output: inout Output) async throws {
        _ = try await office.record(act.act) { _, facts throws(Refusal) in
            try facts.add(.pointAnswered(point: point, answer: .said(answer), on: facts.today), to: review)
        }
        output.print("Point \(point) of \(review) is answered.")
    }
}

struct ReviewsAccept: OfficeCommand {
    static let deed = Deed.acceptReview
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Accepts a report, for the senior officer who is named.",
        discussion: "heed reviews accept IMR-0005 --by \"Ruth Aldersey, National lead\"")

    @OptionGroup var folder: FolderOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "The review: IMR-0005.") var review: ID<ReviewFile>
    @Option(help: "The senior officer, with post.") var by: String

    func run(in office: Office, _ output: inout Output) async throws {
        _ = try await office.record(act.act) { _, facts throws(Refusal) in
            try facts.add(.completed(on: facts.today, acceptedBy: .said(by)), to: review)
        }
        let lessons = office.now()[review].report.learning.count
        output.print("\(review) is accepted. \(lessons) draft \(lessons == 1 ? "lesson comes" : "lessons come") of it.")
    }
}
