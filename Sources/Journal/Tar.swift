import Foundation

/// Debian's `tar`, by its full path: backups are plain POSIX archives that anybody can open without Heed.
enum Tar {
    private static let path = "/usr/bin/tar"

    /// Packs `names` out of `folder`, in that order.
    static func create(_ file: URL, of names: [String], in folder: URL) throws {
        let words = [
            "--create", "--force-local", "--file", file.path(percentEncoded: false),
            "--directory", folder.path(percentEncoded: false), "--format=posix",
            "--pax-option=delete=atime,delete=ctime", "--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--",
        ]
        try run(words + names)
    }

    /// Unpacks everything into `folder`. Nothing is written outside it.
    static func extract(_ file: URL, into folder: URL) throws {
        try run([
            "--extract", "--force-local", "--file", file.path(percentEncoded: false),
            "--directory", folder.path(percentEncoded: false), "--no-same-owner", "--no-same-permissions",
        ])
    }

    private static func run(_ words: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = words
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let said = Pipe()
        process.standardError = said
        do { try process.run() } catch { throw TarFailure(why: "\(path) cannot be run") }
        let complaint = (try? said.fileHandleForReading.readToEnd()).flatMap { String(decoding: $0, as: UTF8.self) }
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw TarFailure(why: complaint?.split(separator: "\n").first.map(String.init) ?? "tar did not finish")
        }
    }
}

struct TarFailure: Error {
    let why: String
}
