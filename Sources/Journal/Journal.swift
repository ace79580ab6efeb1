public import Clocks

/// An append-only, hash-chained list of entries with the sealed text they speak of. The only truth.
///
/// Calls block until the disk has answered. ``GroupCommit`` keeps them to one caller at a time.
public protocol Journal: Sendable {
    /// The last entry's place and hash.
    func head() throws -> Head

    /// The hash of the entry at a place; `nil` when there is none.
    func hash(at sequence: Int) throws -> Hash?

    /// Calls `body` with each entry after `sequence` and through `last`, in order, and with its sealed rows.
    func read(after sequence: Int, through last: Int, _ body: (Entry, [SealedRow]) throws -> Void) throws

    /// Appends drafts, in one transaction that is on disk before it returns, while the journal still ends at `sequence`.
    ///
    /// - Throws: ``Moved`` when another writer was first; ``CannotAppend`` when the disk would not have it.
    func append(_ drafts: [SealedDraft], after sequence: Int) throws -> [Entry]

    /// The entries of each of these acts that was recorded, in order.
    func entries(of acts: Set<String>) throws -> [String: [Entry]]

    /// The rows that seals name, by their digest, without those that were erased.
    func sealedRows(_ digests: Set<Hash>) throws -> [Hash: SealedRow]

    /// Reads everything and says whether it is as it was written; thoroughly, also whether the file's own ways of finding
    /// an entry are in order.
    func verify(anchor: Head?, thorough: Bool) throws -> Soundness

    /// The ids of all keys under which something lies sealed.
    func keys() throws -> Set<String>

    /// Writes a copy to `path`, as one SQLite file: the journal as it stands when this returns. Others go on appending.
    func copy(to path: String) throws
}

/// A place in the journal and the hash of the entry there.
public struct Head: Equatable, Sendable {
    public let sequence: Int
    public let hash: Hash
    /// When that entry was recorded; `nil` before the first.
    public let recordedAt: Moment?

    public init(sequence: Int, hash: Hash, recordedAt: Moment? = nil) {
        (self.sequence, self.hash, self.recordedAt) = (sequence, hash, recordedAt)
    }

    public static let empty = Head(sequence: 0, hash: .none)
}

/// Another writer appended first.
public struct Moved: Error {}

/// The disk did not take the entries. None of them is acknowledged.
public struct CannotAppend: Error {
    /// True for a full disk. After any other failure the file is not written again until Heed has been started anew,
    /// because nobody can say what the disk has kept.
    public let mayTryAgain: Bool
    public let why: String
}

/// A draft and the sealed text that goes with it.
public struct SealedDraft: Sendable {
    public let draft: Draft
    /// When it is recorded. Should the clock have been set back, the entry takes the time of the one before it.
    public let at: Moment
    public let sealed: [SealedText]

    public init(_ draft: Draft, at moment: Moment, sealed: [SealedText] = []) {
        (self.draft, at, self.sealed) = (draft, moment, sealed)
    }
}

/// What a look at the whole journal found.
public struct Soundness: Equatable, Sendable {
    public let entries: Int
    public let head: Hash
    /// The first sequence that is not as it was written; `nil` when sound, or when the file cannot say.
    public let firstBad: Int?
    /// What is wrong, in a sentence; `nil` when sound.
    public let why: String?

    public init(entries: Int, head: Hash, firstBad: Int? = nil, why: String? = nil) {
        (self.entries, self.head, self.firstBad, self.why) = (entries, head, firstBad, why)
    }

    public var isSound: Bool { why == nil }
}
