public import Foundation
import Journal
public import Register

extension Office {
    /// Keeps a document sealed under a key of its own; its bytes never change. Nothing is recorded of it until a fact
    /// names it.
    ///
    /// - Throws: ``NotRecorded`` when the disk would not have it.
    public func keep(document: Data, format: String) throws -> IssuedFile {
        do {
            return IssuedFile(format: format, digest: try safe.keep(document: document).description)
        } catch {
            throw NotRecorded(why: "\(error)", isCertain: true)
        }
    }
}
