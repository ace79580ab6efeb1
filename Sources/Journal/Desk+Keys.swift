public import Clocks
import GRDB

extension Desk {
    static let keySchema = """
        CREATE TABLE IF NOT EXISTS asked(
          owner TEXT NOT NULL,
          key TEXT NOT NULL,
          digest TEXT NOT NULL,
          expires TEXT NOT NULL,
          PRIMARY KEY (owner, key)
        ) STRICT
        """

    /// Remembers for a day which answers a program sent under a key; `false` when it sent others under it before.
    public func take(key: String, of owner: String, digest: String, at now: Moment) throws -> Bool {
        var isTaken = false
        try write { db in
            try db.execute(sql: "DELETE FROM asked WHERE expires <= ?", arguments: [now.description])
            try db.execute(
                sql: """
                    INSERT INTO asked(owner, key, digest, expires) VALUES (?, ?, ?, ?)
                    ON CONFLICT(owner, key) DO UPDATE SET expires = excluded.expires WHERE excluded.digest = asked.digest
                    """,
                arguments: [owner, key, digest, (now + 86_400).description])
            isTaken = db.changesCount > 0
        }
        return isTaken
    }

    /// Frees a key under which nothing was recorded.
    public func free(key: String, of owner: String) throws {
        try write { db in
            try db.execute(sql: "DELETE FROM asked WHERE owner = ? AND key = ?", arguments: [owner, key])
        }
    }
}
