import Foundation
import GRDB
import Synchronization

extension Safe {
    /// Writes a copy of the wrapped keys to `path`, as one SQLite file.
    func copy(to path: String) throws { try database.copy(to: path) }

    /// Puts every sealed document into a new folder. A document's bytes never change, so a second name for the same file
    /// serves where the disk allows it.
    func copyDocuments(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        for (name, bytes) in memory.withLock({ $0 }) { try bytes.write(to: folder.appending(path: name)) }
        guard let documents else { return }
        for name in try Safe.documentNames(in: documents) {
            let (from, to) = (documents.appending(path: name), folder.appending(path: name))
            do {
                try FileManager.default.linkItem(at: from, to: to)
            } catch {
                try FileManager.default.copyItem(at: from, to: to)
            }
        }
    }

    /// The documents in a folder, without what is still being written there.
    static func documentNames(in folder: URL) throws -> [String] {
        guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
            .filter { Hash(hex: $0) != nil }.sorted()
    }

    /// What in the safe does not open, in a sentence; `nil` when every key opens, and every document whose key is here.
    func fault() throws -> String? {
        if let key = try keyThatDoesNotOpen() { return "The key \(key) in the safe does not open." }
        for name in try documents.map(Safe.documentNames) ?? [] where try holdsKey(for: "document/\(name)") {
            let bytes = Hash(hex: name).flatMap { try? document($0) }
            if bytes == nil { return "The document \(name) does not open." }
        }
        return nil
    }

    private func keyThatDoesNotOpen() throws -> String? {
        try database.read { db in
            let rows = try Row.fetchCursor(db, sql: "SELECT id, nonce, bytes FROM key")
            while let row = try rows.next() {
                guard let id = row.text(0), let nonce = row.bytes(1), let bytes = row.bytes(2),
                    (try? unwrap(id, nonce, bytes)) != nil
                else { return row.text(0) ?? "without an id" }
            }
            return nil
        }
    }

    private func holdsKey(for subject: String) throws -> Bool {
        try database.read { db in
            try Bool.fetchOne(
                db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM key WHERE subject = ?)"), arguments: [subject])
                ?? false
        }
    }
}
