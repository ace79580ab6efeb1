public import Clocks
public import Foundation
public import Office
public import Register

/// A file that is taken: told by its content, and kept sealed. Nothing is recorded of it until a fact names it.
public struct AttachedFile: Sendable {
    let kind: UploadedKind
    public let digest: String
    let bytes: Int

    /// - Throws: a refusal with the rule by which the file is not taken.
    public init(_ bytes: Data, in office: Office) throws {
        do throws(UploadedKind.Refused) {
            kind = try UploadedKind(of: bytes)
        } catch {
            throw Refusal("not-taken", .rule, error.sentence, field: "file")
        }
        digest = try office.keep(document: bytes, format: kind.rawValue).digest
        self.bytes = bytes.count
    }

    public func fact(_ number: Int, _ use: DocumentUse, name: String, on day: Day) -> ReviewFact {
        .documentAttached(
            document: number, use: use, format: kind.rawValue, digest: digest, bytes: bytes,
            name: .said(name.isEmpty ? "Without a name" : name), on: day)
    }
}
