import Clocks
import Foundation
import Office
import Papers
import Register

/// The documents of a review: attached one at a time, sealed, never changed.
enum DocumentPages {
    static let routes = [
        Route(
            "/imrs/{reference}/documents", .readReview, summary: "The documents of a review.",
            example: "/imrs/IMR-0001/documents", view: view, page: page),
        Route(
            form: "/imrs/{reference}/documents/new", .attachDocument, summary: "Attaches a document to a review.",
            example: "/imrs/IMR-0001/documents/new", title: "A document", takesFile: true, view: { try ReviewForm.view($0) }, page: form,
            send: send),
        Route(
            file: "/imrs/{reference}/documents/{item}/file", .readReview, summary: "A document as it was attached.",
            example: "/imrs/IMR-0001/documents/1/file", make: download),
    ]

    struct View: Encodable {
        struct Item: Encodable {
            let number: Int
            let use: String
            let name: String
            let words: String
            let who: String
            let fingerprint: String
        }
        let reference: String
        let label: String
        let documents: [Item]
        let mayAttach: Bool
        let mayWrite: Bool
    }

    /// "Version 2, Word, 84 KB".
    static func words(_ document: Report.Document) -> String {
        "\(document.format.uppercased()), \(size(document.bytes)), attached on \(document.recorded.day.words)"
    }

    private static func size(_ bytes: Int) -> String {
        bytes < 1024 * 1024 ? "\(max(1, bytes / 1024)) KB" : "\(bytes / 1024 / 1024) MB"
    }

    private static func view(_ visit: Visit) async throws -> View {
        let (id, file, register) = try visit.review()
        let documents = file.report.documents
        var names = Names(documents.map(\.recorded.by), in: register)
        let opened = try await visit.open(
            names.wanted + documents.map { Wanted($0.name, of: id) }, because: "the documents of a review")
        names.read(opened)
        return View(
            reference: "\(id)", label: visit.reviewLabel,
            documents: documents.reversed().map { document in
                .init(
                    number: document.number, use: document.use.words, name: opened[document.name] ?? "", words: words(document),
                    who: names[document.recorded.by], fingerprint: document.digest)
            }, mayAttach: visit.may(.attachDocument, .review(id)) && file.completed == nil,
            mayWrite: visit.may(.writeReview, .review(id)))
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let address = "/imrs/\(view.reference)"
        let attach: Markup =
            view.mayAttach
            ? ReviewPages.acts([Component.button(.init("Attach a document", "\(address)/documents/new"))]) : .none
        let list: Markup =
            view.documents.isEmpty
            ? "<p>No documents yet.</p>"
            : view.documents.markup { document in
                Component.summaryCard(
                    id: "document-\(document.number)", title: "\(document.number). \(document.use)",
                    [
                        .init("File", document.name), .init("What", document.words), .init("Attached by", document.who),
                        .init("Fingerprint (SHA-256)", String(document.fingerprint.prefix(16)) + " …"),
                    ], links: [.init("Download document \(document.number)", "\(address)/documents/\(document.number)/file")], level: 2)
            }
        return Page(
            title: "Documents", crumbs: ReviewPages.crumbs(view.reference),
            main: """
                \(ReviewPages.head("Documents", "\(view.label.capitalizedFirst) · \(view.reference)"))
                \(Saved.banner(visit))
                <p>The report can be written here or in Word. <a href="\(address)/template.docx">The board’s form as a Word file</a> \
                comes filled with what is known; attach it when it is finished.</p>
                \(attach)\(list)
                """)
    }

    private static func form(_ view: ReviewForm.View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let most = MultipartReader.Limits().fileBytes / 1024 / 1024
        return ReviewForm.page(
            "Attach a document", of: view, sheet, button: "Attach",
            ReviewForm.block(
                "document", "The document",
                """
                \(Component.file(id: "file", name: "file", label: "File", hint: "\(UploadedKind.taken). \(most) MB at most. It is sealed and never changed; a new version is a new document.", error: sheet.error("file")))\
                \(sheet.choose("use", "What is it?", DocumentUse.allCases.map { .init($0.rawValue, $0.words) }))
                """), keepsDraft: false, takesFile: true)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        if typed.file == nil { reading.problem("file", "Choose a file") }
        let use: DocumentUse = reading.neededChoice("use", "Say what it is")
        try reading.done()
        guard let file = typed.file else { throw Absent() }
        let attached = try AttachedFile(file.bytes, in: visit.office)
        return try await WritingForm.record(visit, to: "/documents", saved: "document") { id, review, facts throws(Refusal) in
            try facts.add(
                attached.fact(review.report.documents.count + 1, use, name: file.name, on: facts.today), to: id)
        }
    }

    private static func download(_ visit: Visit) async throws -> Download {
        let (id, file, _) = try visit.review()
        guard let document = Int(visit.parameter("item")).flatMap({ file.report.documents[place: $0] }),
            let kind = UploadedKind(rawValue: document.format)
        else { throw Absent() }
        // Looked at before anything is handed out.
        _ = try await visit.open([Wanted(document.name, of: id)], because: "a document of a review")
        guard let bytes = try visit.office.issuedFile(.init(format: document.format, digest: document.digest)) else { throw Absent() }
        return Download(
            bytes: bytes, type: kind.type, name: "\(id)-document-\(document.number).\(kind.rawValue)",
            policy: "default-src 'none'; sandbox")
    }
}
