public import Foundation

extension Backup {
    /// Puts what lies in a backup into a folder that is new or empty, once all of it has been read and found sound. The
    /// key must be there already; it is never in a backup.
    ///
    /// - Throws: ``NotEmpty``, ``NoKey``, ``WrongKey``, ``BadBackup``; the folder is then as it was.
    public static func restore(_ file: URL, into folder: DataFolder) throws -> BackupManifest {
        let master = try folder.keptKey()
        let isNew = try !folder.isThereAndEmpty()
        guard FileManager.default.isReadableFile(atPath: file.path(percentEncoded: false)) else {
            throw BadBackup(why: "it is not there, or Heed may not read it").of(file)
        }
        try FileManager.default.createDirectory(
            at: folder.url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        do {
            let lock = try folder.lock()
            defer { withExtendedLifetime(lock) {} }
            return try unpack(file, into: folder, master)
        } catch {
            try? FileManager.default.removeItem(atPath: folder.path("lock"))
            if isNew { try? FileManager.default.removeItem(at: folder.url) }
            throw error
        }
    }

    private static func unpack(_ file: URL, into folder: DataFolder, _ master: MasterKey) throws -> BackupManifest {
        let trial = DataFolder(folder.path("restoring"))
        try FileManager.default.createDirectory(at: trial.url, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: trial.url) }
        do {
            let manifest = try unpack(file, for: trial)
            try BackupCheck(folder: trial).run(manifest) { unpacked in
                try Safe(path: unpacked.safe, documents: unpacked.documents, master: master)
            }
            // The journal last: a folder is there once it is.
            for name in ["documents"] + BackupManifest.databases.reversed() {
                try FileManager.default.moveItem(atPath: trial.path(name), toPath: folder.path(name))
            }
            try folder.make()
            sync()
            return manifest
        } catch let error as BadBackup {
            throw error.of(file)
        } catch is WrongKey {
            throw WrongKey(path: file.path(percentEncoded: false))
        }
    }

    /// Unpacks, and says which part is damaged where that can be said.
    private static func unpack(_ file: URL, for trial: DataFolder) throws -> BackupManifest {
        var failure: TarFailure?
        do { try Tar.extract(file, into: trial.url) } catch let error as TarFailure { failure = error }
        if failure != nil, !FileManager.default.fileExists(atPath: trial.path(BackupManifest.name)) {
            throw BadBackup(why: "it is no backup, or its beginning is damaged")
        }
        let manifest = try BackupManifest(in: trial.url)
        guard let failure else { return manifest }
        try BackupCheck(folder: trial).checkParts(manifest)
        throw BadBackup(why: "it could not be unpacked (\(failure.why))")
    }
}

extension BadBackup {
    func of(_ file: URL) -> BadBackup {
        var error = self
        error.file = file.path(percentEncoded: false)
        return error
    }
}

extension DataFolder {
    /// The master key, which is never made here: a new one would open nothing.
    func keptKey() throws -> MasterKey {
        guard let key = (try? String(contentsOf: keyFile, encoding: .utf8)).flatMap({ MasterKey(hex: $0) }) else {
            throw NoKey(path: keyFile.path(percentEncoded: false), why: "is not there or holds no key")
        }
        return key
    }

    /// Whether it is there already.
    ///
    /// - Throws: ``NotEmpty`` when something lies in it.
    func isThereAndEmpty() throws -> Bool {
        let path = url.path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path) else { return false }
        guard (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty == true else {
            throw NotEmpty(path: path)
        }
        return true
    }
}

/// Something lies where a backup was to be restored.
public struct NotEmpty: Error, CustomStringConvertible {
    public let path: String
    public var description: String {
        "\(path) is not an empty folder. Nothing was changed. Name a new folder with --data DIR: a restore replaces nothing."
    }
}
