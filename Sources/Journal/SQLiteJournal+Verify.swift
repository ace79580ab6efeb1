import Clocks
import Foundation
import GRDB

extension SQLiteJournal {
    public func verify(anchor: Head? = nil, thorough: Bool = false) throws -> Soundness {
        do {
            return try database.unsafeRead { db in
                var verification = Verification(db)
                let soundness = try verification.run(anchor: anchor)
                return thorough && soundness.isSound ? try checkIndexes(db, soundness) : soundness
            }
        } catch let error as Unreadable {
            return Soundness(
                entries: 0, head: .none, firstBad: error.sequence,
                why: "What is stored at entry \(error.sequence) cannot be read.")
        } catch let error as DatabaseError where error.isDamage {
            return Soundness(
                entries: 0, head: .none,
                why: "SQLite cannot read the file: \(error.message ?? "it is malformed"). Restore it from a backup.")
        }
    }
}

extension SQLiteJournal {
    /// A repeated act is found through an index, so an index that leads astray is a fault as well.
    private func checkIndexes(_ db: Database, _ soundness: Soundness) throws -> Soundness {
        guard let answer = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)"), answer != "ok" else {
            return soundness
        }
        return Soundness(
            entries: soundness.entries, head: soundness.head,
            why: "Every entry is as it was written, but the file is damaged: \(answer). Restore it from a backup.")
    }
}

extension DatabaseError {
    /// The file itself is broken, so that SQLite cannot say where.
    var isDamage: Bool { [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(resultCode.primaryResultCode) }
}

/// One pass over all entries, with the sealed rows beside them. Rows are hashed as the bytes that lie in the file, so
/// that nothing is repaired on the way in.
private struct Verification {
    private let db: Database
    private var fields = Fields(capacity: 4096)
    private var previous = Hash.none
    private var count = 0

    init(_ db: Database) { self.db = db }

    mutating func run(anchor: Head?) throws -> Soundness {
        if let why = try Storage.difference(db, purpose: .journal, from: SQLiteJournal.schema) {
            return Soundness(entries: count, head: previous, why: why)
        }
        var sealed = try SealedCursor(db, after: .min)
        var lastRecorded = Moment(milliseconds: .min)
        var trouble: Soundness?
        try Cells.each(db, "SELECT \(Columns.entry) FROM entry ORDER BY sequence") { row in
            let expected = count + 1
            if let why = try check(row, expected, &lastRecorded) ?? checkSealed(row, expected, &sealed)
                ?? check(anchor, expected)
            {
                trouble = bad(expected, why)
                return false
            }
            count = expected
            return true
        }
        if let trouble { return trouble }
        if let row = sealed.rest {
            return bad(row.sequence, "There is sealed text for entry \(row.sequence), which does not exist.")
        }
        if let anchor, anchor.sequence > count {
            return bad(
                count + 1,
                "The journal ends at entry \(count); the anchor was taken at \(anchor.sequence). Entries are missing at the end."
            )
        }
        if let anchor, anchor.sequence <= 0 { return bad(1, "An anchor names an entry from 1 on.") }
        return Soundness(entries: count, head: previous)
    }

    private func bad(_ sequence: Int, _ why: String) -> Soundness {
        Soundness(entries: count, head: previous, firstBad: sequence, why: why)
    }

    private mutating func check(_ row: Cells, _ sequence: Int, _ lastRecorded: inout Moment) throws -> String? {
        guard row.whole(0) == sequence else { return "Entry \(sequence) is missing." }
        guard row.areText(1, 2, 3, 4, 5, 7), row.isNull(6) || row.areText(6) else {
            return "Entry \(sequence) is not kept as text any more."
        }
        fields.clear()
        fields.add("heed entry 1")
        fields.add(sequence)
        for index in Int32(1)...7 {
            if row.isNull(index) { fields.addNothing() } else { row.bytes(index) { fields.add($0) } }
        }
        fields.add(previous)
        guard row.hash(8) == previous else { return "Entry \(sequence) does not follow from the entry before it." }
        let hash = Hash(of: fields.bytes)
        guard row.hash(9) == hash else { return "Entry \(sequence) is not as it was recorded." }
        previous = hash

        guard let recorded = row.moment(1), recorded >= lastRecorded else {
            return "Entry \(sequence) is recorded before the entry that precedes it."
        }
        lastRecorded = recorded
        return isNamedAfterItsFact(row) ? nil : "Entry \(sequence) is not named after its fact."
    }

