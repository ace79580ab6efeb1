import Foundation
import GRDB

/// An entry whose stored form cannot be read back.
public struct Unreadable: Error, CustomStringConvertible {
    public let sequence: Int
    public var description: String { "Entry \(sequence) of the journal cannot be read. Run heed journal verify." }
}

enum Columns {
    static let entry = "sequence, recorded_at, actor, act, file, name, origin, body, previous, hash"
    static let sealed = "sequence, sha256, field, key, nonce, bytes"
}

extension Entry {
    init(_ row: Cells) throws {
        guard let sequence = row.whole(0), let recordedAt = row.moment(1), let actor = row.text(2),
            let act = row.text(3),
            let file = row.text(4), let name = row.text(5), let body = row.text(7), let previous = row.hash(8),
            let hash = row.hash(9)
        else { throw Unreadable(sequence: row.whole(0) ?? 0) }
        var origin: Origin?
        if !row.isNull(6) {
            origin = try? JSONDecoder().decode(Origin.self, from: row.bytes(6) { Data($0) })
            if origin == nil { throw Unreadable(sequence: sequence) }
        }
        self.init(
            stored: Draft(actor: actor, act: act, file: file, name: name, origin: origin, body: body),
            sequence: sequence, recordedAt: recordedAt, previous: previous, hash: hash)
    }
}

/// Values out of a row of the smaller tables, `nil` as for ``Cells``.
extension Row {
    func whole(_ index: Int) -> Int? { Int.fromDatabaseValue(self[index]) }
    func text(_ index: Int) -> String? { String.fromDatabaseValue(self[index]) }
    func bytes(_ index: Int) -> Data? { Data.fromDatabaseValue(self[index]) }
    func hash(_ index: Int) -> Hash? { bytes(index).flatMap { Hash($0) } }
}

extension SealedRow {
    init(_ row: Cells) throws {
        guard let sequence = row.whole(0), let digest = row.hash(1), let field = row.text(2), let key = row.text(3),
            let nonce = row.data(4), let bytes = row.data(5)
        else { throw Unreadable(sequence: row.whole(0) ?? 0) }
        self.init(
            sequence: sequence, text: SealedText(field: field, key: key, nonce: nonce, bytes: bytes, digest: digest))
    }
}

/// Walks the sealed rows beside the entries they belong to.
struct SealedCursor {
    private let cursor: CellRows
    private var next: SealedRow?

    init(_ db: Database, after sequence: Int) throws {
        cursor = try CellRows(
            db, "SELECT \(Columns.sealed) FROM sealed WHERE sequence > ? ORDER BY sequence, field",
            arguments: [sequence])
        next = try cursor.next().map(SealedRow.init)
    }

    /// The rows of `sequence`, and before them any that no earlier call took.
    mutating func rows(of sequence: Int) throws -> [SealedRow] {
        var rows: [SealedRow] = []
        while let row = next, row.sequence <= sequence {
            rows.append(row)
            next = try cursor.next().map(SealedRow.init)
        }
        return rows
    }

    /// What is left when every entry has been read.
    var rest: SealedRow? { next }
}
