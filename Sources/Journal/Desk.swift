public import Clocks
import Crypto
public import Foundation
import GRDB

/// What people have begun and not yet recorded: sealed drafts that expire. The only store that is rewritten, and losing
/// it loses no fact.
public final class Desk: Sendable {
    private let database: DatabaseQueue
    private let key: SymmetricKey

    public init(path: String? = nil, master: MasterKey) throws {
        database = try Storage.open(path: path, purpose: .desk, schema: Desk.schema)
        key = master.derived(for: "desk")
        // Desks of earlier versions held drafts alone.
        try database.write { db in
            for table in [Desk.sessionSchema, Desk.invitationSchema, Desk.codeSchema, Desk.keySchema] { try db.execute(sql: table) }
        }
    }

    private static let schema = [
        """
        CREATE TABLE draft(
          owner TEXT NOT NULL,
          form TEXT NOT NULL,
          expires TEXT NOT NULL,
          nonce BLOB NOT NULL,
          bytes BLOB NOT NULL,
          PRIMARY KEY (owner, form)
        ) STRICT
        """
    ]

    /// Keeps what `owner` has typed into `form`, in place of what was kept before.
    public func keep(_ draft: Data, of form: String, for owner: String, until expires: Moment) throws {
        let wrapped = try Wrapped(sealing: draft, with: key, context: Desk.context(form, owner))
        try database.write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO draft(owner, form, expires, nonce, bytes) VALUES (?, ?, ?, ?, ?)",
                arguments: [owner, form, expires.description, wrapped.nonce, wrapped.bytes])
        }
    }

    /// What `owner` had typed into `form`; `nil` when there is nothing or it has expired.
    public func draft(of form: String, for owner: String, at now: Moment) throws -> Data? {
        let row = try database.read { db in
            try Row.fetchOne(
                db.cachedStatement(sql: "SELECT nonce, bytes FROM draft WHERE owner = ? AND form = ? AND expires > ?"),
                arguments: [owner, form, now.description])
        }
        return try row.map {
            try Wrapped(nonce: $0[0], bytes: $0[1]).open(with: key, context: Desk.context(form, owner))
        }
    }

    /// Puts a draft away once it has been recorded, and any that have expired.
    public func clear(_ form: String, for owner: String, at now: Moment) throws {
        try database.write { db in
            try db.execute(
                sql: "DELETE FROM draft WHERE (owner = ? AND form = ?) OR expires <= ?",
                arguments: [owner, form, now.description])
        }
    }

    /// The forms for which `owner` keeps a draft, with the drafts, by the day on which they expire.
    public func drafts(for owner: String, at now: Moment) throws -> [(form: String, draft: Data)] {
        let rows = try database.read { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: "SELECT form, nonce, bytes FROM draft WHERE owner = ? AND expires > ? ORDER BY expires, form"),
                arguments: [owner, now.description])
        }
        return try rows.map { row in
            let form: String = row[0]
            let wrapped = Wrapped(nonce: row[1], bytes: row[2])
            return (form, try wrapped.open(with: key, context: Desk.context(form, owner)))
        }
    }

    func write(_ body: (Database) throws -> Void) throws { try database.write(body) }
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value { try database.read(body) }

    func wrap(_ plain: Data, for session: String) throws -> Wrapped {
        try Wrapped(sealing: plain, with: key, context: Desk.context("session", session))
    }
    func open(nonce: Data, bytes: Data, for session: String) throws -> Data {
        try Wrapped(nonce: nonce, bytes: bytes).open(with: key, context: Desk.context("session", session))
    }

    private static func context(_ form: String, _ owner: String) -> Data {
        var fields = Fields()
        fields.add(owner)
        fields.add(form)
        return Data(fields.bytes)
    }
}
