import Dispatch
import Foundation
import Journal
import Register
import Synchronization

/// Reads entries and decodes the facts in them, in order. Decoding is most of the work and is shared between cores.
struct Fold {
    let journal: any Journal
    let safe: Safe

    private static let batch = 4096

    /// - Throws: ``CannotFold`` naming the first entry that cannot be read.
    func run(after sequence: Int, through last: Int, _ body: (History.Change) throws -> Void) throws {
        var batch: [(entry: Entry, sealed: [SealedRow])] = []
        batch.reserveCapacity(Fold.batch)
        func empty() throws {
            for change in try decode(batch) { try body(change) }
            batch.removeAll(keepingCapacity: true)
        }
        try journal.read(after: sequence, through: last) { entry, sealed in
            batch.append((entry, sealed))
            if batch.count == Fold.batch { try empty() }
        }
        try empty()
    }

    private func decode(_ batch: [(entry: Entry, sealed: [SealedRow])]) throws -> [History.Change] {
        let shares = batch.count < 64 ? 1 : max(1, ProcessInfo.processInfo.activeProcessorCount)
        let decoded = Mutex<[Result<[History.Change], any Error>?]>(Array(repeating: nil, count: shares))
        DispatchQueue.concurrentPerform(iterations: shares) { share in
            let part = batch[(batch.count * share / shares)..<(batch.count * (share + 1) / shares)]
            let changes = Result { try decode(part) }
            decoded.withLock { $0[share] = changes }
        }
        return try decoded.withLock { $0 }.flatMap { try $0!.get() }
    }

    private func decode(_ part: ArraySlice<(entry: Entry, sealed: [SealedRow])>) throws -> [History.Change] {
        var reader = FactReader(safe: safe)
        return try part.map { entry, sealed in
            do {
                let fact = try reader.read(entry.draft, sealed: sealed.map(\.text))
                return History.Change(recorded: Recorded(entry), fact: fact)
            } catch {
                throw CannotFold(sequence: entry.sequence, why: "\(error)")
            }
        }
    }
}

extension Recorded {
    init(_ entry: Entry) {
        self.init(
            sequence: entry.sequence, day: entry.day, at: entry.recordedAt, by: entry.draft.actor,
            source: entry.draft.origin?.source)
    }
}

/// An entry holds something this version of Heed cannot read. Nothing is served, because leaving it out would be a lie.
public struct CannotFold: Error, CustomStringConvertible {
    public let sequence: Int
    public let why: String
    public var description: String {
        "Entry \(sequence) of the journal holds a fact that this version of Heed cannot read. Nothing was changed. (\(why))"
    }
}
