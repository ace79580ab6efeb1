public import Clocks
import Foundation
import GRDB

/// A one-time link with which somebody sets up how they sign in, as the desk keeps it. The token itself is nowhere.
public struct KeptInvitation: Sendable, Equatable {
    /// SHA-256 of the token, in hexadecimal.
    public let digest: String
    /// AC-0003.
    public let account: String
    public let expires: Moment
    /// What their authenticator and Heed will share.
    public let secret: String
    /// What scrypt made of the password, once they have chosen it.
    public let password: String?

    public init(digest: String, account: String, expires: Moment, secret: String, password: String? = nil) {
        (self.digest, self.account, self.expires) = (digest, account, expires)
        (self.secret, self.password) = (secret, password)
    }
}

extension Desk {
    static let invitationSchema = """
        CREATE TABLE IF NOT EXISTS invitation(
          account TEXT PRIMARY KEY,
          digest TEXT NOT NULL UNIQUE,
          expires TEXT NOT NULL,
          nonce BLOB NOT NULL,
          bytes BLOB NOT NULL
        ) STRICT, WITHOUT ROWID
        """

    private struct Prepared: Codable {
        let secret: String
        let password: String?
    }

    /// Keeps an invitation, in place of any earlier one of its account.
    public func keep(_ invitation: KeptInvitation) throws {
        let prepared = Prepared(secret: invitation.secret, password: invitation.password)
        let wrapped = try wrap(JSONEncoder().encode(prepared), for: "invitation \(invitation.digest)")
        try write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO invitation(account, digest, expires, nonce, bytes) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    invitation.account, invitation.digest, invitation.expires.description, wrapped.nonce, wrapped.bytes,
                ])
        }
    }

    /// The invitation of a token with this digest; `nil` when there is none, it was used, or it has run out.
    public func invitation(_ digest: String, at now: Moment) throws -> KeptInvitation? {
        let row = try read { db in
            try Row.fetchOne(
                db, sql: "SELECT account, expires, nonce, bytes FROM invitation WHERE digest = ? AND expires > ?",
                arguments: [digest, now.description])
        }
        guard let row, let expires = Moment(row[1] as String) else { return nil }
        let plain = try open(nonce: row[2], bytes: row[3], for: "invitation \(digest)")
        let prepared = try JSONDecoder().decode(Prepared.self, from: plain)
        return KeptInvitation(
            digest: digest, account: row[0], expires: expires, secret: prepared.secret, password: prepared.password)
    }

    /// Ends whatever invitation an account has.
    public func endInvitation(of account: String) throws {
        try write { db in try db.execute(sql: "DELETE FROM invitation WHERE account = ?", arguments: [account]) }
    }
}
