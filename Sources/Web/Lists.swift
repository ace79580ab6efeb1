import Clocks
import Register
import Synchronization

/// What pages of a house work out of the whole register, kept until the register moves on.
final class Lists: Sendable {
    let notifications = Kept<Int, [NotificationLine]>()
    let seen = KeptForEach<Asker, Int, Seen>()
    let owed = Kept<[Int], EverythingOwed>()
    let staff = KeptForEach<Asker, [Int], [StaffListLine]>()
    let training = KeptForEach<Asker, [Int], [TrainingPages.View.Row]>()

    /// The notifications that somebody may read, the newest first.
    struct Seen: Sendable {
        let all: [NotificationLine]
        /// Those that are not withdrawn.
        let counted: [NotificationLine]

        init(_ lines: [NotificationLine]) { (all, counted) = (lines, lines.filter { !$0.isWithdrawn }) }
    }

    /// A value for everybody who asked since the register last moved on.
    final class KeptForEach<Who: Hashable & Sendable, Key: Equatable & Sendable, Value: Sendable>: Sendable {
        private let kept = Mutex<(key: Key, values: [Who: Value])?>(nil)

        func callAsFunction(_ who: Who, _ key: Key, _ make: () -> Value) -> Value {
            kept.withLock { kept in
                if kept?.key != key { kept = (key, [:]) }
                if let value = kept?.values[who] { return value }
                let value = make()
                kept?.values[who] = value
                return value
            }
        }
    }

    /// One value with what it was worked out from. Whoever asks while it is being worked out waits for it.
    final class Kept<Key: Equatable & Sendable, Value: Sendable>: Sendable {
        private let kept = Mutex<(key: Key, value: Value)?>(nil)

        func callAsFunction(_ key: Key, _ make: () -> Value) -> Value {
            kept.withLock { kept in
                if let kept, kept.key == key { return kept.value }
                let value = make()
                kept = (key, value)
                return value
            }
        }
    }
}
