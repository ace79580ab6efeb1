public import Foundation

/// A paper as a Word document that can be edited: headings, paragraphs that number themselves, captions, real tables,
/// charts with their alternatives in words, and the marking on every page.
public enum PaperWord {
    /// Whether this machine has what it takes.
    public static var isAvailable: Bool { (try? pandoc.found()) != nil && (try? converter.found()) != nil }

    private static var pandoc: Program { Program("pandoc", command: "pandoc", variable: "HEED_PANDOC", product: "Word document") }
    private static var converter: Program {
        Program("rsvg-convert", command: "rsvg-convert", variable: "HEED_RSVG_CONVERT", product: "Word document")
    }

    /// Throws ``ProgramFailure``, whose description is for the reader and whose log is not.
    public static func make(_ paper: BoardPaper) async throws -> Data {
        let html = WordPage(paper, pictures: try await pictures(of: paper)).document
        let template = WordTemplate(marking: paper.marking, foot: paper.printedFoot, isDemonstration: paper.isDemonstration)
        return try await pandoc.found().run(
            ["--from", "html", "--to", "docx", "--reference-doc", "reference.docx", "--output", "-"],
            input: Data(html.html.utf8), files: ["reference.docx": try template.document()])
    }

    /// Each chart as a PNG of three dots for every one of its own, by its number.
    private static func pictures(of paper: BoardPaper) async throws -> [Int: Data] {
        if paper.charts.isEmpty { return [:] }
        let converter = try converter.found()
        var pictures: [Int: Data] = [:]
        for figure in paper.charts {
            let drawing = figure.chart.drawing(.wide, id: "figure-\(figure.number)")
            pictures[figure.number] = try await converter.run(
                ["--zoom", "3", "--background-color", "white"], input: Data(drawing.html.utf8))
        }
        return pictures
    }
}
