import Dispatch
import Synchronization

/// Lets many callers share one commit. Whatever waits is handed over together; nobody waits on a timer, so a lone
/// caller is served at once. The work runs on a thread of its own and may block.
public final class GroupCommit<Item: Sendable, Outcome: Sendable>: Sendable {
    private struct Inbox {
        var waiting: [(Item, CheckedContinuation<Outcome, any Error>)] = []
        var working = false
    }

    private let inbox = Mutex(Inbox())
    private let thread: DispatchQueue
    private let work: @Sendable ([Item]) -> [Result<Outcome, any Error>]

    /// `work` gets the items in the order they came and answers each, in the same order.
    public init(label: String, work: @escaping @Sendable ([Item]) -> [Result<Outcome, any Error>]) {
        thread = DispatchQueue(label: label, qos: .userInitiated)
        self.work = work
    }

    public func submit(_ item: Item) async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in
            let idle = inbox.withLock { inbox in
                inbox.waiting.append((item, continuation))
                defer { inbox.working = true }
                return !inbox.working
            }
            if idle { thread.async { self.serve() } }
        }
    }

    /// Runs `body` on the same thread, between batches.
    public func between<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            thread.async { continuation.resume(with: Result { try body() }) }
        }
    }

    private func serve() {
        let batch = inbox.withLock { inbox in
            defer { inbox.waiting.removeAll() }
            if inbox.waiting.isEmpty { inbox.working = false }
            return inbox.waiting
        }
        guard !batch.isEmpty else { return }
        let outcomes = work(batch.map(\.0))
        for ((_, continuation), outcome) in zip(batch, outcomes) { continuation.resume(with: outcome) }
        // Through the queue again, so that `between` gets its turn.
        thread.async { self.serve() }
    }
}
