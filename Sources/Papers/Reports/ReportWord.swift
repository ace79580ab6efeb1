public import Foundation

/// A report as a Word document that can be edited, with the marking on every page.
public enum ReportWord {
    /// Whether this machine has what it takes.
    public static var isAvailable: Bool { (try? pandoc.found()) != nil }

    private static var pandoc: Program { Program("pandoc", command: "pandoc", variable: "HEED_PANDOC", product: "Word document") }

    /// Throws ``ProgramFailure``, whose description is for the reader and whose log is not.
    ///
    /// - Parameter form: a board's own Word form, whose styles, page, head and foot it takes on; ours where there is none.
    public static func make(_ report: ReportDocument, in form: Data? = nil) async throws -> Data {
        let template = WordTemplate(
            marking: ReportDocument.marking, foot: "\(report.title) · \(report.state)",
            isDemonstration: report.isDemonstration)
        return try await pandoc.run(
            ["--from", "html", "--to", "docx", "--reference-doc", "reference.docx", "--output", "-"],
            input: Data(report.wordDocument.html.utf8), files: ["reference.docx": form ?? template.document()])
    }
}

/// A report as a document for print.
public enum ReportPrint {
    /// With the clothes of our papers, and the marking and state on every page.
    public static func document(_ report: ReportDocument) throws -> Markup {
        let style = String(decoding: try Shipped.file("print.css", in: "Print"), as: UTF8.self)
        let rules = PaperPDF.pageRules(
            marking: ReportDocument.marking, foot: "\(report.title) · \(report.state)",
            isDemonstration: report.isDemonstration)
        return """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><title>\(report.title)</title>
            <style>\(Markup(trusted: style + rules))</style></head>
            <body><article class="sheet"><h1>\(report.title)</h1>
            <p>\(report.organisation). \(report.state). \(ReportDocument.marking).</p>
            \(report.body)</article></body>
            </html>
            """
    }
}
