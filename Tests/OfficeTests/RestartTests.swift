import Clocks
import Foundation
import Journal
import Office
import Register
import Testing

@Suite struct RestartTests {
    @Test func `After a restart the register is the same, sealed facts included`() async throws {
        let folder = Given.folder()
        let before: Register
        do {
            let office = try Office(folder, clock: .pinned(to: Given.today))
            try await Given.found(office)
            _ = try await Given.tell(office, age: .years(8))
            before = office.now()
        }
        let after = try Office(folder, clock: .pinned(to: Given.today)).now()
        #expect(after == before)
        #expect(after[ID<CaseFile>(1)].children.first?.facts.value?.age == .years(8))
    }

    @Test func `Without its key file a folder is refused and left as it is`() async throws {
        let folder = Given.folder()
        do { try await Given.found(Office(folder, clock: .pinned(to: Given.today))) }
        try FileManager.default.removeItem(at: folder.keyFile)
        #expect(throws: NoKey.self) { try Office(folder) }
        #expect(!FileManager.default.fileExists(atPath: folder.keyFile.path()))
    }

    @Test func `The key lies outside the folder, for its owner alone`() throws {
        let folder = Given.folder()
        try folder.make()
        _ = try folder.masterKey()
        let mode = try FileManager.default.attributesOfItem(atPath: folder.keyFile.path())[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(!folder.keyFile.path().hasPrefix(folder.url.path()))
    }

    @Test func `A second process is told that the folder is taken`() throws {
        let folder = Given.folder()
        try folder.make()
        let lock = try folder.lock()
        #expect(throws: Locked.self) { try folder.lock() }
        withExtendedLifetime(lock) {}
    }

    @Test func `A fact of a name this version does not know keeps Heed from starting and names its place`() async throws
    {
        let folder = Given.folder()
        do { try await Given.found(Office(folder, clock: .pinned(to: Given.today))) }
        do {
            let draft = Draft(
                actor: "P-0001", act: "x", file: "case/1", name: "case.foretold", body: #"{"case.foretold":{}}"#)
            _ = try SQLiteJournal(path: folder.journal).append([SealedDraft(draft, at: Clock.system.now)], after: 2)
        }
        let failure = #expect(throws: CannotFold.self) { try Office(folder) }
        #expect(failure?.sequence == 3)
    }
}
