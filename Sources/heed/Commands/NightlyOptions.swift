import ArgumentParser
import Foundation
import Journal

/// Whether and where a server makes its nightly backups.
struct NightlyOptions: ParsableArguments {
    @Option(help: "Where nightly backups go: into NAME-backups beside the data folder; for a demonstration, nowhere.")
    var backups: String?
    @Flag(name: .customLong("no-backups"), help: "Make no nightly backups.") var off = false

    func validate() throws {
        if off, backups != nil { throw ValidationError("Give --backups DIR or --no-backups, not both.") }
    }

    func folder(beside data: DataFolder, demonstration: Bool) -> URL? {
        if off { return nil }
        if let backups { return URL(filePath: backups, directoryHint: .isDirectory).standardizedFileURL }
        if demonstration { return nil }
        return data.url.deletingLastPathComponent().appending(
            path: "\(data.url.lastPathComponent)-backups", directoryHint: .isDirectory)
    }
}
