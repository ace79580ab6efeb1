import Clocks
import Foundation
import GRDB
import Journal
import Testing

@Suite struct AccessJournalTests {
    private func look(_ files: [String]) -> Access {
        Access(at: Given.noon, who: "P-0002", page: "/notifications", files: files, because: "the reply")
    }

    @Test func `Everyone who looked at a file is listed, oldest first, and nobody else`() async throws {
        let journal = try AccessJournal()
        try await journal.note(look(["case/1", "case/2"]))
        try await journal.note(look(["case/2"]))
        #expect(try journal.readers(of: "case/2").map(\.sequence) == [1, 2])
        #expect(try journal.readers(of: "case/1").map(\.access.because) == ["the reply"])
    }

    @Test func `Looks that come together are all written down`() async throws {
        let journal = try AccessJournal()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...100 { group.addTask { try await journal.note(look(["case/\(number)"])) } }
            try await group.waitForAll()
        }
        #expect(try journal.verify() == Soundness(entries: 100, head: journal.verify().head))
    }

    @Test func `A look that was altered keeps Heed from starting`() async throws {
        let path = try Given.folder().appending(path: "access.sqlite").path()
        do { try await AccessJournal(path: path).note(look(["case/1"])) }
        try await DatabaseQueue(path: path).write { db in
            let sql = try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'access_no_update'")!
            try db.execute(sql: "DROP TRIGGER access_no_update; UPDATE access SET who = 'P-0009'")
            try db.execute(sql: sql)
        }
        #expect(throws: AccessBroken.self) { try AccessJournal(path: path) }
    }
}

@Suite struct DeskTests {
    @Test func `A draft is offered back to whoever wrote it, until it expires`() throws {
        let desk = try Desk(master: MasterKey())
        try desk.keep(Data("half a sentence".utf8), of: "notification", for: "P-0003", until: Given.noon + 60)
        #expect(try desk.draft(of: "notification", for: "P-0003", at: Given.noon) == Data("half a sentence".utf8))
        #expect(try desk.draft(of: "notification", for: "P-0004", at: Given.noon) == nil)
        #expect(try desk.draft(of: "notification", for: "P-0003", at: Given.noon + 61) == nil)
    }

    @Test func `A draft does not lie on disk in plain text`() throws {
        let path = try Given.folder().appending(path: "desk.sqlite").path()
        do {
            let desk = try Desk(path: path, master: MasterKey())
            try desk.keep(Data("The child died.".utf8), of: "notification", for: "P-0003", until: Given.noon + 60)
        }
        #expect(try Data(contentsOf: URL(filePath: path)).range(of: Data("child".utf8)) == nil)
    }

    @Test func `A draft that was recorded is cleared`() throws {
        let desk = try Desk(master: MasterKey())
        try desk.keep(Data("done".utf8), of: "notification", for: "P-0003", until: Given.noon + 60)
        try desk.clear("notification", for: "P-0003", at: Given.noon)
        #expect(try desk.draft(of: "notification", for: "P-0003", at: Given.noon) == nil)
    }
}
