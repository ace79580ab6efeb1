import ArgumentParser
import Clocks
import Foundation
import Journal

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Puts a backup into a new folder, once all of it is found sound.",
        discussion: "heed restore heed-2026-11-23.heedbackup --data /srv/heed --key /root/heed.key")

    @Argument(help: "The backup.") var file: String
    @Option(help: "The folder to make. It must be new or empty.") var data: String
    @Option(help: "The key file. By default NAME.key beside the folder.") var key: String?
    @Flag(help: "Answer as JSON.") var json = false

    private struct Answer: Encodable {
        let folder: String
        let made_at: Moment
        let entries: Int
        let head: String
    }

    func run() async throws {
        let folder = DataFolder(data, key: key)
        let file = URL(filePath: file).standardizedFileURL
        let manifest = try Backup.restore(file, into: folder)
        try await note(file, manifest, in: folder)
        let path = folder.url.path(percentEncoded: false)
        var output = Output()
        if json {
            try output.print(
                json: Answer(
                    folder: path, made_at: manifest.madeAt, entries: manifest.sequence, head: manifest.head))
        } else {
            output.print("Restored \(manifest.entries), ending with \(manifest.head), into \(path).")
            output.print("They stand as they stood on \(manifest.madeAt.words). All of it was read and is sound.")
        }
        print(output.text, terminator: "")
    }

    /// Whoever restores could look at everything.
    private func note(_ file: URL, _ manifest: BackupManifest, in folder: DataFolder) async throws {
        let because = "Restored from \(file.lastPathComponent), made at \(manifest.madeAt)"
        try await AccessJournal(path: folder.access).note(
            Access(at: Clock.system.now, who: Operator.name, page: "heed restore", files: [], because: because))
    }
}
