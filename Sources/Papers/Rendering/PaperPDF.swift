public import Foundation

/// A paper as PDF/UA-1: tagged, so that it can be read by ear and its tables cell by cell.
public enum PaperPDF {
    /// Whether this machine has what it takes.
    public static var isAvailable: Bool { (try? weasyPrint.found()) != nil }

    private static var weasyPrint: Program {
        Program("WeasyPrint", command: "weasyprint", variable: "HEED_WEASYPRINT", product: "PDF")
    }

    /// Throws ``ProgramFailure``, whose description is for the reader and whose log is not.
    public static func make(_ paper: BoardPaper) async throws -> Data { try await make(document(paper)) }

    /// The PDF of an HTML document that stands alone; opens nothing but `data:` addresses in it.
    public static func make(_ document: Markup) async throws -> Data {
        let files = ["press.py": try Shipped.file("press.py", in: "Print")]
        return try await weasyPrint.found().beside("python3")
            .run(["-I", "press.py"], input: Data(document.html.utf8), files: files)
    }

    /// The paper as on screen, in clothes for A4: WeasyPrint knows little of the screen's.
    static func document(_ paper: BoardPaper) throws -> Markup {
        let page = PaperPage(paper) { "#figure.\($0)" }
        let style = String(decoding: try Shipped.file("print.css", in: "Print"), as: UTF8.self)
        return """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><title>\(paper.title) \(paper.periodInWords)</title>
            <style>\(Markup(trusted: style + paper.margins.rules))</style></head>
            <body>\(page.article)\(page.annex)</body>
            </html>
            """
    }
}
