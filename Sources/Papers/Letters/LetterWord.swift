public import Foundation

/// A letter as a Word document that can be edited before it is signed.
public enum LetterWord {
    /// Whether this machine has what it takes.
    public static var isAvailable: Bool { (try? pandoc.found()) != nil }

    private static var pandoc: Program {
        var program = Program("pandoc", command: "pandoc", variable: "HEED_PANDOC", product: "Word document")
        program.meanwhile = "The letter is not recorded, and what you typed is kept."
        return program
    }

    /// Throws ``ProgramFailure``, whose description is for the reader and whose log is not.
    public static func make(_ letter: Letter) async throws -> Data {
        let template = WordTemplate(
            marking: Letter.marking, foot: "\(letter.organisation) · our reference \(letter.ourReference)",
            isDemonstration: letter.isDemonstration)
        return try await pandoc.run(
            ["--from", "html", "--to", "docx", "--reference-doc", "reference.docx", "--output", "-"],
            input: Data(page(letter).html.utf8), files: ["reference.docx": try template.document()])
    }

    static func page(_ letter: Letter) -> Markup {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head><meta charset="utf-8"><title>\(letter.organisation)</title></head>
        <body>
        \(small(letter.to))
        \(small(references(letter)))
        <p>\(letter.greeting)</p>
        <div data-custom-style="Unnumbered Heading"><p>\(letter.subject)</p></div>
        \(letter.paragraphs.markup { "<p>\($0)</p>\n" })
        <p>Yours sincerely</p>
        <p><strong>\(letter.signature.first ?? letter.organisation)</strong></p>
        \(small(letter.signature.dropFirst() + [letter.organisation]))
        </body>
        </html>
        """
    }

    private static func references(_ letter: Letter) -> [String] {
        [
            "Our reference: \(letter.ourReference)", letter.theirReference.map { "Your reference: \($0)" },
            letter.written,
        ].compactMap { $0 }
    }

    private static func small(_ lines: some Sequence<String>) -> Markup {
        "<div data-custom-style=\"Body Text\"><p>\(lines.enumerated().markup { "\(Markup.when($0 > 0, "<br>"))\($1)" })</p></div>"
    }
}
