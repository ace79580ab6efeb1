import Foundation
import Journal
import Register

/// Reads entries and decodes the facts in them, in order.
struct Fold {
    let journal: any Journal
    let safe: Safe

    /// - Throws: ``CannotFold`` naming the first entry that cannot be read.
    func run(after sequence: Int, through last: Int, _ body: (History.Change) throws -> Void) throws {
        let opening = Opening(safe: safe)
        let decoder = opening.decoder
        try journal.read(after: sequence, through: last) { entry, sealed in
            do {
                opening.hold(sealed.map(\.text), of: entry.draft.file)
                let fact = try Kind.read(Data(entry.draft.body.utf8), of: entry.draft.file, with: decoder)
                try body(History.Change(recorded: Recorded(entry), fact: fact))
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
