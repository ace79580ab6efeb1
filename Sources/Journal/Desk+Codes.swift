import GRDB

extension Desk {
    static let codeSchema = """
        CREATE TABLE IF NOT EXISTS code(
          account TEXT PRIMARY KEY,
          step INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """

    /// Takes the one-time code of a step of an account's authenticator; `false` when that code, or one after it, was
    /// taken before.
    public func takeCode(of account: String, step: Int) throws -> Bool {
        var isTaken = false
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO code(account, step) VALUES (?, ?)
                    ON CONFLICT(account) DO UPDATE SET step = excluded.step WHERE excluded.step > code.step
                    """,
                arguments: [account, step])
            isTaken = db.changesCount > 0
        }
        return isTaken
    }
}
