import Foundation
import GRDB

extension SQLiteJournal {
    public func verify(anchor: Head? = nil) throws -> Soundness {
        do {
            return try database.read { db in
                var verification = Verification(db)
                return try verification.run(anchor: anchor)
            }
        } catch let error as Unreadable {
            return Soundness(
                entries: 0, head: .none, firstBad: error.sequence, why: "What is stored at entry \(error.sequence) cannot be read.")
        } catch let error as DatabaseError where error.isDamage {
            return Soundness(
                entries: 0, head: .none,
                why: "SQLite cannot read the file: \(error.message ?? "it is malformed"). Restore it from a backup.")
        }
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
        let rows = try Row.fetchCursor(db, sql: "SELECT \(Columns.entry) FROM entry ORDER BY sequence")
        var sealed = try SealedCursor(db, after: -1)
        var lastRecorded = ""
        while let row = try rows.next() {
            let expected = count + 1
            if row.whole(0) != expected { return bad(expected, "Entry \(expected) is missing.") }
            if let why = try check(row, expected, &lastRecorded) { return bad(expected, why) }
            let seals = try row.withUnsafeData(atIndex: 7) { SealScan.seals(in: $0) }
            if let why = check(seals, try sealed.rows(of: expected), file: row.text(4) ?? "", expected) { return bad(expected, why) }
            if let anchor, anchor.sequence == expected, anchor.hash != previous {
                return bad(expected, "Entry \(expected) is not the one the anchor was taken from: the journal has been rewritten.")
            }
            count = expected
        }
        if let row = sealed.rest { return bad(row.sequence, "There is sealed text for entry \(row.sequence), which does not exist.") }
        if let anchor, anchor.sequence > count {
            return bad(count + 1, "The journal ends at entry \(count); the anchor was taken at \(anchor.sequence). Entries are missing at the end.")
        }
        if let anchor, anchor.sequence <= 0 { return bad(1, "An anchor names an entry from 1 on.") }
        return Soundness(entries: count, head: previous)
    }

    private func bad(_ sequence: Int, _ why: String) -> Soundness {
        Soundness(entries: count, head: previous, firstBad: sequence, why: why)
    }

    private mutating func check(_ row: Row, _ sequence: Int, _ lastRecorded: inout String) throws -> String? {
        fields.clear()
        fields.add("heed entry 1")
        fields.add(sequence)
        for index in 1...7 {
            let present: Void? = try row.withUnsafeData(atIndex: index) { data in data.map { fields.add($0) } }
            if present == nil { fields.addNothing() }
        }
        fields.add(previous.data)
        guard row.hash(8) == previous else { return "Entry \(sequence) does not follow from the entry before it." }
        let hash = Hash(of: fields.bytes)
        guard row.hash(9) == hash else { return "Entry \(sequence) is not as it was recorded." }
        previous = hash

        let recorded = row.text(1) ?? ""
        guard recorded >= lastRecorded else { return "Entry \(sequence) is recorded before the entry that precedes it." }
        lastRecorded = recorded
        guard let name = row.text(5), row.text(7)?.hasPrefix("{\"\(name)\":") == true else { return "Entry \(sequence) is not named after its fact." }
        return nil
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
            let digest = SealedText.digest(file: file, field: text.field, key: text.key, nonce: text.nonce, bytes: text.bytes)
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

    static func seals(in body: Data?) -> [Seal] {
        guard let body else { return [] }
        return body.withUnsafeBytes { bytes in
            var seals: [Seal] = []
            var rest = bytes[...]
            while let start = find(opening, in: rest), let end = find(middle, in: bytes[(start + opening.count)...]) {
                let digits = bytes[(end + middle.count)...].prefix(64)
                let key = String(decoding: bytes[(start + opening.count)..<end], as: UTF8.self)
                if let digest = Hash(hex: String(decoding: digits, as: UTF8.self)) { seals.append(Seal(key: key, digest: digest)) }
                rest = bytes[(end + middle.count)...]
            }
            return seals
        }
    }

    private static func find(_ pattern: [UInt8], in bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
        guard let base = bytes.base.baseAddress else { return nil }
        var at = bytes.startIndex
        while bytes.endIndex - at >= pattern.count {
            guard let found = memchr(base + at, Int32(pattern[0]), bytes.endIndex - at - pattern.count + 1) else { return nil }
            at = UnsafeRawPointer(found) - base
            if memcmp(found, pattern, pattern.count) == 0 { return at }
            at += 1
        }
        return nil
    }
}
