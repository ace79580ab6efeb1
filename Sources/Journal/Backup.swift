public import Clocks
public import Foundation

/// One file that holds all there is to keep: the journal, the wrapped keys, the looks and the sealed documents, as they
/// stood together at one moment. Never the master key, and nothing that people have only begun.
public struct Backup: Sendable {
    public let file: URL
    public let manifest: BackupManifest
    public let bytes: Int
    /// Of the file as a whole.
    public let sha256: String

    /// Makes a backup while others go on writing, and gives it its name once it has been restored to a folder of its own
    /// and found sound there. Needs room beside `file` for three copies of the data folder.
    ///
    /// - Parameter replacing: whether a file of that name may be there, and what an earlier try left beside it.
    /// - Throws: ``CannotBackUp``, and then there is no new file.
    public static func make(
        _ file: URL, of journal: any Journal, _ safe: Safe, _ access: AccessJournal, at moment: Moment,
        replacing: Bool = false
    ) throws -> Backup {
        do {
            let workshop = try BackupWorkshop(for: file, replacing: replacing)
            defer { workshop.clear() }
            let manifest = try workshop.gather(journal, safe, access, at: moment)
            try workshop.pack()
            try workshop.prove(manifest, with: safe)
            let (bytes, sha256) = try workshop.hand(over: file)
            return Backup(file: file, manifest: manifest, bytes: bytes, sha256: sha256)
        } catch let error as CannotBackUp {
            throw error
        } catch let error as BadBackup {
            throw CannotBackUp(file, why: "restored for a trial, \(error.why)")
        } catch let error as TarFailure {
            throw CannotBackUp(file, why: "it could not be packed (\(error.why))")
        } catch {
            throw CannotBackUp(file, why: "the disk did not allow it (\(error.localizedDescription))")
        }
    }
}

/// There is no new backup.
public struct CannotBackUp: Error, CustomStringConvertible {
    public let path: String
    public let why: String

    init(_ file: URL, why: String) { (path, self.why) = (file.path(percentEncoded: false), why) }

    public var description: String { "The backup \(path) was not made: \(why)\(why.hasSuffix(".") ? "" : ".")" }
}
