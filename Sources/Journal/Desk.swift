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
                db, sql: "SELECT nonce, bytes FROM draft WHERE owner = ? AND form = ? AND expires > ?",
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

    private static func context(_ form: String, _ owner: String) -> Data {
        var fields = Fields()
        fields.add(owner)
        fields.add(form)
        return Data(fields.bytes)
    }
}