    private func isNamedAfterItsFact(_ row: Cells) -> Bool {
        row.bytes(5) { name in
            row.bytes(7) { body in
                body.starts(with: #"{""#.utf8) && body.dropFirst(2).starts(with: name)
                    && body.dropFirst(2 + name.count).starts(with: #"":"#.utf8)
            }
        }
    }

    private func check(_ anchor: Head?, _ sequence: Int) -> String? {
        guard let anchor, anchor.sequence == sequence, anchor.hash != previous else { return nil }
        return "Entry \(sequence) is not the one the anchor was taken from: the journal has been rewritten."
    }

    private func checkSealed(_ row: Cells, _ sequence: Int, _ sealed: inout SealedCursor) throws -> String? {
        let seals = row.bytes(7) { SealScan.seals(in: $0) }
        let rows = try sealed.rows(of: sequence)
        return seals.isEmpty && rows.isEmpty ? nil : check(seals, rows, file: row.text(4) ?? "", sequence)
    }

    private func check(_ seals: [SealScan.Seal], _ rows: [SealedRow], file: String, _ sequence: Int) -> String? {
        for row in rows where row.sequence != sequence {
            return "There is sealed text for entry \(row.sequence), which does not exist."
        }
        for seal in seals where !rows.contains(where: { $0.text.digest == seal.digest && $0.text.key == seal.key }) {
            return "Sealed text of entry \(sequence) is missing, and no erasure accounts for it."
        }
        for row in rows {
            guard seals.contains(where: { $0.digest == row.text.digest && $0.key == row.text.key }) else {
                return "Entry \(sequence) has sealed text that it does not name."
            }
            let text = row.text
            let digest = SealedText.digest(
                file: file, field: text.field, key: text.key, nonce: text.nonce, bytes: text.bytes)
            guard digest == text.digest else { return "Sealed text of entry \(sequence) is not as it was recorded." }
        }
        return nil
    }
}

/// Finds the seals in a body without decoding it. Inside JSON text a quotation mark is always escaped, so `{"seal":"`
/// is never part of what somebody wrote.
enum SealScan {
    struct Seal: Equatable {
        let key: String
        let digest: Hash
    }

    private static let opening = Array(#"{"seal":""#.utf8)
    private static let middle = Array(#"","sha256":""#.utf8)

    static func seals(in bytes: UnsafeRawBufferPointer) -> [Seal] {
        var seals: [Seal] = []
        var rest = bytes[...]
        while let start = find(opening, in: rest), let end = find(middle, in: bytes[(start + opening.count)...]) {
            let digits = bytes[(end + middle.count)...].prefix(64)
            let key = String(decoding: bytes[(start + opening.count)..<end], as: UTF8.self)
            if let digest = Hash(hex: String(decoding: digits, as: UTF8.self)) {
                seals.append(Seal(key: key, digest: digest))
            }
            rest = bytes[(end + middle.count)...]
        }
        return seals
    }

    private static func find(_ pattern: [UInt8], in bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
        guard let base = bytes.base.baseAddress else { return nil }
        var at = bytes.startIndex
        while bytes.endIndex - at >= pattern.count {
            guard let found = memchr(base + at, Int32(pattern[0]), bytes.endIndex - at - pattern.count + 1) else {
                return nil
            }
            at = UnsafeRawPointer(found) - base
            if memcmp(found, pattern, pattern.count) == 0 { return at }
            at += 1
        }
        return nil
    }
}
