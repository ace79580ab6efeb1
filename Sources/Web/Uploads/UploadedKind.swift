import Foundation
import Papers

/// What a file is, by what is in it; its name and what the browser says are not believed.
enum UploadedKind: String, Sendable, CaseIterable {
    case docx, odt, pdf, xlsx, csv, png, jpeg

    /// Why a file is not taken.
    struct Refused: Error, Equatable {
        let sentence: String
    }

    static let taken = "Word (.docx), OpenDocument (.odt), PDF, Excel (.xlsx), CSV or text, PNG or JPEG"

    var type: String {
        switch self {
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .pdf: "application/pdf"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/plain; charset=utf-8"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        }
    }

    /// Reads as much of a file as tells what it is. Nothing in it is opened or run.
    init(of bytes: Data) throws(Refused) {
        guard !bytes.isEmpty else { throw Refused(sentence: "The file is empty.") }
        func begins(_ with: [UInt8]) -> Bool { bytes.starts(with: with) }
        func holds(_ text: String) -> Bool { bytes.range(of: Data(text.utf8)) != nil }
        if begins(Array("PK".utf8) + [3, 4]) {
            if holds("vbaProject.bin") {
                throw Refused(sentence: "The file holds macros, which are programs. Save it without them, and attach that.")
            }
            if holds("EncryptedPackage") { throw Refused.locked }
            if holds("word/document.xml") {
                self = .docx
            } else if holds("xl/workbook.xml") {
                self = .xlsx
            } else if holds("application/vnd.oasis.opendocument.text") {
                self = .odt
            } else {
                throw Refused(sentence: "A ZIP folder is not taken. Attach the documents in it one by one.")
            }
        } else if begins(Array("%PDF-".utf8)) {
            if holds("/Encrypt") { throw Refused.locked }
            if holds("/JavaScript") || holds("/Launch") || holds("/EmbeddedFile") {
                throw Refused(sentence: "The PDF holds programs or other files. Print it to a new PDF, and attach that.")
            }
            self = .pdf
        } else if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if begins([0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if begins([0xD0, 0xCF, 0x11, 0xE0]) {
            throw Refused(sentence: "Files of Word or Excel before 2007, and files with a password, are not taken. Save it as .docx or .xlsx without a password.")
        } else if !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil,
            !bytes.prefix(1024).starts(with: Array("<".utf8))
        {
            self = .csv
        } else {
            throw Refused(sentence: "This kind of file is not taken. Heed takes \(UploadedKind.taken).")
        }
    }
}

extension UploadedKind.Refused {
    static let locked = UploadedKind.Refused(sentence: "The file is locked with a password. Save it without one: Heed seals it itself.")
}
