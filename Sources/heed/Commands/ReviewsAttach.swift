import ArgumentParser
import Foundation
import Office
import Register
import Web

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
