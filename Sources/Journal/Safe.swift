import Crypto
public import Foundation
import GRDB
import Synchronization

/// What may be forgotten: the keys that open sealed text, and the sealed documents. Destroying a key makes what it
/// sealed unreadable and leaves the journal's chain whole.
public final class Safe: Sendable {
    private struct Held {
        var byID: [String: SealingKey] = [:]
        var bySubject: [String: String] = [:]
    }

    let database: DatabaseQueue
    private let wrapping: SymmetricKey
    private let acts: SymmetricKey
    let documents: URL?
    let memory = Mutex<[String: Data]>([:])
    private let held = Mutex(Held())

    /// - Parameters:
    ///   - path: where the keys lie; in memory without one, for tests.
    ///   - documents: the folder for sealed documents; in memory without one.
    /// - Throws: ``WrongKey`` when the master key is not the one this safe was made with.
    public convenience init(path: String? = nil, documents: URL? = nil, master: MasterKey) throws {
        try self.init(
            path: path, documents: documents,
            wrapping: master.derived(for: "wrapping"), acts: master.derived(for: "acts"))
    }

    private init(path: String?, documents: URL?, wrapping: SymmetricKey, acts: SymmetricKey) throws {
        database = try Storage.open(path: path, purpose: .safe, schema: Safe.schema)
        (self.wrapping, self.acts, self.documents) = (wrapping, acts, documents)
        try proveKey(path: path ?? "memory")
    }

    /// The safe in another place that the same master key opens: a copy of this one.
    func like(path: String, documents: URL) throws -> Safe {
        try Safe(path: path, documents: documents, wrapping: wrapping, acts: acts)
    }

    private static let schema = [
        "CREATE TABLE proof(nonce BLOB NOT NULL, bytes BLOB NOT NULL) STRICT",
        """
        CREATE TABLE key(
          id TEXT PRIMARY KEY,
          subject TEXT NOT NULL,
          layer TEXT NOT NULL,
          nonce BLOB NOT NULL,
          bytes BLOB NOT NULL,
          UNIQUE (subject, layer)
        ) STRICT
        """,
    ]

    private func proveKey(path: String) throws {
        let context = Data("heed proof".utf8)
        try database.write { db in
            if let row = try Row.fetchOne(db, sql: "SELECT nonce, bytes FROM proof") {
                guard (try? Wrapped(nonce: row[0], bytes: row[1]).open(with: wrapping, context: context)) != nil else {
                    throw WrongKey(path: path)
                }
            } else {
                let proof = try Wrapped(sealing: Data("heed".utf8), with: wrapping, context: context)
                try db.execute(sql: "INSERT INTO proof VALUES (?, ?)", arguments: [proof.nonce, proof.bytes])
            }
        }
    }

    /// The same text for the same idempotency key, and of no use to anyone without the master key.
    public func act(_ idempotencyKey: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(idempotencyKey.utf8), using: acts)
        return hexadecimal(Array(code).prefix(16))
    }

    /// The key for a subject and layer. One that does not exist yet is made, and goes into `new` until that is kept.
    public func key(for subject: String, _ layer: Layer, adding new: inout NewKeys) throws -> SealingKey {
        let name = "\(layer.rawValue) \(subject)"
        if let key = new.made[name]?.key { return key }
        if let key = held.withLock({ held in held.bySubject[name].flatMap { held.byID[$0] } }) { return key }
        let row = try database.read { db in
            try Row.fetchOne(
                db.cachedStatement(sql: "SELECT id, nonce, bytes FROM key WHERE subject = ? AND layer = ?"),
                arguments: [subject, layer.rawValue])
        }
        if let row {
            let key = try unwrap(row[0], row[1], row[2])
            remember([(name, key)])
            return key
        }
        let key = SealingKey(id: randomHex(12), key: SymmetricKey(size: .bits256))
        new.add(key, for: subject, layer, named: name)
        return key
    }

    /// Puts new keys on disk, in one transaction. Nothing sealed with them may be journalled before this returns.
    public func keep(_ new: NewKeys) throws {
        guard !new.made.isEmpty else { return }
        try database.write { db in
            let insert = try db.cachedStatement(
                sql: "INSERT INTO key(id, subject, layer, nonce, bytes) VALUES (?, ?, ?, ?, ?)")
            for made in new.made.values {
                let wrapped = try Wrapped(
                    sealing: made.key.key.withUnsafeBytes { Data($0) }, with: wrapping, context: Data(made.key.id.utf8))
                try insert.execute(arguments: [
                    made.key.id, made.subject, made.layer.rawValue, wrapped.nonce, wrapped.bytes,
                ])
            }
        }
        remember(new.made.map { ($0.key, $0.value.key) })
    }

    private func remember(_ keys: [(name: String, key: SealingKey)]) {
        held.withLock { held in
            for (name, key) in keys {
                held.bySubject[name] = key.id
                held.byID[key.id] = key
            }
        }
    }

    /// Those of these keys that are not here.
    public func missing(of keys: Set<String>) throws -> Set<String> {
        keys.subtracting(try database.read { try String.fetchSet($0, sql: "SELECT id FROM key") })
    }

    /// The key with this id; `nil` when it has been destroyed.
    public func key(_ id: String) throws -> SealingKey? {
        if let key = held.withLock({ $0.byID[id] }) { return key }
        let row = try database.read { db in
            try Row.fetchOne(db, sql: "SELECT nonce, bytes FROM key WHERE id = ?", arguments: [id])
        }
        guard let row else { return nil }
        let key = try unwrap(id, row[0], row[1])
        held.withLock { $0.byID[id] = key }
        return key
    }

    func unwrap(_ id: String, _ nonce: Data, _ bytes: Data) throws -> SealingKey {
        SealingKey(
            id: id,
            key: SymmetricKey(
                data: try Wrapped(nonce: nonce, bytes: bytes).open(with: wrapping, context: Data(id.utf8))))
    }
}

/// The master key is not the one with which this safe was made.
public struct WrongKey: Error, CustomStringConvertible {
    public let path: String
    public var description: String {
        "The key does not open \(path). Nothing was changed. Name the right one with --key FILE."
    }
}
