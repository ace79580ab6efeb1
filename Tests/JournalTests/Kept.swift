import Clocks
import Foundation
import Journal
import Testing

/// A data folder with an entry, a sealed text, a document and a look in it.
struct Kept: Sendable {
    let folder: DataFolder
    let journal: SQLiteJournal
    let safe: Safe
    let access: AccessJournal
    let sealed: Hash
    let document: Hash

    init(entries: Int = 1) async throws {
        folder = DataFolder(try Given.folder().appending(path: "data").path())
        try folder.make()
        journal = try SQLiteJournal(path: folder.journal)
        safe = try Safe(path: folder.safe, documents: folder.documents, master: folder.masterKey())
        access = try AccessJournal(path: folder.access)
        var new = NewKeys()
        let name = try Given.sealedDraft("Robin", with: safe.key(for: "case/1/child-1", .identity, adding: &new))
        try safe.keep(new)
        sealed = try #require(name.sealed.first).digest
        document = try safe.keep(document: Data("As issued".utf8))
        let plain = (0..<entries).map { Given.draft("entry \($0)", act: "a\($0)") }
        _ = try journal.append([name] + plain, after: 0)
        try await access.note(
            Access(at: Given.noon, who: "P-0002", page: "/notifications", files: ["case/1"], because: "the reply"))
    }

    func append(_ words: String) throws {
        _ = try journal.append([Given.draft(words)], after: journal.head().sequence)
    }

    func backUp(as name: String = "a.heedbackup") throws -> Backup {
        let file = folder.url.deletingLastPathComponent().appending(path: name)
        return try Backup.make(file, of: journal, safe, access, at: Given.noon)
    }

    /// A folder on another machine: only the key has been taken there.
    func emptyFolder() throws -> DataFolder {
        let empty = DataFolder(try Given.folder().appending(path: "data").path())
        try FileManager.default.copyItem(at: folder.keyFile, to: empty.keyFile)
        return empty
    }

    /// Changes one byte in the middle of a part.
    static func bend(_ file: URL, at part: String) throws {
        let inside = try tar(["--extract", "--to-stdout", "--file", file.path(), part], as: Data.self)
        var bytes = try Data(contentsOf: file)
        let place = try #require(bytes.range(of: inside))
        bytes[place.lowerBound + inside.count / 2] ^= 1
        try bytes.write(to: file)
    }

    static func tar(_ words: [String]) throws -> String {
        String(decoding: try tar(words, as: Data.self), as: UTF8.self)
    }

    private static func tar(_ words: [String], as _: Data.Type) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/tar")
        process.arguments = words
        let out = Pipe()
        process.standardOutput = out
        try process.run()
        defer { process.waitUntilExit() }
        return try out.fileHandleForReading.readToEnd() ?? Data()
    }
}
