import Clocks
import Foundation

/// The folder beside a backup in which it is made: on the same disk, for its owner alone, gone at the end.
struct BackupWorkshop {
    private let url: URL
    private var parts: DataFolder { DataFolder(url.appending(path: "parts").path(percentEncoded: false)) }
    private var trial: DataFolder { DataFolder(url.appending(path: "trial").path(percentEncoded: false)) }
    private var packed: URL { url.appending(path: "packed.tar") }

    init(for file: URL, replacing: Bool) throws {
        url = file.appendingPathExtension("making")
        let path = url.path(percentEncoded: false)
        if replacing {
            clear()
        } else if FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) {
            throw CannotBackUp(file, why: "there is a file of that name, and it was left as it is")
        }
        guard mkdir(path, 0o700) == 0 else {
            let isThere = FileManager.default.fileExists(atPath: path)
            throw CannotBackUp(
                file,
                why: isThere
                    ? "\(path) is there: another backup is being made, or one was cut short and left it: clear it away"
                    : "its folder is not there, or Heed may not write in it")
        }
        for folder in [parts, trial] {
            try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: false)
        }
    }

    /// The journal first: all that its entries speak of was kept before them, and so is in what is copied after it. The
    /// documents before the safe, so that each finds its key there.
    func gather(
        _ journal: any Journal, _ safe: Safe, _ access: AccessJournal, at moment: Moment
    ) throws -> BackupManifest {
        try journal.copy(to: parts.journal)
        try safe.copyDocuments(to: parts.documents)
        try safe.copy(to: parts.safe)
        try access.database.copy(to: parts.access)
        let manifest = try BackupManifest(of: parts, head: SQLiteJournal(path: parts.journal).head(), madeAt: moment)
        try manifest.write(to: parts.url)
        return manifest
    }

    func pack() throws {
        try Tar.create(packed, of: [BackupManifest.name] + BackupManifest.databases + ["documents"], in: parts.url)
        try sync(packed)
    }

    /// Restores what was packed, and reads it all.
    func prove(_ manifest: BackupManifest, with safe: Safe) throws {
        try Tar.extract(packed, into: trial.url)
        guard try BackupManifest(in: trial.url) == manifest else { throw BadBackup.damaged(BackupManifest.name) }
        try BackupCheck(folder: trial).run(manifest) { try safe.like(path: $0.safe, documents: $0.documents) }
    }

    /// Gives the backup its name, for good.
    func hand(over file: URL) throws -> (bytes: Int, sha256: String) {
        let part = try BackupManifest.Part(packed.lastPathComponent, in: url)
        let path = packed.path(percentEncoded: false)
        guard chmod(path, 0o600) == 0, rename(path, file.path(percentEncoded: false)) == 0 else {
            throw CannotBackUp(file, why: "it could not be given its name")
        }
        try sync(file.deletingLastPathComponent())
        return (part.bytes, part.sha256)
    }

    func clear() { try? FileManager.default.removeItem(at: url) }

    private func sync(_ url: URL) throws {
        let descriptor = open(url.path(percentEncoded: false), O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        guard descriptor >= 0, fsync(descriptor) == 0 else {
            throw CannotBackUp(url, why: "the disk would not promise to keep it")
        }
    }
}
