import Clocks
import Crypto
import Foundation
import Journal
import Register

/// Somebody signed in: an opaque token in their browser, and its digest here.
struct Session: Sendable {
    let token: String
    let kept: KeptSession

    var account: ID<AccountFile>? { ID<AccountFile>(kept.account) }

    /// Signs the forms of this session.
    var formKey: SymmetricKey { SymmetricKey(data: SHA256.hash(data: Data("forms \(token)".utf8))) }

    /// How long a session may rest, and how long it may last, in seconds.
    static let idle = 30.0 * 60
    static let longest = 8.0 * 60 * 60

    func isOver(at now: Moment) -> Bool { now > kept.seen + Session.idle || now > kept.begun + Session.longest }
}
