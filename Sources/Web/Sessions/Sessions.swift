import Clocks
import Foundation
import Journal
import Office
import Register
import Synchronization

/// Who is signed in. Kept on the desk, so that a restart signs nobody out; in real time, whatever day Heed works on.
final class Sessions: Sendable {
    private let desk: Desk
    private let clock: Clock
    /// As last seen, and when the desk was last told: once a minute is enough.
    private let open = Mutex<[String: (kept: KeptSession, told: Moment)]>([:])

    /// What is to be shown to somebody once, on the page they go to next, by session.
    private let once = Mutex<[String: String]>([:])

    init(desk: Desk, clock: Clock = .system) { (self.desk, self.clock) = (desk, clock) }

    /// Begins a session with a token of its own.
    func begin(account: ID<AccountFile>?, name: String, house: House) throws -> Session {
        let token = Token.new()
        let now = clock.now
        let kept = KeptSession(
            digest: Token.digest(of: token), account: account?.description ?? "", name: name, house: house.key,
            proof: account.map { house.office.now()[$0].proof } ?? "", begun: now, seen: now)
        try desk.keep(kept)
        open.withLock { open in
            open = open.filter { !Session(token: "", kept: $0.value.kept).isOver(at: now) }
            open[kept.digest] = (kept, now)
        }
        return Session(token: token, kept: kept)
    }

    /// The session of a token, seen again now; over or not. `nil` when there never was one, or it was ended.
    func find(_ token: String) -> Session? {
        let digest = Token.digest(of: token)
        guard let known = open.withLock({ $0[digest] }) ?? (try? desk.session(digest)).flatMap({ $0 }).map({ ($0, $0.seen) })
        else { return nil }
        let session = Session(token: token, kept: known.kept)
        let now = clock.now
        guard !session.isOver(at: now) else { return session }
        let seen = session.kept.seen(at: now)
        let isTold = now < known.told + 60
        if !isTold { try? desk.keep(seen) }
        open.withLock { $0[digest] = (seen, isTold ? known.told : now) }
        return Session(token: token, kept: seen)
    }

    func isOver(_ session: Session) -> Bool { session.isOver(at: clock.now) }

    func show(_ words: String, onceTo session: Session) { once.withLock { $0[session.kept.digest] = words } }
    func shown(to session: Session) -> String? { once.withLock { $0.removeValue(forKey: session.kept.digest) } }

    func end(_ session: Session) {
        open.withLock { $0[session.kept.digest] = nil }
        once.withLock { $0[session.kept.digest] = nil }
        try? desk.end(session.kept.digest)
    }
}

extension KeptSession {
    func seen(at now: Moment) -> KeptSession {
        KeptSession(digest: digest, account: account, name: name, house: house, proof: proof, begun: begun, seen: now)
    }
}
