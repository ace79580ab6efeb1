import Clocks
import Foundation
import Office
import Papers
import Register

/// The whole report: to read, and as files. The board's form is the same document before anything is written.
enum ReportPages {
    static let routes = [
        Route(
            "/imrs/{reference}/report", .readReview, summary: "The whole report of a review.",
            example: "/imrs/IMR-0001/report", view: whole, page: page),
        Route(
            file: "/imrs/{reference}/report.pdf", .readReview, summary: "The whole report as PDF.",
            example: "/imrs/IMR-0001/report.pdf",
            make: { visit in
                let report = try await whole(visit)
                return Download(
                    bytes: try await PaperPDF.make(ReportPrint.document(report.print)), type: "application/pdf",
                    name: "\(report.reference)-report.pdf")
            }),
        Route(
            file: "/imrs/{reference}/report.docx", .readReview, summary: "The whole report as a Word document.",
            example: "/imrs/IMR-0001/report.docx",
            make: { visit in
                let report = try await whole(visit)
                return word(try await ReportWord.make(report.print), "\(report.reference)-report.docx")
            }),
        Route(
            file: "/imrs/{reference}/template.docx", .readReview,
            summary: "The board’s form as a Word document, filled with what is known.",
            example: "/imrs/IMR-0001/template.docx",
            make: { visit in
                let report = try await whole(visit)
                let (_, file, register) = try visit.review()
                let board = file.report.documents.last { $0.use == .boardForm }
                let form = try board.flatMap { try visit.office.issuedFile(.init(format: $0.format, digest: $0.digest)) }
                return word(
                    try await ReportWord.make(report.form(register.layout(of: file)), in: form), "\(report.reference)-form.docx")
            }),
    ]

    private static func whole(_ visit: Visit) async throws -> WholeReport {
        try await WholeReport(visit, anonymised: visit.query["names"] == "no")
    }

    private static func word(_ bytes: Data, _ name: String) -> Download {
        Download(bytes: bytes, type: UploadedKind.docx.type, name: name)
    }

    /// The files that this machine can make.
    private static func files(_ address: String, _ names: String) -> Markup {
        let pdf: Markup = Markup.when(PaperPDF.isAvailable, " · <a href=\"\(address).pdf\(names)\">PDF</a>")
        let word: Markup = Markup.when(ReportWord.isAvailable, " · <a href=\"\(address).docx\(names)\">Word</a>")
        return "\(pdf)\(word)"
    }

    private static func page(_ report: WholeReport, _ visit: Visit) -> Page {
        let address = "/imrs/\(report.reference)/report"
        let names = report.isAnonymised ? "?names=no" : ""
        let other: Markup =
            report.isAnonymised
            ? "<a href=\"\(address)\">With names</a>" : "<a href=\"\(address)?names=no\">Without names</a>"
        return Page(
            title: "Whole report", crumbs: ReviewPages.crumbs(report.reference),
            main: """
                \(ReviewPages.head("Whole report", "\(report.name) · \(report.reference)"))
                \(report.isDraft ? Component.note("Draft.", "\(report.stage). Nothing in it is accepted yet.") : .none)
                <p>\(other)\(files("\(address)", names))</p>
                <article class="prose">\(report.print.body)</article>
                \(Care.section(visit))
                """)
    }
}
