import Foundation
import Journal
import Register
import Synchronization

/// Turns facts into text and seals what they say about a person, one batch long: the keys it makes go on disk together.
final class Sealing: Sendable {
    private struct Work {
        var keys = NewKeys()
        var file = ""
        var subject = ""
        var texts: [SealedText] = []
    }

    private let work = Mutex(Work())
    private let safe: Safe

    init(safe: Safe) { self.safe = safe }

    /// Keys made so far and not yet on disk.
    var newKeys: NewKeys { work.withLock { $0.keys } }

    func newKey(_ id: String) -> SealingKey? { work.withLock { $0.keys.key(id) } }

    /// The fact's body, with seals in the place of what was said, and the sealed text.
    func body(of fact: Facts.Added) throws -> (Data, [SealedText]) {
        work.withLock { ($0.file, $0.subject, $0.texts) = (fact.file, fact.subject, []) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.userInfo[.sealer] = Sealer { plain, layer, field in try self.seal(plain, layer, field) }
        return (try fact.body(encoder), work.withLock { $0.texts })
    }

    private func seal(_ plain: Data, _ layer: Sealer.Layer, _ field: String) throws -> Seal {
        try work.withLock { work in
            let key = try safe.key(for: work.subject, layer == .identity ? .identity : .coded, adding: &work.keys)
            let text = try SealedText(sealing: plain, file: work.file, field: field, with: key)
            work.texts.append(text)
            return Seal(key: key.id, digest: text.digest.description)
        }
    }
}

/// Opens the coded facts of an entry while the register folds.
final class Opening: Sendable {
    private struct Held {
        var file = ""
        var texts: [String: SealedText] = [:]
    }

    private let held = Mutex(Held())
    private let safe: Safe
    /// Where keys are looked for first that are not on disk yet.
    private let sealing: Sealing?

    init(safe: Safe, sealing: Sealing? = nil) { (self.safe, self.sealing) = (safe, sealing) }

    /// Holds the sealed text of the entry that is decoded next.
    func hold(_ texts: [SealedText], of file: String) {
        held.withLock { held in
            held.file = file
            held.texts.removeAll(keepingCapacity: true)
            for text in texts { held.texts[text.digest.description] = text }
        }
    }

    var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.userInfo[.opener] = Opener { seal in
            let (file, text) = self.held.withLock { ($0.file, $0.texts[seal.digest]) }
            guard let text, let key = try self.sealing?.newKey(seal.key) ?? self.safe.key(seal.key) else { return nil }
            return try text.open(file: file, with: key)
        }
        return decoder
    }
}
