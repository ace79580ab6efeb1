import Clocks
import Foundation
import GRDB
import GRDBSQLite

/// The row under a statement's cursor, read where it lies. Values are `nil` when the file holds something of another type
/// there: a damaged file must not stop the program that is to report it.
struct Cells {
    private let statement: OpaquePointer

    /// Calls `body` with each row until it returns false.
    ///
    /// - Throws: SQLite's error when the file cannot be read on.
    static func each(
        _ db: Database, _ sql: String, arguments: StatementArguments = StatementArguments(), _ body: (Cells) throws -> Bool
    ) throws {
        let statement = try db.cachedStatement(sql: sql)
        try statement.setArguments(arguments)
        guard let handle = statement.sqliteStatement as OpaquePointer? else { return }
        sqlite3_reset(handle)
        defer { sqlite3_reset(handle) }
        while true {
            let code = sqlite3_step(handle)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else {
                throw DatabaseError(
                    resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))), sql: sql)
            }
            if try !body(Cells(statement: handle)) { return }
        }
    }

    func whole(_ index: Int32) -> Int? {
        sqlite3_column_type(statement, index) == SQLITE_INTEGER ? Int(sqlite3_column_int64(statement, index)) : nil
    }

    func text(_ index: Int32) -> String? {
        guard sqlite3_column_type(statement, index) == SQLITE_TEXT else { return nil }
        return bytes(index) { String(validating: $0, as: UTF8.self) }
    }

    func data(_ index: Int32) -> Data? {
        sqlite3_column_type(statement, index) == SQLITE_BLOB ? bytes(index) { Data($0) } : nil
    }

    func hash(_ index: Int32) -> Hash? { bytes(index) { Hash($0) } }

    func moment(_ index: Int32) -> Moment? { bytes(index) { $0.withMemoryRebound(to: UInt8.self) { Moment(utf8: $0) } } }

    func isNull(_ index: Int32) -> Bool { sqlite3_column_type(statement, index) == SQLITE_NULL }

    /// The bytes as they lie in the file.
    func bytes<Value>(_ index: Int32, _ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
        let start = sqlite3_column_blob(statement, index)
        return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, index))))
    }
}
