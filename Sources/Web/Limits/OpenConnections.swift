import NIOCore
import Synchronization

/// Counts the connections that stand open, over all event loops.
final class OpenConnections: Sendable {
    private let count = Atomic(0)

    /// How many there are with this one, which counts until it is closed.
    func add(_ channel: any Channel) -> Int {
        channel.closeFuture.whenComplete { _ in self.count.subtract(1, ordering: .relaxed) }
        return count.add(1, ordering: .relaxed).newValue
    }
}
