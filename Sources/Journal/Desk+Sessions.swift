public import Clocks
import Foundation
import GRDB

/// Somebody signed in, as the desk keeps it. The token itself is nowhere: only its digest.
public struct KeptSession: Sendable, Equatable {
    /// SHA-256 of the token, in hexadecimal.
    public let digest: String
    /// AC-0003; empty for a newcomer to the demonstration.
    public let account: String
    /// Their own name, opened when they signed in.
    public let name: String
    /// Which of the demonstration's organisations they look at; empty otherwise.
    public let house: String
    /// With which password and authenticator they signed in; empty in a demonstration.
    public let proof: String
    public let begun: Moment
    public let seen: Moment

    public init(digest: String, account: String, name: String, house: String, proof: String, begun: Moment, seen: Moment) {
        (self.digest, self.account, self.name, self.house, self.proof) = (digest, account, name, house, proof)
        (self.begun, self.seen) = (begun, seen)
    }
}

extension Desk {
    static let sessionSchema = """
        CREATE TABLE IF NOT EXISTS session(
          digest TEXT PRIMARY KEY,
          begun TEXT NOT NULL,
          seen TEXT NOT NULL,
          nonce BLOB NOT NULL,
          bytes BLOB NOT NULL
        ) STRICT, WITHOUT ROWID
        """

    private struct Who: Codable {
        let account, name, house: String
        /// Not of sessions that earlier versions began, which are over.
        let proof: String?
    }

    /// Keeps a session, in place of what was kept of it, and puts those away that began more than a day before.
    public func keep(_ session: KeptSession) throws {
        let who = Who(account: session.account, name: session.name, house: session.house, proof: session.proof)
        let wrapped = try wrap(JSONEncoder().encode(who), for: session.digest)
        try write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO session(digest, begun, seen, nonce, bytes) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    session.digest, session.begun.description, session.seen.description, wrapped.nonce, wrapped.bytes,
                ])
            try db.execute(
                sql: "DELETE FROM session WHERE begun < ?", arguments: [(session.seen + -86_400).description])
        }
    }

    /// The session of a token with this digest, however long ago it was used; `nil` when there is none.
    public func session(_ digest: String) throws -> KeptSession? {
        let row = try read { db in
            try Row.fetchOne(
                db, sql: "SELECT begun, seen, nonce, bytes FROM session WHERE digest = ?", arguments: [digest])
        }
        guard let row, let begun = Moment(row[0] as String), let seen = Moment(row[1] as String) else { return nil }
        let who = try JSONDecoder().decode(Who.self, from: open(nonce: row[2], bytes: row[3], for: digest))
        return KeptSession(
            digest: digest, account: who.account, name: who.name, house: who.house, proof: who.proof ?? "", begun: begun,
            seen: seen)
    }

    public func end(_ digest: String) throws {
        try write { db in try db.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [digest]) }
    }

    /// Ends every session there is.
    public func endAllSessions() throws {
        try write { db in try db.execute(sql: "DELETE FROM session") }
    }
}
