import Clocks
import Dispatch
public import Foundation
public import Journal
import Register

extension Office {
    /// Makes a backup while work goes on, proves it by a restore, and records that it was made.
    ///
    /// - Parameter replacing: whether an unrecorded file of that name may be there.
    /// - Throws: ``CannotBackUp``, and then there is no new file; ``NotRecordedBackup`` when there is one and the journal
    ///   would not take the fact.
    public func backUp(to file: URL, replacing: Bool = false, as act: Act) async throws -> Backup {
        let backup = try await withCheckedThrowingContinuation { answer in
            Office.backups.async { answer.resume(with: Result { try self.make(file, replacing: replacing) }) }
        }
        do {
            _ = try await record(act) { _, facts throws(Refusal) in
                try facts.add(
                    .backupMade(
                        on: facts.today, name: file.lastPathComponent, sha256: backup.sha256,
                        through: backup.manifest.sequence, head: backup.manifest.head),
                    to: ID<OrganisationFile>(1))
            }
        } catch {
            throw NotRecordedBackup(path: file.path(percentEncoded: false), why: "\(error)")
        }
        return backup
    }

    private func make(_ file: URL, replacing: Bool) throws -> Backup {
        try Backup.make(file, of: journal, safe, access, at: clock.now, replacing: replacing)
    }

    /// One at a time, and on a thread of its own, as it is long and waits for the disk.
    private static let backups = DispatchQueue(label: "heed.backups", qos: .utility)
}

/// There is a sound backup, and the journal does not know of it.
public struct NotRecordedBackup: Error, CustomStringConvertible {
    public let path: String
    public let why: String
    public var description: String { "The backup \(path) is made and sound, but was not recorded. \(why)" }
}
