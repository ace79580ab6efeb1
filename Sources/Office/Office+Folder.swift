public import Clocks
import Foundation
public import Journal
public import Register

extension Office {
    /// Opens the office in a data folder that this process has locked: verifies the chain, then folds it.
    ///
    /// - Throws: ``NotSound`` when the journal is not as it was written; ``WrongKey``, ``NotAJournal``, ``CannotFold``.
    public convenience init(_ folder: DataFolder, clock: Clock = .system) throws {
        try folder.make()
        try folder.checkComplete()
        let master = try folder.masterKey()
        let journal = try SQLiteJournal(path: folder.journal)
        let soundness = try journal.verify(anchor: nil, thorough: false)
        if let why = soundness.why { throw NotSound(firstBad: soundness.firstBad, why: why) }
        let safe = try Safe(path: folder.safe, documents: folder.documents, master: master)
        guard try safe.missing(of: journal.keys()).isEmpty else {
            throw NotSound(firstBad: nil, why: "Keys are missing from the safe, and no erasure accounts for that.")
        }
        try self.init(
            journal: journal, safe: safe, access: AccessJournal(path: folder.access),
            desk: Desk(path: folder.desk, master: master), clock: clock)
    }

    /// An office that keeps everything in memory and forgets it at the end: for tests.
    public convenience init(inMemory clock: Clock) throws {
        let master = MasterKey()
        try self.init(
            journal: SQLiteJournal(), safe: Safe(master: master), access: AccessJournal(), desk: Desk(master: master),
            clock: clock)
    }

    /// The journal's last place and hash.
    public func head() throws -> Head { try journal.head() }

    /// The hash, in hexadecimal, of the last entry a register was folded from.
    public func head(of register: Register) throws -> String {
        (try journal.hash(at: register.sequence) ?? .none).description
    }

    /// Checks the journal thoroughly, the anchor taken from a printed paper, and that every key is in the safe.
    public func verify(anchor: Head? = nil) throws -> Soundness {
        let soundness = try journal.verify(anchor: anchor, thorough: true)
        let missing = soundness.isSound ? try safe.missing(of: journal.keys()).count : 0
        guard missing > 0 else { return soundness }
        return Soundness(
            entries: soundness.entries, head: soundness.head,
            why:
                "\(missing) \(missing == 1 ? "key is" : "keys are") missing from the safe, and no erasure accounts for that."
        )
    }

    public func verifyAccess() throws -> Soundness { try access.verify() }

    /// Entries as they lie in the journal, sealed.
    public func entries(after sequence: Int, through last: Int, _ body: (Entry) throws -> Void) throws {
        try journal.read(after: sequence, through: last) { entry, _ in try body(entry) }
    }
}

/// The journal is not as it was written, so Heed does not start on it.
public struct NotSound: Error, CustomStringConvertible {
    public let firstBad: Int?
    public let why: String
    public var description: String {
        "\(why) Heed has not started and nothing was changed. Run heed journal verify, and restore the journal from a backup."
    }
}
