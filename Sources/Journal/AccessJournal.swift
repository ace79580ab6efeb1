public import Clocks
import Foundation
import GRDB

/// Who looked at what, and why. One entry a page, listing files and never names, on disk before the first byte leaves.
/// A chain of its own.
public final class AccessJournal: Sendable {
    let database: DatabaseQueue
    private let commits: GroupCommit<Access, AccessEntry>
    private let latest: Latest

    /// Opens the access journal at `path`, or makes it, and checks its last 1,000 entries.
    ///
    /// - Throws: ``AccessBroken`` when one of them is not as it was written.
    public init(path: String? = nil) throws {
        let database = try Storage.open(path: path, purpose: .access, schema: AccessJournal.schema)
        self.database = database
        let latest = Latest()
        self.latest = latest
        // Every page with a name on it waits here for the disk, and the threads that make pages must not.
        commits = GroupCommit(thread: "heed.access") { batch in
            let replies = AccessJournal.append(batch, to: database)
            latest.add(replies.compactMap { try? $0.get() })
            return replies
        }
        let soundness = try verify(last: 1000)
        if let why = soundness.why { throw AccessBroken(why: why) }
    }

    private static let schema = [
        """
        CREATE TABLE access(
          sequence INTEGER PRIMARY KEY,
          at TEXT NOT NULL,
          who TEXT NOT NULL,
          page TEXT NOT NULL,
          files TEXT NOT NULL,
          because TEXT NOT NULL,
          previous BLOB NOT NULL,
          hash BLOB NOT NULL
        ) STRICT
        """,
        "CREATE TABLE access_file(file TEXT NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (file, sequence)) STRICT, WITHOUT ROWID",
        "CREATE INDEX access_file_by_sequence ON access_file(sequence)",
        """
        CREATE TRIGGER access_last_plus_one BEFORE INSERT ON access
        WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM access)
        BEGIN SELECT RAISE(ABORT, 'The access journal only grows at its end.'); END
        """,
        """
        CREATE TRIGGER access_no_update BEFORE UPDATE ON access
        BEGIN SELECT RAISE(ABORT, 'The access journal is never rewritten.'); END
        """,
        """
        CREATE TRIGGER access_no_delete BEFORE DELETE ON access
        BEGIN SELECT RAISE(ABORT, 'Nothing leaves the access journal.'); END
        """,
        """
        CREATE TRIGGER access_file_no_update BEFORE UPDATE ON access_file
        BEGIN SELECT RAISE(ABORT, 'The access journal is never rewritten.'); END
        """,
        """
        CREATE TRIGGER access_file_no_delete BEFORE DELETE ON access_file
        BEGIN SELECT RAISE(ABORT, 'Nothing leaves the access journal.'); END
        """,
    ]

    /// Returns once the entry is on disk. When this throws, nothing may be shown.
    @discardableResult public func note(_ access: Access) async throws -> AccessEntry {
        try await commits.submit(access)
    }

