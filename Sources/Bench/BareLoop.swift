import Foundation
import GRDB

/// The floor: prepared rows of the same bytes, one a commit, with the same durability and nothing else.
final class BareLoop {
    private let database: DatabaseQueue
    private let row: [(any DatabaseValueConvertible)?]
    private var sequence = 0

    init(folder: URL) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
            try db.execute(sql: "PRAGMA journal_mode = WAL")
        }
        database = try DatabaseQueue(
            path: folder.appending(path: "bare.sqlite").path(percentEncoded: false), configuration: configuration)
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(
                sql: """
                    CREATE TABLE entry(sequence INTEGER PRIMARY KEY, recorded_at TEXT, actor TEXT, act TEXT, file TEXT, name TEXT,
                    origin TEXT, body TEXT, previous BLOB, hash BLOB) STRICT
                    """)
        }
        row = [
            "2009-10-23T10:15:00.000Z", "P-1001", "0123456789abcdef0123456789abcdef", "person/1001", "person.signed",
            nil,
            #"{"person.signed":{"on":"2009-10-23","policy":"PO-0001","version":4}}"#, Data(count: 32), Data(count: 32),
        ]
    }

    func commit(_ count: Int) throws {
        try database.writeWithoutTransaction { db in
            let insert = try db.makeStatement(sql: "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            for _ in 0..<count {
                sequence += 1
                try db.inTransaction(.immediate) {
                    try insert.execute(arguments: StatementArguments([sequence] + row))
                    return .commit
                }
            }
        }
    }
}
