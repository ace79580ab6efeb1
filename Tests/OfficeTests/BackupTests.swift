import Clocks
import Foundation
import Journal
import Office
import Register
import Testing

@Suite struct BackupTests {
    @Test func `A backup restored on another machine gives the register as it was`() async throws {
        let folder = Given.folder()
        let office = try Office(folder, clock: .pinned(to: Given.today))
        try await Given.found(office)
        _ = try await Given.tell(office, age: .years(8))
        let before = office.now()
        let file = folder.url.deletingLastPathComponent().appending(path: "a.heedbackup")
        let backup = try await office.backUp(to: file, as: Act("backup", by: "operator:jane"))

        let restored = DataFolder(Given.folder().path(""), key: folder.keyFile.path(percentEncoded: false))
        _ = try Backup.restore(file, into: restored)
        #expect(try Office(restored, clock: .pinned(to: Given.today)).now() == before)
        #expect(backup.manifest.sequence == before.sequence)
    }

    @Test func `That a backup was made is recorded, with what it holds`() async throws {
        let folder = Given.folder()
        let office = try Office(folder, clock: .pinned(to: Given.today))
        try await Given.found(office)
        let file = folder.url.deletingLastPathComponent().appending(path: "a.heedbackup")
        let backup = try await office.backUp(to: file, as: Act("backup", by: "operator:jane"))
        let made = try #require(office.now().home.lastBackup)
        #expect(made.on == Given.today)
        #expect(made.name == "a.heedbackup")
        #expect(made.sha256 == backup.sha256)
        #expect(made.through == 2)
        #expect(made.head == backup.manifest.head)
    }

    @Test func `Published papers come out the same from a restored backup`() async throws {
        let folder = Given.folder()
        let office = try Office(folder, clock: .pinned(to: Given.today))
        try await Given.found(office)
        try await Given.publish(office)
        let file = folder.url.deletingLastPathComponent().appending(path: "a.heedbackup")
        _ = try await office.backUp(to: file, as: Act("backup", by: "operator:jane"))

        let restored = DataFolder(Given.folder().path(""), key: folder.keyFile.path(percentEncoded: false))
        _ = try Backup.restore(file, into: restored)
        let papers = try Office(restored, clock: .pinned(to: Given.today)).checkPapers()
        #expect(papers.map(\.agrees.value) == [true])
    }
}
