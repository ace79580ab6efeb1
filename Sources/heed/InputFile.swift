import Foundation
import Register

/// A file that somebody hands to a command.
enum InputFile {
    /// Far more than any register of notifications; less than fills a memory.
    private static let mostBytes = 64 << 20

    /// Where a file is, wherever the server stands that is asked to read it.
    static func place(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
    }

    /// - Throws: a refusal that names the file, when it cannot be read or is too long.
    static func read(_ path: String) throws -> Data {
        let name = URL(filePath: path).lastPathComponent
        guard let file = FileHandle(forReadingAtPath: path), let data = try? file.read(upToCount: mostBytes + 1) else {
            var isFolder: ObjCBool = false
            let isEmpty = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            if isEmpty, FileManager.default.isReadableFile(atPath: path) { return Data() }
            throw Refusal("no-such-file", .missing, "“\(name)” cannot be read. Is it there, and is it yours to read?")
        }
        guard data.count <= mostBytes else {
            throw Refusal(
                "too-long", .rule, "“\(name)” is longer than \(mostBytes >> 20) MB. Cut it into several files.")
        }
        return data
    }
}
