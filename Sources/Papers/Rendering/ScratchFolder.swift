import Foundation

/// A folder for one run of a program, which nobody else may read.
struct ScratchFolder {
    let url: URL

    init(_ files: [String: Data]) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "heed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        do {
            for (name, bytes) in files { try bytes.write(to: file(name)) }
        } catch {
            discard()
            throw error
        }
    }

    var path: String { url.path(percentEncoded: false) }

    func file(_ name: String) -> URL { url.appending(path: name) }

    func discard() { try? FileManager.default.removeItem(at: url) }
}
