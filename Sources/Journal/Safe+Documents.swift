public import Foundation
import Synchronization

extension Safe {
    /// Keeps a document sealed under a key of its own. Returns the SHA-256 of its plain bytes, by which it is asked for.
    public func keep(document: Data) throws -> Hash {
        let digest = Hash(of: document)
        var new = NewKeys()
        let key = try key(for: "document/\(digest)", .identity, adding: &new)
        try keep(new)
        let sealed = try SealedText(sealing: document, file: "document", field: digest.description, with: key)
        let bytes = sealed.nonce + sealed.bytes
        if let documents {
            try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
            try bytes.write(to: documents.appending(path: digest.description), options: .atomic)
        } else {
            memory.withLock { $0[digest.description] = bytes }
        }
        return digest
    }

    /// The plain bytes of a document, as they were kept; `nil` when there is none or its key is gone.
    public func document(_ digest: Hash) throws -> Data? {
        let name = digest.description
        let kept = documents.map { try? Data(contentsOf: $0.appending(path: name)) } ?? memory.withLock { $0[name] }
        guard let kept, kept.count > 28 else { return nil }
        var new = NewKeys()
        let key = try key(for: "document/\(digest)", .identity, adding: &new)
        guard new.isEmpty else { return nil }
        let sealed = SealedText(
            field: name, key: key.id, nonce: kept.prefix(12), bytes: kept.dropFirst(12), digest: digest)
        return try sealed.open(file: "document", with: key)
    }
}
