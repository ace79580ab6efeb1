import GRDB
import GRDBSQLite

extension DatabaseQueue {
    /// Writes a copy of the whole file to `path`, as it stands when this returns. Nobody else who uses the queue waits
    /// longer than one piece takes: what they write meanwhile SQLite writes into the copy too.
    func copy(to path: String) throws {
        let copying = try Copying(to: path)
        defer { unsafeRead { _ in copying.end() } }
        try unsafeRead { try copying.begin($0) }
        while try unsafeRead({ _ in try copying.copyPiece() }) {}
    }
}

extension SQLiteJournal {
    public func copy(to path: String) throws { try database.copy(to: path) }
}

/// SQLite's online backup into a new file. Used on the queue of the file that is copied and nowhere else.
private final class Copying {
    /// 4 MB.
    private static let piece: Int32 = 1024

    private var target: OpaquePointer?
    private var backup: OpaquePointer?

    init(to path: String) throws {
        try check(
            sqlite3_open_v2(
                path, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE, nil))
        // It counts once it has been synced as part of a backup, and is thrown away if anything fails before.
        try check(sqlite3_exec(target, "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF", nil, nil, nil))
    }

    func begin(_ source: Database) throws {
        backup = sqlite3_backup_init(target, "main", source.sqliteConnection, "main")
        if backup == nil { try check(sqlite3_errcode(target)) }
    }

    /// Whether there is more to copy.
    func copyPiece() throws -> Bool {
        let code = sqlite3_backup_step(backup, Copying.piece)
        guard code == SQLITE_OK || code == SQLITE_DONE else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
        return code == SQLITE_OK
    }

    func end() {
        sqlite3_backup_finish(backup)
        sqlite3_close(target)
        (backup, target) = (nil, nil)
    }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: target.map { String(cString: sqlite3_errmsg($0)) })
        }
    }
}
