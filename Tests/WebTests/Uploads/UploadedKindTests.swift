import Foundation
import Testing

@testable import Web

@Suite struct UploadedKindTests {
    private static let zip = Data("PK".utf8) + Data([3, 4, 20, 0])

    private static let taken: [(bytes: Data, kind: UploadedKind)] = [
        (zip + Data("[Content_Types].xml word/document.xml".utf8), UploadedKind.docx),
        (zip + Data("mimetypeapplication/vnd.oasis.opendocument.text".utf8), .odt),
        (zip + Data("xl/workbook.xml".utf8), .xlsx), (Data("%PDF-1.7 invented".utf8), .pdf),
        (Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]), .png), (Data([0xFF, 0xD8, 0xFF, 0xE0]), .jpeg),
        (Data("Date,Source\n2008,File".utf8), .csv),
    ]

    @Test(arguments: taken)
    func `A file is what is in it`(bytes: Data, kind: UploadedKind) throws {
        #expect(try UploadedKind(of: bytes) == kind)
    }

    private static let refused: [(bytes: Data, rule: String)] = [
        (Data(), "The file is empty."), (zip + Data("word/document.xml word/vbaProject.bin".utf8), "macros"),
        (zip + Data("photos/1.jpg".utf8), "A ZIP folder is not taken"), (Data("%PDF-1.7 /Encrypt".utf8), "password"),
        (Data("%PDF-1.7 /JavaScript".utf8), "programs or other files"),
        (Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1]), "before 2007"), (Data("MZ".utf8) + Data([0x90, 0, 3]), "not taken"),
        (Data("<html><script>".utf8), "not taken"), (Data([0xFF, 0xFE, 0x41]), "not taken"),
    ]

    @Test(arguments: refused)
    func `What is not taken is refused with the rule`(bytes: Data, rule: String) {
        let refused = #expect(throws: UploadedKind.Refused.self) { try UploadedKind(of: bytes) }
        #expect(refused?.sentence.contains(rule) == true)
    }
}
