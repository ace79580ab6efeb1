import ArgumentParser
import Foundation
import Office
import Papers
import Register
import Web

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
