import Clocks
import Foundation
import Journal
public import Register

extension Office {
    /// Records a file of facts act by act, each at the time it gives. Every fact is judged as if it came today.
    ///
    /// - Throws: ``NotReplayed`` naming the first act that was refused; the acts before it are recorded.
    public func replay(_ lines: [FactLine], digest: String = "", progress: (Int) -> Void = { _ in }) async throws {
        let requests = Office.acts(lines).map { Office.request($0, digest: digest) }
        var done = 0
        for start in stride(from: 0, to: requests.count, by: 256) {
            let batch = Array(requests[start..<min(start + 256, requests.count)])
            let replies = await commits.submit(batch)
            for (request, reply) in zip(batch, replies) {
                if case .failure(let error) = reply { throw NotReplayed(act: request.act.key, why: error) }
            }
            done += batch.count
            progress(done)
        }
    }

    /// Lines that belong to one act stand next to each other.
    private static func acts(_ lines: [FactLine]) -> [[FactLine]] {
        lines.reduce(into: []) { acts, line in
            if acts.last?.last?.act == line.act { acts[acts.count - 1].append(line) } else { acts.append([line]) }
        }
    }

    private static func request(_ act: [FactLine], digest: String) -> Clerk.Request {
        let first = act[0]
        let origin = first.earlier.map { Origin(knownBy: $0.knownBy, source: $0.source, digest: digest) }
        return Clerk.Request(act: Act(first.act, by: first.by), origin: origin, at: first.recorded) {
            _, facts throws(Refusal) in
            for line in act { try line.fact.add(to: &facts) }
        }
    }
}

/// An act in a file of facts was not taken.
public struct NotReplayed: Error, CustomStringConvertible {
    public let act: String
    public let why: any Error
    public var description: String {
        "The act “\(act)” was not recorded: \((why as? Refusal)?.sentences ?? "\(why)")"
    }
}
