import Dispatch
import Foundation
import Journal
import Synchronization
import Testing

@Suite struct BackupTests {
    @Test func `A backup restores to the same head, with every key, document and look`() async throws {
        let kept = try await Kept()
        let backup = try kept.backUp()
        let restored = try kept.emptyFolder()
        let manifest = try Backup.restore(backup.file, into: restored)

        let journal = try SQLiteJournal(path: restored.journal)
        let safe = try Safe(path: restored.safe, documents: restored.documents, master: restored.masterKey())
        let row = try #require(try journal.sealedRows([kept.sealed])[kept.sealed])
        let key = try #require(try safe.key(row.text.key))
        #expect(try journal.head() == kept.journal.head())
        #expect(manifest.sequence == 2)
        #expect(try row.text.open(file: "case/1", with: key) == Data("Robin".utf8))
        #expect(try safe.document(kept.document) == Data("As issued".utf8))
        #expect(try AccessJournal(path: restored.access).readers(of: "case/1").count == 1)
    }

    @Test func `A backup is an archive that tar lists, its manifest first, without the key or anything begun`()
        async throws
    {
        let kept = try await Kept()
        let names = try Kept.tar(["--list", "--file", kept.backUp().file.path()]).split(separator: "\n").map(
            String.init)
        #expect(names.first == "manifest.json")
        #expect(
            Set(names) == [
                "manifest.json", "journal.sqlite", "safe.sqlite", "access.sqlite", "documents/",
                "documents/\(kept.document)",
            ])
    }

    @Test func `A backup is for its owner alone, and nothing else is left beside it`() async throws {
        let kept = try await Kept()
        let backup = try kept.backUp()
        let mode = try FileManager.default.attributesOfItem(atPath: backup.file.path())[.posixPermissions] as? Int
        let beside = try FileManager.default.contentsOfDirectory(atPath: backup.file.deletingLastPathComponent().path())
        #expect(mode == 0o600)
        #expect(Set(beside) == ["data", "data.key", "a.heedbackup"])
    }

    @Test func `What is appended while a backup is made waits for nothing, and the backup is sound`() async throws {
        let kept = try await Kept(entries: 12_000)
        let made = Mutex<Result<Backup, any Error>?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { part in
            if part == 0 {
                let result = Result { try kept.backUp() }
                made.withLock { $0 = result }
            } else {
                while made.withLock({ $0 == nil }) { try? kept.append("meanwhile") }
            }
        }
        let backup = try #require(try made.withLock { $0 }?.get())
        #expect(backup.manifest.sequence >= 12_001)
        #expect(try kept.journal.head().sequence > backup.manifest.sequence)
    }

    @Test func `A file that is there is left as it is`() async throws {
        let kept = try await Kept()
        let first = try kept.backUp()
        let before = try Data(contentsOf: first.file)
        #expect(throws: CannotBackUp.self) { try kept.backUp() }
        #expect(try Data(contentsOf: first.file) == before)
    }

    @Test func `Without a folder to put it in there is no backup, and the sentence says so`() async throws {
        let kept = try await Kept()
        let failure = #expect(throws: CannotBackUp.self) { try kept.backUp(as: "no/such/folder/a.heedbackup") }
        #expect(failure?.why == "its folder is not there, or Heed may not write in it")
    }

    @Test func `What does not open any more keeps a backup from being made`() async throws {
        let kept = try await Kept()
        try Data(repeating: 7, count: 64).write(to: kept.folder.documents.appending(path: kept.document.description))
        let failure = #expect(throws: CannotBackUp.self) { try kept.backUp() }
        #expect(failure?.why.contains("The document \(kept.document) does not open.") == true)
    }
}

@Suite struct RestoreTests {
    @Test(arguments: ["journal.sqlite", "safe.sqlite", "access.sqlite"])
    func `A damaged backup is refused by the name of the part, and no folder is made`(part: String) async throws {
        let kept = try await Kept()
        let backup = try kept.backUp()
        try Kept.bend(backup.file, at: part)
        let folder = try kept.emptyFolder()
        let failure = #expect(throws: BadBackup.self) { try Backup.restore(backup.file, into: folder) }
        #expect(failure?.why.hasPrefix(part) == true)
        #expect(!FileManager.default.fileExists(atPath: folder.url.path()))
    }

    @Test func `A backup that was cut short is refused`() async throws {
        let kept = try await Kept()
        let file = try kept.backUp().file
        try Data(contentsOf: file).prefix(20_000).write(to: file)
        let folder = try kept.emptyFolder()
        #expect(throws: BadBackup.self) { try Backup.restore(file, into: folder) }
        #expect(!FileManager.default.fileExists(atPath: folder.url.path()))
    }

    @Test func `Something that is no backup is refused`() async throws {
        let kept = try await Kept()
        #expect(throws: BadBackup.self) {
            try Backup.restore(URL(filePath: kept.folder.journal), into: kept.emptyFolder())
        }
    }

    @Test func `Another key is refused, and no folder is made`() async throws {
        let kept = try await Kept()
        let backup = try kept.backUp()
        let folder = try kept.emptyFolder()
        try Data(MasterKey().hex.utf8).write(to: folder.keyFile)
        #expect(throws: WrongKey.self) { try Backup.restore(backup.file, into: folder) }
        #expect(!FileManager.default.fileExists(atPath: folder.url.path()))
    }

    @Test func `Without a key nothing is restored, and none is made`() async throws {
        let kept = try await Kept()
        let backup = try kept.backUp()
        let folder = try kept.emptyFolder()
        try FileManager.default.removeItem(at: folder.keyFile)
        #expect(throws: NoKey.self) { try Backup.restore(backup.file, into: folder) }
        #expect(!FileManager.default.fileExists(atPath: folder.keyFile.path()))
    }

    @Test func `A folder with anything in it is left as it is`() async throws {
        let kept = try await Kept()
        let backup = try kept.backUp()
        let before = try kept.journal.head()
        #expect(throws: NotEmpty.self) { try Backup.restore(backup.file, into: kept.folder) }
        #expect(try kept.journal.head() == before)
    }

    @Test func `A folder that is there and empty is filled`() async throws {
        let kept = try await Kept()
        let folder = try kept.emptyFolder()
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: false)
        _ = try Backup.restore(kept.backUp().file, into: folder)
        #expect(try SQLiteJournal(path: folder.journal).head() == kept.journal.head())
    }
}
