public import Foundation

/// The folder that holds everything, and the lock that keeps it to one process.
public struct DataFolder: Sendable {
    public let url: URL
    /// The master key lies outside the folder.
    public let keyFile: URL

    /// - Parameter key: by default `NAME.key` beside the folder.
    public init(_ path: String, key: String? = nil) {
        url = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
        keyFile =
            key.map { URL(filePath: $0) }
            ?? url.deletingLastPathComponent().appending(path: url.lastPathComponent + ".key")
    }

    public func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }
    public var journal: String { path("journal.sqlite") }
    public var access: String { path("access.sqlite") }
    public var safe: String { path("safe.sqlite") }
    public var desk: String { path("desk.sqlite") }
    public var documents: URL { url.appending(path: "documents", directoryHint: .isDirectory) }
    public var socket: String { path("heed.sock") }

    public var exists: Bool { FileManager.default.fileExists(atPath: journal) }

    /// Makes the folder, for its owner alone.
    public func make() throws {
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for name in ["documents", "outbox"] {
            try FileManager.default.createDirectory(
                at: url.appending(path: name), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700]
            )
        }
    }

    /// Refuses a folder from which a file is gone: an empty one in its place would pass for the truth.
    public func checkComplete() throws {
        let files = [journal, safe, access]
        let missing = files.filter { !FileManager.default.fileExists(atPath: $0) }
        if missing.count < files.count, let path = missing.first { throw Incomplete(path: path) }
    }

    /// The master key; made, for its owner alone, when the folder is new.
    public func masterKey() throws -> MasterKey {
        let path = keyFile.path(percentEncoded: false)
        if let text = try? String(contentsOf: keyFile, encoding: .utf8) {
            guard let key = MasterKey(hex: text) else { throw NoKey(path: path, why: "does not hold a key") }
            return key
        }
        guard !FileManager.default.fileExists(atPath: safe) else {
            throw NoKey(path: path, why: "is not there or cannot be read")
        }
        guard !keyFile.standardizedFileURL.path(percentEncoded: false).hasPrefix(url.path(percentEncoded: false)) else {
            throw NoKey(path: path, why: "lies inside the data folder, where a copy of the folder would take it along")
        }
        let key = MasterKey()
        // Never over a file that is there, and on disk before anything is sealed with it.
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw NoKey(path: path, why: "is there already and holds no key, or could not be written")
        }
        defer { close(descriptor) }
        let text = Array((key.hex + "\n").utf8)
        guard write(descriptor, text, text.count) == text.count, fsync(descriptor) == 0 else {
            throw NoKey(path: path, why: "could not be written")
        }
        return key
    }

    /// Takes the folder for this process until the lock is let go or the process ends.
    ///
    /// - Throws: ``Locked`` when another process has it.
    public func lock() throws -> FolderLock {
        let descriptor = open(path("lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path("lock")]) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Locked(path: url.path(percentEncoded: false))
        }
        return FolderLock(descriptor: descriptor)
    }
}

/// Held while the process owns the data folder.
public final class FolderLock: Sendable {
    private let descriptor: Int32
    init(descriptor: Int32) { self.descriptor = descriptor }
    deinit { close(descriptor) }
}

/// A file of the data folder is gone.
public struct Incomplete: Error, CustomStringConvertible {
    public let path: String
    public var description: String { "\(path) is missing. Nothing was changed. Restore it from a backup." }
}

/// Another process owns the data folder.
public struct Locked: Error, CustomStringConvertible {
    public let path: String
    public var description: String { "Another Heed is using \(path)." }
}

/// The key file is missing or no key.
public struct NoKey: Error, CustomStringConvertible {
    public let path: String
    public let why: String
    public var description: String {
        "The key file \(path) \(why). Nothing was changed. Name the right one with --key FILE."
    }
}
