import Clocks
import Foundation
import GRDB
import GRDBSQLite

/// The row under a statement's cursor, read where it lies. Values are `nil` when the file holds something of another type
/// there: a damaged file must not stop the program that is to report it.
struct Cells {
    /// Held, because a row is there only as long as its statement is.
    private let rows: CellRows
    private var statement: OpaquePointer { rows.handle }

    fileprivate init(_ rows: CellRows) { self.rows = rows }

    /// Calls `body` with each row until it returns false.
    ///
    /// - Throws: SQLite's error when the file cannot be read on.
    static func each(
        _ db: Database, _ sql: String, arguments: StatementArguments = StatementArguments(),
        _ body: (Cells) throws -> Bool
    ) throws {
        let rows = try CellRows(db, sql, arguments: arguments)
        while let row = try rows.next() {
            if try !body(row) { return }
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

    func hash(_ index: Int32) -> Hash? {
        sqlite3_column_type(statement, index) == SQLITE_BLOB ? bytes(index) { Hash($0) } : nil
    }

    func moment(_ index: Int32) -> Moment? {
        guard sqlite3_column_type(statement, index) == SQLITE_TEXT else { return nil }
        return bytes(index) { $0.withMemoryRebound(to: UInt8.self) { Moment(utf8: $0) } }
    }

    /// Whether each of these columns holds text.
    func areText(_ columns: Int32...) -> Bool {
        columns.allSatisfy { sqlite3_column_type(statement, $0) == SQLITE_TEXT }
    }

    func isNull(_ index: Int32) -> Bool { sqlite3_column_type(statement, index) == SQLITE_NULL }

    /// The bytes as they lie in the file.
    func bytes<Value>(_ index: Int32, _ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
        let start = sqlite3_column_blob(statement, index)
        return try body(
            UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, index))))
    }
}

/// Rows one at a time, for two statements that are walked side by side.
final class CellRows {
    private let statement: Statement
    fileprivate let handle: OpaquePointer

    init(_ db: Database, _ sql: String, arguments: StatementArguments = StatementArguments()) throws {
        statement = try db.cachedStatement(sql: sql)
        try statement.setArguments(arguments)
        handle = statement.sqliteStatement
        sqlite3_reset(handle)
    }

    deinit { sqlite3_reset(handle) }

    func next() throws -> Cells? {
        let code = sqlite3_step(handle)
        if code == SQLITE_DONE { return nil }
        guard code == SQLITE_ROW else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))),
                sql: statement.sql)
        }
        return Cells(self)
    }
}
