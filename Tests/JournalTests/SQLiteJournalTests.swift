import Foundation
import GRDB
import Testing

@testable import Journal

/// What the SQLite file itself refuses, and what verification finds when somebody has got past it.
@Suite struct SQLiteJournalTests {
    /// A journal of four entries, the third with sealed text, closed again; and its file open in plain SQLite.
    private func file() throws -> (path: String, database: DatabaseQueue) {
        let path = try Given.folder().appending(path: "journal.sqlite").path()
        do {
            let journal = try SQLiteJournal(path: path)
            _ = try journal.append(
                [
                    Given.draft("one"), Given.draft("two"), Given.sealedDraft("three", with: Given.key()),
                    Given.draft("four"),
                ], after: 0)
        }
        return (path, try DatabaseQueue(path: path))
    }

    private func firstBad(after sql: String) throws -> Int? {
        let (path, database) = try file()
        try database.write { db in
            let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
            try db.execute(sql: sql)
            // The guards are put back, so that only the change itself can be found.
            for trigger in triggers { try db.execute(sql: trigger["sql"]) }
        }
        try database.close()
        return try SQLiteJournal(path: path).verify(anchor: nil).firstBad
    }

    @Test(arguments: [
        "UPDATE entry SET body = body WHERE sequence = 1",
        "DELETE FROM entry WHERE sequence = 4",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE sequence = 2",
        "INSERT INTO entry SELECT 9, recorded_at, actor, act, file, name, origin, body, previous, hash FROM entry WHERE sequence = 4",
        "UPDATE sealed SET bytes = zeroblob(20)",
        "DELETE FROM sealed",
        "INSERT OR REPLACE INTO sealed SELECT * FROM sealed",
        "INSERT INTO sealed SELECT randomblob(32), 99, field, key, nonce, bytes FROM sealed",
    ])
    func `The file refuses`(statement: String) throws {
        let (_, database) = try file()
        #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: statement) } }
    }

    @Test(arguments: [
        ("UPDATE entry SET recorded_at = '2009-04-07T11:00:00.001Z' WHERE sequence = 2", 2),
        ("UPDATE entry SET actor = 'P-0002' WHERE sequence = 2", 2),
        ("UPDATE entry SET act = 'a2' WHERE sequence = 2", 2),
        ("UPDATE entry SET file = 'lesson/2' WHERE sequence = 2", 2),
        ("UPDATE entry SET name = 'lesson.other' WHERE sequence = 2", 2),
        ("UPDATE entry SET origin = '' WHERE sequence = 2", 2),
        ("UPDATE entry SET body = replace(body, 'two', 'too') WHERE sequence = 2", 2),
        ("UPDATE entry SET previous = zeroblob(32) WHERE sequence = 2", 2),
        ("UPDATE entry SET hash = zeroblob(32) WHERE sequence = 2", 2),
        ("DELETE FROM entry WHERE sequence = 2", 2),
        ("UPDATE entry SET sequence = 9 WHERE sequence = 2", 2),
        ("UPDATE sealed SET bytes = zeroblob(20)", 3),
        ("UPDATE sealed SET nonce = zeroblob(12)", 3),
        ("UPDATE sealed SET key = 'other'", 3),
        ("UPDATE sealed SET field = 'case.told.name'", 3),
        ("UPDATE sealed SET sha256 = zeroblob(32)", 3),
        ("UPDATE sealed SET sequence = 4", 3),
        ("DELETE FROM sealed", 3),
        ("INSERT INTO sealed SELECT randomblob(32), 2, field, key, nonce, bytes FROM sealed", 2),
    ])
    func `Past the guards, verification names the first entry that is not as it was written`(
        change: (sql: String, first: Int)
    ) throws {
        #expect(try firstBad(after: change.sql) == change.first)
    }

    @Test func `A guard that is gone is found even when nothing was changed`() throws {
        let (path, database) = try file()
        try database.write { try $0.execute(sql: "DROP TRIGGER entry_no_update") }
        try database.close()
        let soundness = try SQLiteJournal(path: path).verify(anchor: nil)
        #expect(!soundness.isSound)
        #expect(soundness.why?.contains("entry_no_update") == true)
    }

    @Test func `Every commit is on disk before it is acknowledged`() throws {
        let path = try Given.folder().appending(path: "journal.sqlite").path()
        let journal = try SQLiteJournal(path: path)
        // Through the journal's own connection: GRDB sets NORMAL when it turns WAL on.
        #expect(try journal.pragma("synchronous") == "2")
        #expect(try journal.pragma("journal_mode") == "wal")
        #expect(try journal.pragma("locking_mode") == "exclusive")
    }

    @Test func `A second process cannot write to a journal that is open`() throws {
        let path = try Given.folder().appending(path: "journal.sqlite").path()
        let journal = try SQLiteJournal(path: path)
        _ = try journal.append([Given.draft("one")], after: 0)
        #expect(throws: DatabaseError.self) {
            try DatabaseQueue(path: path).write { try $0.execute(sql: "DROP TABLE sealed") }
        }
    }

    @Test func `Another file in the journal's place is refused and left as it is`() throws {
        let path = try Given.folder().appending(path: "journal.sqlite").path()
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE mine(x)") }
        let before = try Data(contentsOf: URL(filePath: path))
        #expect(throws: NotAJournal.self) { try SQLiteJournal(path: path) }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
}
