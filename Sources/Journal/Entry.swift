public import Clocks
import Foundation

/// One fact as journalled: who recorded it, when, of which file, and its place in the chain.
public struct Entry: Equatable, Sendable {
    /// 1, 2, 3 … without a gap.
    public let sequence: Int
    /// When it was recorded. Never earlier than the entry before.
    public let recordedAt: Moment
    public let draft: Draft
    public let previous: Hash
    public let hash: Hash

    /// Takes its place after `previous`.
    init(_ draft: Draft, at sequence: Int, recordedAt: Moment, after previous: Hash) {
        (self.draft, self.sequence, self.recordedAt, self.previous) = (draft, sequence, recordedAt, previous)
        var fields = Fields(capacity: draft.body.utf8.count + 400)
        hash = Entry.hash(
            sequence: sequence, recordedAt: recordedAt.description, draft: draft, previous: previous, into: &fields)
    }

    /// As stored; nothing is checked.
    init(stored draft: Draft, sequence: Int, recordedAt: Moment, previous: Hash, hash: Hash) {
        (self.draft, self.sequence, self.recordedAt, self.previous, self.hash) = (
            draft, sequence, recordedAt, previous, hash
        )
    }

    /// The day on which somebody knew: the earlier register's day if the fact came from one that says, else the day in
    /// London on which Heed recorded it.
    public var day: Day { draft.origin?.knownBy ?? recordedAt.londonDay }

    static func hash(sequence: Int, recordedAt: String, draft: Draft, previous: Hash, into fields: inout Fields) -> Hash
    {
        fields.clear()
        fields.add("heed entry 1")
        fields.add(sequence)
        fields.add(recordedAt)
        fields.add(draft.actor)
        fields.add(draft.act)
        fields.add(draft.file)
        fields.add(draft.name)
        if let origin = draft.origin { fields.add(origin.text) } else { fields.addNothing() }
        fields.add(draft.body)
        fields.add(previous)
        return Hash(of: fields.bytes)
    }
}

/// An entry before it has its place.
public struct Draft: Equatable, Sendable {
    /// Who recorded it: `P-0003`, `operator:jane`.
    public let actor: String
    /// A keyed hash of the idempotency key, the same for every fact of one act.
    public let act: String
    /// The file it is a fact of: `case/17`.
    public let file: String
    /// The fact's journalled name: `case.notified`. Equal to the one key of the body.
    public let name: String
    /// Where it came from, when Heed did not witness it.
    public let origin: Origin?
    /// JSON with sorted keys, the exact bytes.
    public let body: String

    public init(actor: String, act: String, file: String, name: String, origin: Origin? = nil, body: String) {
        (self.actor, self.act, self.file, self.name, self.origin, self.body) = (actor, act, file, name, origin, body)
    }
}

/// The earlier register from which a fact was brought in.
public struct Origin: Equatable, Sendable, Codable {
    /// The day that register recorded it; `nil` when it does not say.
    public let knownBy: Day?
    /// "Notifications spreadsheet, sheet 2".
    public let source: String
    /// SHA-256 of the file it was read from, in hexadecimal.
    public let digest: String

    public init(knownBy: Day?, source: String, digest: String) {
        (self.knownBy, self.source, self.digest) = (knownBy, source, digest)
    }

    enum CodingKeys: String, CodingKey {
        case knownBy = "known_by"
        case source, digest
    }

    /// As journalled: JSON with sorted keys.
    var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Three strings always encode.
        return String(decoding: try! encoder.encode(self), as: UTF8.self)
    }
}
