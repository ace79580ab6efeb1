import Clocks
import Foundation
import GRDB

/// The journal in one SQLite file, owned by one process: a single connection under an exclusive lock commits and
/// checkpoints, which keeps SQLite 3.40's WAL-reset fault out of reach. Without a path it lives in memory, for tests.
public final class SQLiteJournal: Journal {
    let database: DatabaseQueue

    /// Opens the journal at `path`, or makes it.
    ///
    /// - Throws: ``NotAJournal`` when the file is something else, and SQLite's errors.
    public init(path: String? = nil) throws {
        database = try Storage.open(path: path, purpose: .journal, schema: SQLiteJournal.schema)
    }

    public func head() throws -> Head {
        try database.read { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT sequence, hash, recorded_at FROM entry ORDER BY sequence DESC LIMIT 1")
            guard let row else { return .empty }
            guard let hash = Hash(row["hash"] as Data) else { throw Unreadable(sequence: row["sequence"]) }
            return Head(sequence: row["sequence"], hash: hash, recordedAt: Moment(row["recorded_at"] as String))
        }
    }

    public func hash(at sequence: Int) throws -> Hash? {
        try database.read { db in
            try Row.fetchOne(db, sql: "SELECT hash FROM entry WHERE sequence = ?", arguments: [sequence])?.hash(0)
        }
    }

    public func append(_ drafts: [SealedDraft], after sequence: Int) throws -> [Entry] {
        do {
            return try write(drafts, after: sequence)
        } catch let error as DatabaseError {
            throw CannotAppend(mayTryAgain: error.resultCode.primaryResultCode == .SQLITE_FULL, why: "\(error)")
        }
    }

