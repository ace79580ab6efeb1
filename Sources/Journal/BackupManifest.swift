public import Clocks
import Foundation

/// What lies in a backup, and where its journal ends. `manifest.json` in the backup, readable by anybody.
public struct BackupManifest: Codable, Equatable, Sendable {
    public struct Part: Codable, Equatable, Sendable {
        /// `journal.sqlite`, `documents/…`.
        public let name: String
        public let bytes: Int
        public let sha256: String
    }

    /// The form of the backup: 1.
    public let format: Int
    public let madeAt: Moment
    /// The last entry's place and hash.
    public let sequence: Int
    public let head: String
    public let parts: [Part]

    /// "6161 entries".
    public var entries: String { sequence == 1 ? "1 entry" : "\(sequence) entries" }

    enum CodingKeys: String, CodingKey {
        case format, sequence, head, parts
        case madeAt = "made_at"
    }

    static let format = 1
    static let name = "manifest.json"
    static let databases = ["journal.sqlite", "safe.sqlite", "access.sqlite"]

    /// Lists what lies in `folder`.
    init(of folder: DataFolder, head: Head, madeAt: Moment) throws {
        let documents = try Safe.documentNames(in: folder.documents).map { "documents/\($0)" }
        format = BackupManifest.format
        (self.madeAt, sequence, self.head) = (madeAt, head.sequence, head.hash.description)
        parts = try (BackupManifest.databases + documents).map { try Part($0, in: folder.url) }
    }

    func write(to folder: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(self).write(to: folder.appending(path: BackupManifest.name))
    }

    /// The list as it was read, or why it cannot be relied on.
    init(in folder: URL) throws(BadBackup) {
        guard let data = try? Data(contentsOf: folder.appending(path: BackupManifest.name)) else {
            throw BadBackup(why: "it holds no \(BackupManifest.name), so it is no backup or a damaged one")
        }
        guard let form = try? JSONDecoder().decode(Form.self, from: data) else {
            throw BadBackup.damaged(BackupManifest.name)
        }
        guard form.format == BackupManifest.format else {
            throw BadBackup(
                why: "it is of form \(form.format), and this version of Heed reads form \(BackupManifest.format)")
        }
        guard let manifest = try? JSONDecoder().decode(BackupManifest.self, from: data) else {
            throw BadBackup.damaged(BackupManifest.name)
        }
        self = manifest
    }

    private struct Form: Decodable {
        let format: Int
    }
}

extension BackupManifest.Part {
    init(_ name: String, in folder: URL) throws {
        let file = folder.appending(path: name)
        let size = try FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false))[.size] as? Int
        self.init(name: name, bytes: size ?? 0, sha256: try Hash(ofFileAt: file).description)
    }

    /// A name that a backup may hold: nothing outside the folder, nothing Heed would not put there.
    var isOurs: Bool {
        BackupManifest.databases.contains(name)
            || name.hasPrefix("documents/") && Hash(hex: name.dropFirst("documents/".count)) != nil
    }
}