    private static func append(_ batch: [Access], to database: DatabaseQueue) -> [Result<AccessEntry, any Error>] {
        Result {
            try database.write { db in
                let head = try Row.fetchOne(
                    db.cachedStatement(sql: "SELECT sequence, hash FROM access ORDER BY sequence DESC LIMIT 1"))
                let insert = try db.cachedStatement(
                    sql: """
                        INSERT INTO access(sequence, at, who, page, files, because, previous, hash)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                let insertFile = try db.cachedStatement(sql: "INSERT INTO access_file VALUES (?, ?)")
                var sequence: Int = head?[0] ?? 0
                var previous = head?.hash(1) ?? .none
                return try batch.map { access in
                    sequence += 1
                    let entry = AccessEntry(access, at: sequence, after: previous)
                    previous = entry.hash
                    try insert.execute(arguments: [
                        sequence, access.at.description, access.who, access.page, access.files.joined(separator: " "),
                        access.because, entry.previous.data, entry.hash.data,
                    ])
                    for file in Set(access.files) { try insertFile.execute(arguments: [file, sequence]) }
                    return entry
                }
            }
        }.spread(over: batch.count)
    }

    /// Everyone who looked at `file`, oldest first; the last few where a count is given.
    public func readers(of file: String, last count: Int? = nil) throws -> [AccessEntry] {
        guard let count, count <= Latest.kept else { return try recorded(file, last: count) }
        return try latest.of(file) { try recorded(file, last: Latest.kept) }.suffix(count)
    }

    private func recorded(_ file: String, last count: Int?) throws -> [AccessEntry] {
        let newestFirst = try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT \(AccessJournal.columns) FROM access_file JOIN access USING (sequence)
                    WHERE access_file.file = ? ORDER BY sequence DESC LIMIT ?
                    """, arguments: [file, count ?? -1]
            ).compactMap(AccessEntry.init)
        }
        return newestFirst.reversed()
    }

    /// The last times that somebody was refused, oldest first.
    public func refusals(last count: Int) throws -> [AccessEntry] {
        let newestFirst = try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT \(AccessJournal.columns) FROM access WHERE because LIKE 'refused:%'
                    ORDER BY sequence DESC LIMIT ?
                    """, arguments: [count]
            ).compactMap(AccessEntry.init)
        }
        return newestFirst.reversed()
    }

    private static let columns = "access.sequence, at, who, page, files, because, previous, hash"

    /// Checks the chain, or its last entries.
    public func verify(last: Int? = nil) throws -> Soundness {
        try database.read { db in
            if let why = try Storage.difference(db, purpose: .access, from: AccessJournal.schema) {
                return Soundness(entries: 0, head: .none, why: why)
            }
            let end = try Int.fetchOne(db, sql: "SELECT max(sequence) FROM access") ?? 0
            var expected = max(1, end - (last ?? end) + 1)
            var previous: Hash? = expected == 1 ? Hash.none : nil
            let rows = try Row.fetchCursor(
                db, sql: "SELECT \(AccessJournal.columns) FROM access WHERE sequence >= ? ORDER BY sequence",
                arguments: [expected])
            while let row = try rows.next() {
                let why = "Access entry \(expected) is not as it was recorded."
                guard let entry = AccessEntry(row), entry.sequence == expected,
                    entry.previous == previous ?? entry.previous,
                    entry.hash == AccessEntry(entry.access, at: expected, after: entry.previous).hash
                else { return Soundness(entries: expected - 1, head: previous ?? .none, firstBad: expected, why: why) }
                previous = entry.hash
                expected += 1
                let listed = try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM access_file WHERE sequence = ?", arguments: [entry.sequence])
                guard listed == Set(entry.access.files).count else {
                    return Soundness(
                        entries: entry.sequence, head: entry.hash, firstBad: entry.sequence,
                        why: "The files of access entry \(entry.sequence) are not listed as it names them.")
                }
            }
            return Soundness(entries: expected - 1, head: previous ?? .none)
        }
    }
}

/// One look.
public struct Access: Equatable, Sendable {
    public let at: Moment
    public let who: String
    /// The page or command, without what was typed into it.
    public let page: String
    /// The files shown: `case/17`.
    public let files: [String]
    public let because: String

    public init(at: Moment, who: String, page: String, files: [String], because: String) {
        (self.at, self.who, self.page, self.files, self.because) = (at, who, page, files, because)
    }
}

public struct AccessEntry: Equatable, Sendable {
    public let sequence: Int
    public let access: Access
    let previous: Hash
    let hash: Hash

    init(_ access: Access, at sequence: Int, after previous: Hash) {
        (self.access, self.sequence, self.previous) = (access, sequence, previous)
        var fields = Fields()
        fields.add("heed access 1")
        fields.add(sequence)
        fields.add(access.at.description)
        for field in [access.who, access.page, access.files.joined(separator: " "), access.because] {
            fields.add(field)
        }
        fields.add(previous)
        hash = Hash(of: fields.bytes)
    }

    init?(_ row: Row) {
        guard let sequence = row.whole(0), let at = row.text(1).flatMap({ Moment($0) }), let who = row.text(2),
            let page = row.text(3), let files = row.text(4), let because = row.text(5), let previous = row.hash(6),
            let hash = row.hash(7)
        else { return nil }
        access = Access(
            at: at, who: who, page: page, files: files.split(separator: " ").map(String.init), because: because)
        (self.sequence, self.previous, self.hash) = (sequence, previous, hash)
    }
}

/// The access journal has been altered; nothing that names a person may be shown until somebody has looked into it.
public struct AccessBroken: Error, CustomStringConvertible {
    public let why: String
    public var description: String {
        "\(why) Heed will not start: ask the records officer, and restore access.sqlite from a backup."
    }
}

extension Result {
    /// The one failure for everybody, or to each their own success.
    func spread<Value>(over count: Int) -> [Result<Value, any Error>] where Success == [Value] {
        switch self {
        case .success(let values): values.map { .success($0) }
        case .failure(let error): (0..<count).map { _ in .failure(error) }
        }
    }
}
