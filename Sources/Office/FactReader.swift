import Foundation
import Journal
import Register

/// Reads bodies back into facts. Bodies repeat (everybody who signs a policy on one day says the same), and what was read
/// once is not read again. Used by one thread at a time.
struct FactReader {
    private let opening: Opening
    private var seen: [String: ReadFact] = [:]

    private static let mostKept = 4096

    init(safe: Safe, sealing: Sealing? = nil) { opening = Opening(safe: safe, sealing: sealing) }

    /// The fact in `draft`, its coded text opened out of `sealed`.
    mutating func read(_ draft: Draft, sealed: [SealedText]) throws -> ReadFact {
        if sealed.isEmpty, let fact = try seen[draft.body]?.about(draft.file) { return fact }
        opening.hold(sealed, of: draft.file)
        let fact = try Kind.read(Data(draft.body.utf8), of: draft.file, with: opening.decoder)
        if sealed.isEmpty {
            if seen.count >= FactReader.mostKept { seen.removeAll(keepingCapacity: true) }
            seen[draft.body] = fact
        }
        return fact
    }
}
