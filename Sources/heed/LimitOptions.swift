import ArgumentParser
import Web

/// The limits of ``Limits`` that an operator may set.
struct LimitOptions: ParsableArguments, Sendable {
    private static let usual = Limits()

    @Option(help: "Seconds for the head of a request to arrive.")
    var headerDeadline = Int(usual.head.components.seconds)
    @Option(help: "Seconds for a body to arrive, and one more for every KB that has.")
    var bodyDeadline = Int(usual.body.components.seconds)
    @Option(help: "Seconds for a reader to take the next 64 KB of an answer.")
    var writeDeadline = Int(usual.write.components.seconds)
    @Option(help: "Seconds for which a connection stays open when nothing is asked.")
    var idleTimeout = Int(usual.idle.components.seconds)
    @Option(help: "Connections at once.") var connections = usual.connections

    func validate() throws {
        guard [headerDeadline, bodyDeadline, writeDeadline, idleTimeout, connections].allSatisfy({ $0 > 0 }) else {
            throw ValidationError("A limit is 1 or more.")
        }
    }

    var chosen: Limits {
        var limits = Limits()
        limits.head = .seconds(headerDeadline)
        limits.body = .seconds(bodyDeadline)
        limits.write = .seconds(writeDeadline)
        limits.idle = .seconds(idleTimeout)
        limits.connections = connections
        return limits
    }
}
