import Foundation

/// Judges what came out of a backup before anybody relies on it.
struct BackupCheck {
    /// Where it was unpacked.
    let folder: DataFolder

    /// Reads everything: each part against the list, the chain, every key and document, and the looks.
    ///
    /// - Parameter open: opens the safe in the folder, under the key it is checked with.
    /// - Throws: ``BadBackup``, ``WrongKey``, and whatever the disk says.
    func run(_ manifest: BackupManifest, opening open: (DataFolder) throws -> Safe) throws {
        try checkParts(manifest)
        let safe = try open(folder)
        try checkJournal(manifest, safe)
        if let why = try safe.fault() { throw BadBackup(why: "it is not sound. \(why)") }
        let looks = try AccessJournal(path: folder.access).verify()
        if let why = looks.why { throw BadBackup(why: "its access journal is not sound. \(why)") }
    }

    /// Each part is there as it was packed, and nothing else is.
    func checkParts(_ manifest: BackupManifest) throws(BadBackup) {
        for name in BackupManifest.databases where !manifest.parts.contains(where: { $0.name == name }) {
            throw BadBackup(why: "its list does not name \(name)")
        }
        for part in manifest.parts {
            guard part.isOurs else { throw BadBackup(why: "its list names “\(part.name)”, which no backup holds") }
            guard isFile(part.name) else { throw BadBackup(why: "\(part.name) is missing from it") }
            guard (try? BackupManifest.Part(part.name, in: folder.url)) == part else {
                throw BadBackup.damaged(part.name)
            }
        }
        let listed = Set(manifest.parts.map(\.name) + [BackupManifest.name, "documents"])
        let found = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path(""))) ?? []
        if let other = found.first(where: { !listed.contains($0) }) {
            throw BadBackup(why: "it holds \(other), which its list does not name")
        }
    }

    private func isFile(_ name: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path(name))
        return attributes?[.type] as? FileAttributeType == .typeRegular
    }

    private func checkJournal(_ manifest: BackupManifest, _ safe: Safe) throws {
        let journal = try SQLiteJournal(path: folder.journal)
        let soundness = try journal.verify(anchor: nil, thorough: true)
        if let why = soundness.why { throw BadBackup(why: "its journal is not sound. \(why)") }
        guard soundness.entries == manifest.sequence, soundness.head.description == manifest.head else {
            throw BadBackup(why: "its journal does not end where its list says, at entry \(manifest.sequence)")
        }
        guard try safe.missing(of: journal.keys()).isEmpty else {
            throw BadBackup(why: "keys are missing from its safe, and no erasure accounts for that")
        }
    }
}

/// A backup that cannot be relied on.
public struct BadBackup: Error, CustomStringConvertible {
    /// The file, once it is known.
    public var file: String?
    public let why: String

    init(why: String) { self.why = why }

    static func damaged(_ part: String) -> BadBackup { BadBackup(why: "\(part) in it is not as it was packed") }

    public var description: String {
        let end = why.hasSuffix(".") ? "" : "."
        return "\(file ?? "The backup") cannot be restored: \(why)\(end) Nothing was changed. Use another backup."
    }
}
