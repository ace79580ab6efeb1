public import Foundation

/// A paper as a Word document that can be edited: headings, paragraphs that number themselves, captions, real tables,
/// charts with their alternatives in words, and the marking on every page.
public enum PaperWord {
    /// Whether this machine has what it takes.
    public static var isAvailable: Bool { (try? pandoc.found()) != nil && (try? converter.found()) != nil }

    private static let product = "Word document"
    private static var pandoc: Program {
        Program("pandoc", command: "pandoc", variable: "HEED_PANDOC", product: product)
    }
    private static var converter: Program {
        Program("rsvg-convert", command: "rsvg-convert", variable: "HEED_RSVG_CONVERT", product: product)
    }

    /// Throws ``ProgramFailure``, whose description is for the reader and whose log is not.
    public static func make(_ paper: BoardPaper) async throws -> Data {
        let html = WordPage(paper, pictures: try await pictures(of: paper)).document
        let template = WordTemplate(
            marking: paper.marking, foot: paper.margins.foot, isDemonstration: paper.isDemonstration)
        return try await pandoc.run(
            ["--from", "html", "--to", "docx", "--reference-doc", "reference.docx", "--output", "-"],
            input: Data(html.html.utf8), files: ["reference.docx": try template.document()])
    }

    /// The charts by their numbers.
    private static func pictures(of paper: BoardPaper) async throws -> [Int: Picture] {
        var pictures: [Int: Picture] = [:]
        for figure in paper.charts {
            let drawing = figure.chart.drawing(.wide, id: "figure-\(figure.number)")
            let words = ["--zoom", "\(Picture.zoom)", "--background-color", "white"]
            pictures[figure.number] = Picture(png: try await converter.run(words, input: Data(drawing.html.utf8)))
        }
        return pictures
    }
}
