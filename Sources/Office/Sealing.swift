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
    private let encoder = JSONEncoder()

    init(safe: Safe) {
        self.safe = safe
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.userInfo[.sealer] = Sealer { [unowned self] plain, layer, field in try self.seal(plain, layer, field) }
    }

    /// Keys made so far and not yet on disk.
    var newKeys: NewKeys { work.withLock { $0.keys } }

    func newKey(_ id: String) -> SealingKey? { work.withLock { $0.keys.key(id) } }

    /// The fact's body, with seals in the place of what was said, and the sealed text.
    func body(of fact: Facts.Added) throws -> (Data, [SealedText]) {
        work.withLock { ($0.file, $0.subject, $0.texts) = (fact.file, fact.subject, []) }
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
    let decoder = JSONDecoder()

    init(safe: Safe, sealing: Sealing? = nil) {
        (self.safe, self.sealing) = (safe, sealing)
        decoder.userInfo[.opener] = Opener { [unowned self] seal in try self.open(seal) }
    }

    /// Holds the sealed text of the entry that is decoded next.
    func hold(_ texts: [SealedText], of file: String) {
        held.withLock { held in
            held.file = file
            held.texts.removeAll(keepingCapacity: true)
            for text in texts { held.texts[text.digest.description] = text }
        }
    }

    private func open(_ seal: Seal) throws -> Data? {
        let (file, text) = held.withLock { ($0.file, $0.texts[seal.digest]) }
        guard let text, let key = try sealing?.newKey(seal.key) ?? safe.key(seal.key) else { return nil }
        return try text.open(file: file, with: key)
    }
}
