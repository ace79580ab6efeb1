import ArgumentParser
import Clocks
import Foundation
import Journal
import Office
import Register

struct BackupCommand: OfficeCommand {
    static let deed = Deed.keepMachine
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Makes one file of everything, while work goes on, and proves it by a restore.",
        discussion: """
            heed backup /mnt/disk/heed-2026-11-23.heedbackup --data /srv/heed

            The master key is never in it: keep a copy of the key elsewhere.
            """)

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The file to make. One that is there is never replaced.") var file: String
    @Flag(help: "Answer as JSON.") var json = false

    /// A server would look for the file in its own folder.
    var words: [String] { ["backup", path] + (json ? ["--json"] : []) }

    private var path: String { URL(filePath: file).standardizedFileURL.path(percentEncoded: false) }

    private struct Answer: Encodable {
        let file: String
        let bytes: Int
        let sha256: String
        let made_at: Moment
        let sequence: Int
        let head: String
    }

    func run(in office: Office, _ output: inout Output) async throws {
        let backup = try await office.backUp(to: URL(filePath: path), as: Operator.act())
        let manifest = backup.manifest
        if json {
            return try output.print(
                json: Answer(
                    file: path, bytes: backup.bytes, sha256: backup.sha256, made_at: manifest.madeAt,
                    sequence: manifest.sequence, head: manifest.head))
        }
        output.print("\(path): \(manifest.entries), ending with \(manifest.head).")
        output.print("Restored for a trial and found sound. SHA-256 \(backup.sha256).")
    }
}
