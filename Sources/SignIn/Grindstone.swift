import Foundation

/// Where passwords are taken and tried: on threads of their own, two at once, so that nobody else waits for them and
/// memory stays bounded.
public final class Grindstone: Sendable {
    private let queue: OperationQueue
    private let cost: Scrypt

    public init(cost: Scrypt = .usual) {
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
        self.cost = cost
    }

    /// What to keep of a password; `nil` when it is too long.
    public func hash(of password: String) async -> PasswordHash? {
        let cost = cost
        return await run { PasswordHash(of: password, cost: cost) }
    }

    /// Whether what is kept is of this password. Where nothing is kept the answer is no, after as long.
    public func isRight(_ password: String, for kept: PasswordHash?) async -> Bool {
        let cost = cost
        return await run {
            if let kept { return kept.isOf(password) }
            _ = cost.derive(password, salt: "nobody")
            return false
        }
    }

    private func run<Answer: Sendable>(_ work: @escaping @Sendable () -> Answer) async -> Answer {
        await withCheckedContinuation { continuation in
            queue.addOperation { continuation.resume(returning: work()) }
        }
    }
}
