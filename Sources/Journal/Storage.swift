import Foundation
import GRDB

/// How Heed opens each of its SQLite files: one connection, WAL, FULL sync, exclusive.
enum Storage {
    /// Which file it is, kept in SQLite's application id so that one is never taken for another.
    enum Purpose: Int32 {
        case journal = 0x4865_6401, access, safe, desk
    }

    static let version: Int32 = 1

    static func open(path: String?, purpose: Purpose, schema: [String]) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.label = "heed.\(purpose)"
        let isThere = path.map { FileManager.default.fileExists(atPath: $0) } ?? false
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF") }
        let database =
            try path.map { try DatabaseQueue(path: $0, configuration: configuration) }
            ?? DatabaseQueue(configuration: configuration)
        try database.writeWithoutTransaction { db in
            // Another file is left as it is: nothing is set before it is known whose it is.
            // Nor is an empty file taken for a new one: it may be what is left of an old one.
            if isThere { try check(db, purpose: purpose, path: path) }
            if path != nil {
                try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
                try db.execute(sql: "PRAGMA journal_mode = WAL")
            }
            // GRDB may set NORMAL once WAL is on; so FULL is asked for after opening, and checked.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else { throw NotDurable() }
            if !isThere { try make(db, purpose: purpose, schema: schema) }
        }
        return database
    }

    private static func check(_ db: Database, purpose: Purpose, path: String?) throws {
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let found = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard application == purpose.rawValue, found == version else {
            throw NotAJournal(path: path ?? "memory", purpose: "\(purpose)", version: Int(found))
        }
    }

    private static func make(_ db: Database, purpose: Purpose, schema: [String]) throws {
        try db.inTransaction {
            for statement in schema { try db.execute(sql: statement) }
            try db.execute(sql: "PRAGMA application_id = \(purpose.rawValue)")
            try db.execute(sql: "PRAGMA user_version = \(version)")
            return .commit
        }
    }

    /// What differs between the schema in the file and the one Heed made, in a sentence; `nil` when nothing does.
    static func difference(_ db: Database, purpose: Purpose, from schema: [String]) throws -> String? {
        let found = try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
        let number = try Int32.fetchOne(db, sql: "PRAGMA user_version")
        if application != purpose.rawValue || number != version { return "The file's header is not as Heed wrote it." }
        for statement in schema where !found.contains(statement) {
            return "A guard of the file is gone or changed: \(title(statement))."
        }
        for statement in found where !schema.contains(statement) {
            return "The file holds something Heed did not make: \(title(statement))."
        }
        return nil
    }

    private static func title(_ statement: String) -> String {
        statement.split { " (\n".contains($0) }.prefix(3).joined(separator: " ")
    }
}

/// The disk would not promise that what is committed stays.
public struct NotDurable: Error, CustomStringConvertible {
    public var description: String {
        "SQLite would not accept synchronous = FULL, so nothing can be promised. Heed has stopped."
    }
}

/// The file is not the one Heed expects there, or was written by another version.
public struct NotAJournal: Error, CustomStringConvertible {
    public let path: String
    public let purpose: String
    public let version: Int
    public var description: String {
        "\(path) is not a Heed \(purpose) of version \(Storage.version) (it says \(version)). Nothing was changed."
    }
}