    private func write(_ drafts: [SealedDraft], after sequence: Int) throws -> [Entry] {
        try database.writeWithoutTransaction { db in
            var entries: [Entry] = []
            try db.inTransaction(.immediate) {
                let head = try Row.fetchOne(
                    db.cachedStatement(sql: "SELECT sequence, hash, recorded_at FROM entry ORDER BY sequence DESC LIMIT 1"))
                guard (head?["sequence"] ?? 0) == sequence else { throw Moved() }
                var previous = head.flatMap { Hash($0["hash"] as Data) } ?? .none
                var last = head.flatMap { Moment($0["recorded_at"] as String) }
                let insert = try db.cachedStatement(
                    sql: """
                        INSERT INTO entry(sequence, recorded_at, actor, act, file, name, origin, body, previous, hash)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                for draft in drafts {
                    let entry = Entry(
                        draft.draft, at: sequence + entries.count + 1, recordedAt: max(draft.at, last ?? draft.at),
                        after: previous)
                    try insert.execute(arguments: [
                        entry.sequence, entry.recordedAt.description, entry.draft.actor, entry.draft.act,
                        entry.draft.file, entry.draft.name, entry.draft.origin?.text, entry.draft.body,
                        entry.previous.data, entry.hash.data,
                    ])
                    for text in draft.sealed { try self.keep(text, of: entry.sequence, in: db) }
                    (previous, last) = (entry.hash, entry.recordedAt)
                    entries.append(entry)
                }
                return .commit
            }
            return entries
        }
    }

    private func keep(_ text: SealedText, of sequence: Int, in db: Database) throws {
        try db.cachedStatement(
            sql: "INSERT INTO sealed(sha256, sequence, field, key, nonce, bytes) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [text.digest.data, sequence, text.field, text.key, text.nonce, text.bytes])
    }

    public func read(after sequence: Int, through last: Int, _ body: (Entry, [SealedRow]) throws -> Void) throws {
        try database.read { db in
            let entries = try Row.fetchCursor(
                db, sql: "SELECT \(Columns.entry) FROM entry WHERE sequence > ? AND sequence <= ? ORDER BY sequence",
                arguments: [sequence, last])
            var sealed = try SealedCursor(db, after: sequence)
            while let row = try entries.next() {
                let entry = try Entry(row)
                try body(entry, sealed.rows(of: entry.sequence))
            }
        }
    }

    public func entries(of act: String) throws -> [Entry] {
        try database.read { db in
            let statement = try db.cachedStatement(sql: "SELECT \(Columns.entry) FROM entry WHERE act = ? ORDER BY sequence")
            return try Row.fetchAll(statement, arguments: [act]).map(Entry.init)
        }
    }

    public func sealedRow(_ digest: Hash) throws -> SealedRow? {
        try database.read { db in
            try Row.fetchOne(db, sql: "SELECT \(Columns.sealed) FROM sealed WHERE sha256 = ?", arguments: [digest.data])
                .map(SealedRow.init)
        }
    }
}

/// An entry whose stored form cannot be read back.
public struct Unreadable: Error, CustomStringConvertible {
    public let sequence: Int
    public var description: String { "Entry \(sequence) of the journal cannot be read. Run heed journal verify." }
}

enum Columns {
    static let entry = "sequence, recorded_at, actor, act, file, name, origin, body, previous, hash"
    static let sealed = "sequence, sha256, field, key, nonce, bytes"
}

/// Values out of a row, `nil` when the file holds something of another type there: a damaged file must not stop the
/// program that is to report it.
extension Row {
    func whole(_ index: Int) -> Int? { Int.fromDatabaseValue(self[index]) }
    func text(_ index: Int) -> String? { String.fromDatabaseValue(self[index]) }
    func bytes(_ index: Int) -> Data? { Data.fromDatabaseValue(self[index]) }
    func hash(_ index: Int) -> Hash? { try? withUnsafeData(atIndex: index) { $0.flatMap { Hash($0) } } }
}

extension Entry {
    init(_ row: Row) throws {
        guard let sequence = row.whole(0), let recordedAt = row.text(1).flatMap({ Moment($0) }), let actor = row.text(2),
            let act = row.text(3), let file = row.text(4), let name = row.text(5), let body = row.text(7),
            let previous = row.hash(8), let hash = row.hash(9)
        else { throw Unreadable(sequence: row.whole(0) ?? 0) }
        var origin: Origin?
        if let text = row.text(6) {
            origin = try? JSONDecoder().decode(Origin.self, from: Data(text.utf8))
            if origin == nil { throw Unreadable(sequence: sequence) }
        }
        self.init(
            stored: Draft(actor: actor, act: act, file: file, name: name, origin: origin, body: body),
            sequence: sequence, recordedAt: recordedAt, previous: previous, hash: hash)
    }
}

extension SealedRow {
    init(_ row: Row) throws {
        guard let sequence = row.whole(0), let digest = row.hash(1), let field = row.text(2), let key = row.text(3),
            let nonce = row.bytes(4), let bytes = row.bytes(5)
        else { throw Unreadable(sequence: row.whole(0) ?? 0) }
        self.init(
            sequence: sequence, text: SealedText(field: field, key: key, nonce: nonce, bytes: bytes, digest: digest))
    }
}

/// Walks the sealed rows beside the entries they belong to.
struct SealedCursor {
    private let cursor: RowCursor
    private var next: SealedRow?

    init(_ db: Database, after sequence: Int) throws {
        cursor = try Row.fetchCursor(
            db, sql: "SELECT \(Columns.sealed) FROM sealed WHERE sequence > ? ORDER BY sequence, field",
            arguments: [sequence])
        next = try cursor.next().map(SealedRow.init)
    }

    /// The rows of `sequence`, and before them any that no earlier call took.
    mutating func rows(of sequence: Int) throws -> [SealedRow] {
        var rows: [SealedRow] = []
        while let row = next, row.sequence <= sequence {
            rows.append(row)
            next = try cursor.next().map(SealedRow.init)
        }
        return rows
    }

    /// What is left when every entry has been read.
    var rest: SealedRow? { next }
}
