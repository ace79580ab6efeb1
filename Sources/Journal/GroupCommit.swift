import Dispatch
import Synchronization

/// Lets many callers share one commit. Whatever waits is worked through together, and nobody waits on a timer. The work
/// may block: a lone caller does it itself, without changing threads, unless the commits have a thread of their own,
/// which leaves the callers' threads to others meanwhile.
public final class GroupCommit<Item: Sendable, Outcome: Sendable>: Sendable {
    public typealias Reply = Result<Outcome, any Error>

    private struct Waiting {
        let items: [Item]
        let continuation: CheckedContinuation<[Reply], Never>
    }

    private struct Inbox {
        var waiting: [Waiting] = []
        var working = false
    }

    private let inbox = Mutex(Inbox())
    private let work: @Sendable ([Item]) -> [Reply]
    private let thread: DispatchQueue?

    /// `work` gets items in the order they came, never from two threads at once, and answers each, in the same order.
    ///
    /// - Parameter thread: the name of a thread of its own; none to work on its callers'.
    public init(thread: String? = nil, work: @escaping @Sendable ([Item]) -> [Reply]) {
        self.work = work
        self.thread = thread.map { DispatchQueue(label: $0) }
    }

    public func submit(_ item: Item) async throws -> Outcome { try await submit([item])[0].get() }

    /// Items that stay together and in order.
    public func submit(_ items: [Item]) async -> [Reply] {
        if thread == nil, begin() {
            let replies = work(items)
            passOn()
            return replies
        }
        return await withCheckedContinuation { continuation in
            let isIdle = inbox.withLock { inbox in
                inbox.waiting.append(Waiting(items: items, continuation: continuation))
                defer { inbox.working = true }
                return !inbox.working
            }
            if isIdle { start() }
        }
    }

    private func start() {
        guard let thread else {
            Task { await serve() }
            return
        }
        thread.async { while let batch = self.takeAll() { self.answer(batch) } }
    }

    /// Whether this caller is the one to work.
    private func begin() -> Bool {
        inbox.withLock { inbox in
            defer { inbox.working = true }
            return !inbox.working
        }
    }

    /// Whoever came meanwhile is served by a task of its own, so that this caller need not wait for them.
    private func passOn() {
        let isDone = inbox.withLock { inbox in
            if inbox.waiting.isEmpty { inbox.working = false }
            return inbox.waiting.isEmpty
        }
        if !isDone { Task { await serve() } }
    }

    private func serve() async {
        // Those who were answered, and those about to ask, come first: so the next batch is as large as it can be.
        await Task.yield()
        while let batch = takeAll() {
            answer(batch)
            await Task.yield()
        }
    }

    private func answer(_ batch: [Waiting]) {
        var replies = work(batch.flatMap(\.items))[...]
        for waiting in batch {
            waiting.continuation.resume(returning: Array(replies.prefix(waiting.items.count)))
            replies = replies.dropFirst(waiting.items.count)
        }
    }

    /// Everything that waits; `nil`, and nobody at work any more, when nothing does.
    private func takeAll() -> [Waiting]? {
        inbox.withLock { inbox in
            guard !inbox.waiting.isEmpty else {
                inbox.working = false
                return nil
            }
            defer { inbox.waiting.removeAll(keepingCapacity: true) }
            return inbox.waiting
        }
    }
}
