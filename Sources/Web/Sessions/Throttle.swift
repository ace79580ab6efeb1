import Clocks
import Synchronization

/// How often somebody may try to sign in. Kept in memory, in real time.
///
/// Only what failed counts for long, so that an office behind one address signs in all morning. Strangers who try an
/// account from many places do not keep out whoever signed in to it before, from where they did.
final class Throttle: Sendable {
    struct Limit: Sendable {
        let tries: Int
        let seconds: Double
    }

    private static let fromOnePlace = Limit(tries: 5, seconds: 15 * 60)
    private static let fromAnywhere = Limit(tries: 20, seconds: 15 * 60)
    private static let ofOnePlace = Limit(tries: 50, seconds: 60 * 60)
    /// Tries that are remembered, by what they are counted under.
    private static let most = 20_000

    private enum Key: Hashable {
        case account(String)
        case accountFrom(String, String)
        case place(String)
    }

    private let clock: Clock
    private let tries = Mutex<[Key: [Moment]]>([:])
    /// From where somebody signed in to an account.
    private let known = Mutex<Set<Key>>([])

    init(clock: Clock = .system) { self.clock = clock }

    /// Counts a try. When there have been too many, says from when the next one is taken, and counts nothing.
    func tryNow(_ account: String, from place: String) -> Moment? {
        let now = clock.now
        let account = account.lowercased()
        var counted: [(Key, Limit)] = [
            (.accountFrom(account, place), Throttle.fromOnePlace), (.place(place), Throttle.ofOnePlace),
        ]
        if !known.withLock({ $0.contains(.accountFrom(account, place)) }) {
            counted.append((.account(account), Throttle.fromAnywhere))
        }
        return tries.withLock { tries in
            if tries.count > Throttle.most { tries = tries.filter { $0.value.last.map { now < $0 + 3600 } ?? false } }
            var next: Moment?
            for (key, limit) in counted {
                let recent = (tries[key] ?? []).filter { now < $0 + limit.seconds }
                tries[key] = recent
                if recent.count >= limit.tries { next = max(next ?? now, recent[recent.count - limit.tries] + limit.seconds) }
            }
            if next == nil { for (key, _) in counted { tries[key, default: []].append(now) } }
            return next
        }
    }

    /// Somebody signed in: the try counts no longer, nor does what they had typed wrongly here before.
    func forget(_ account: String, from place: String) {
        let key = Key.accountFrom(account.lowercased(), place)
        let isNew = known.withLock { known in
            if known.count > Throttle.most { known = [] }
            return known.insert(key).inserted
        }
        tries.withLock { tries in
            tries[key] = nil
            _ = tries[.place(place)]?.popLast()
            if isNew { _ = tries[.account(account.lowercased())]?.popLast() }
        }
    }
}
