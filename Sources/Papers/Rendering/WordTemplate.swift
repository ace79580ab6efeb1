import Foundation

/// The Word document that pandoc takes styles, numbering and page from, with the words for the margins of every page.
struct WordTemplate {
    let marking: String
    let foot: String
    let isDemonstration: Bool

    /// Where each shipped part stands in the document.
    private static let parts = [
        "[Content_Types].xml": "content-types.xml", "_rels/.rels": "package.rels",
        "word/_rels/document.xml.rels": "document.xml.rels", "word/document.xml": "document.xml",
        "word/styles.xml": "styles.xml", "word/numbering.xml": "numbering.xml", "word/settings.xml": "settings.xml",
        "word/header1.xml": "header.xml", "word/footer1.xml": "footer.xml",
    ]

    func document() throws -> Data {
        var archive = ZipArchive()
        for (place, part) in WordTemplate.parts.sorted(by: { $0.key < $1.key }) {
            archive.add(place, filled(try Shipped.file(part, in: "Word")))
        }
        return archive.bytes
    }

    private func filled(_ part: Data) -> Data {
        let words = [
            "{{above left}}": marking, "{{above right}}": isDemonstration ? "Demonstration: invented people" : "",
            "{{below left}}": foot,
        ]
        let text = words.reduce(String(decoding: part, as: UTF8.self)) { text, word in
            text.replacing(word.key, with: Markup.text(word.value).html)
        }
        return Data(text.utf8)
    }
}
