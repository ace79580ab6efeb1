import Clocks
import Foundation
import Office
import Papers
import Register

/// Issued papers: what was fixed, and the files as they were handed out.
enum IssuePages {
    static let routes = [
        Route(
            "/board-papers/{period}/issues/{issue}", .readBoardPapers,
            summary: "An issue of a paper: what was fixed, and whether it still comes out the same.",
            example: "/board-papers/2009-04-to-09/issues/1", view: issue, page: issuePage),
        Route(
            file: "/board-papers/{period}/issues/{issue}/files/{format}", .readBoardPapers,
            summary: "A file of an issue, byte for byte as it was handed out.",
            example: "/board-papers/2009-04-to-09/issues/1/files/html", make: file),
    ]

    struct Shown: Encodable {
        let paper: String
        let period: Period
        let number: Int
        let issued: String
        let asAt: String
        let sequence: Int
        let figuresDigest: String
        let files: [IssuedFile]
        /// Whether its figures come out the same today; nothing when they cannot be worked out again.
        let agrees: OrNull<Bool>
        let why: OrNull<String>
        let later: [String]
    }

    private static func find(_ visit: Visit) throws -> (id: ID<PaperFile>, file: PaperFile, issue: PaperFile.Issue) {
        guard let period = Period(visit.parameter("period")), let number = Int(visit.parameter("issue")),
            let (id, file) = visit.office.now().paper(for: period),
            let issue = file.issues.first(where: { $0.number == number })
        else { throw Absent() }
        return (id, file, issue)
    }

    private static func issue(_ visit: Visit) throws -> Shown {
        let (id, file, issue) = try find(visit)
        let check = try visit.office.check(issue, of: id)
        return Shown(
            paper: id.description, period: file.period, number: issue.number, issued: issue.on.words,
            asAt: issue.asAt.words,
            sequence: issue.sequence, figuresDigest: issue.figuresDigest, files: issue.files,
            agrees: check.agrees,
            // Why not would name a figure, which the reader's copy may withhold.
            why: visit.may(.openRecords) ? check.why : OrNull(nil),
            later: file.issues.filter { $0.number > issue.number }.map(\.words))
    }

    private static func issuePage(_ shown: Shown, _ visit: Visit) -> Page {
        let title = "Issue \(shown.number) of the paper for \(shown.period.words)"
        let address = "/board-papers/\(shown.period)"
        let files = shown.files.map { file in
            Component.Fact(
                words(for: file.format).capitalizedFirst, "SHA-256 \(file.digest)",
                change: .init("Open", "\(address)/issues/\(shown.number)/files/\(file.format)"))
        }
        return Page(
            title: title, crumbs: [("/board-papers", "Board papers"), (address, shown.period.words)],
            main: """
                <div class="title"><h1>\(title)</h1>
                \(Markup.when(!shown.later.isEmpty, Component.note("Replaced.", "Later: \(shown.later.joined(separator: "; ")). This issue stays readable.", tone: .attend)))
                <p class="lead">Fixed on \(shown.issued). Its files are kept as they were handed out, and never change.</p></div>
                \(Component.summaryList([
                    .init("As at", shown.asAt), .init("Last entry it rests on", String(shown.sequence)),
                    .init("Digest of its figures", shown.figuresDigest), .init("Worked out again today", standing(shown)),
                ]))
                <h2 class="after">The files</h2>
                \(Component.summaryList(files))
                """)
    }

    private static func standing(_ shown: Shown) -> String {
        switch shown.agrees.value {
        case true?: "Every figure comes out the same, on the same records"
        case false?: "It does not agree: \(shown.why.value ?? "")"
        case nil: "It cannot be worked out again: \(shown.why.value ?? "")"
        }
    }

    static func words(for format: String) -> String {
        switch format {
        case "html": "a page"
        case "pdf": "PDF to print"
        case "docx": "Word"
        case "json": "data (JSON)"
        default: format
        }
    }

    // MARK: the bytes

    private static func file(_ visit: Visit) throws -> Download {
        let (id, _, issue) = try find(visit)
        guard let file = issue.files.first(where: { $0.format == visit.parameter("format") }),
            let type = types[file.format],
            let bytes = try visit.office.issuedFile(file)
        else { throw Absent() }
        if file.format == "html" { return Download(bytes: bytes, type: type, policy: policyOfItsOwn) }
        return Download(bytes: bytes, type: type, name: "\(id)-issue-\(issue.number).\(file.format)")
    }

    private static let types = [
        "html": "text/html; charset=utf-8", "pdf": "application/pdf", "json": "application/json",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]

    /// An issued page carries its styles in itself; it may fetch nothing and do nothing.
    private static let policyOfItsOwn =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}
