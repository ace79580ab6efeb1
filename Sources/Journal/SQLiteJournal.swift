import Clocks
import Foundation
import GRDB
import Synchronization

/// The journal in one SQLite file, owned by one process: a single connection under an exclusive lock commits and
/// checkpoints, which keeps SQLite 3.40's WAL-reset fault out of reach. Without a path it lives in memory, for tests.
public final class SQLiteJournal: Journal {
    let database: DatabaseQueue
    /// Nobody else writes, so where the journal ends need not be asked of the file each time.
    private let end: Mutex<Head>

    /// Opens the journal at `path`, or makes it.
    ///
    /// - Throws: ``NotAJournal`` when the file is something else, and SQLite's errors.
    public init(path: String? = nil) throws {
        database = try Storage.open(path: path, purpose: .journal, schema: SQLiteJournal.schema)
        end = Mutex(try SQLiteJournal.readEnd(database))
    }

    private static func readEnd(_ database: DatabaseQueue) throws -> Head {
        try database.unsafeRead { db in
            var head = Head.empty
            try Cells.each(db, "SELECT sequence, hash, recorded_at FROM entry ORDER BY sequence DESC LIMIT 1") { row in
                guard let sequence = row.whole(0), let hash = row.hash(1), let recordedAt = row.moment(2) else {
                    throw Unreadable(sequence: row.whole(0) ?? 0)
                }
                head = Head(sequence: sequence, hash: hash, recordedAt: recordedAt)
                return true
            }
            return head
        }
    }

    public func head() throws -> Head { end.withLock { $0 } }

    public func hash(at sequence: Int) throws -> Hash? {
        try database.unsafeRead { db in
            var hash: Hash?
            try Cells.each(db, "SELECT hash FROM entry WHERE sequence = ?", arguments: [sequence]) { row in
                hash = row.hash(0)
                return true
            }
            return hash
        }
    }

    public func append(_ drafts: [SealedDraft], after sequence: Int) throws -> [Entry] {
        try end.withLock { end in
            guard end.sequence == sequence else { throw Moved() }
            do {
                let entries = try write(drafts, after: end)
                if let last = entries.last {
                    end = Head(sequence: last.sequence, hash: last.hash, recordedAt: last.recordedAt)
                }
                return entries
            } catch let error as DatabaseError {
                throw CannotAppend(mayTryAgain: error.resultCode.primaryResultCode == .SQLITE_FULL, why: "\(error)")
            }
        }
    }

    private func write(_ drafts: [SealedDraft], after end: Head) throws -> [Entry] {
        try database.writeWithoutTransaction { db in
            var entries: [Entry] = []
            var end = end
            try db.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
            do {
                for draft in drafts {
                    let entry = Entry(
                        draft.draft, at: end.sequence + 1, recordedAt: max(draft.at, end.recordedAt ?? draft.at),
                        after: end.hash)
                    try insert(entry, in: db)
                    for text in draft.sealed { try insert(text, of: entry.sequence, in: db) }
                    entries.append(entry)
                    end = Head(sequence: entry.sequence, hash: entry.hash, recordedAt: entry.recordedAt)
                }
                try db.cachedStatement(sql: "COMMIT").execute()
            } catch {
                if db.isInsideTransaction { try? db.rollback() }
                throw error
            }
            return entries
        }
    }

    private func insert(_ entry: Entry, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO entry(sequence, recorded_at, actor, act, file, name, origin, body, previous, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            entry.sequence, entry.recordedAt.description, entry.draft.actor, entry.draft.act, entry.draft.file,
            entry.draft.name, entry.draft.origin?.text, entry.draft.body, entry.previous.data, entry.hash.data,
        ])
    }

    private func insert(_ text: SealedText, of sequence: Int, in db: Database) throws {
        try db.cachedStatement(
            sql: "INSERT INTO sealed(sha256, sequence, field, key, nonce, bytes) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [text.digest.data, sequence, text.field, text.key, text.nonce, text.bytes])
    }

    public func read(after sequence: Int, through last: Int, _ body: (Entry, [SealedRow]) throws -> Void) throws {
        try database.unsafeRead { db in
            var sealed = try SealedCursor(db, after: sequence)
            try Cells.each(
                db, "SELECT \(Columns.entry) FROM entry WHERE sequence > ? AND sequence <= ? ORDER BY sequence",
                arguments: [sequence, last]
            ) { row in
                let entry = try Entry(row)
                try body(entry, sealed.rows(of: entry.sequence))
                return true
            }
        }
    }

    public func entries(of acts: Set<String>) throws -> [String: [Entry]] {
        try database.unsafeRead { db in
            var entries: [String: [Entry]] = [:]
            for act in acts {
                try Cells.each(
                    db, "SELECT \(Columns.entry) FROM entry WHERE act = ? ORDER BY sequence", arguments: [act]
                ) { row in
                    entries[act, default: []].append(try Entry(row))
                    return true
                }
            }
            return entries
        }
    }

    public func keys() throws -> Set<String> {
        try database.unsafeRead { try String.fetchSet($0, sql: "SELECT DISTINCT key FROM sealed") }
    }

    public func sealedRows(_ digests: Set<Hash>) throws -> [Hash: SealedRow] {
        guard !digests.isEmpty else { return [:] }
        return try database.unsafeRead { db in
            var rows: [Hash: SealedRow] = [:]
            for digest in digests {
                rows[digest] =
                    try CellRows(db, "SELECT \(Columns.sealed) FROM sealed WHERE sha256 = ?", arguments: [digest.data])
                    .next().map(SealedRow.init)
            }
            return rows
        }
    }
}
