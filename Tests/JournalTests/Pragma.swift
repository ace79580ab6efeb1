import GRDB

@testable import Journal

extension SQLiteJournal {
    /// What the journal's own connection answers.
    func pragma(_ name: String) throws -> String? {
        try database.unsafeRead { try String.fetchOne($0, sql: "PRAGMA \(name)") }
    }
}
