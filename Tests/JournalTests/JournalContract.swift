import Clocks
import Foundation
import Journal
import Testing

/// What every journal promises, whatever it is kept in.
@Suite struct JournalContract {
    @Test(arguments: Backend.all) func `An empty journal ends at 0`(backend: Backend) throws {
        #expect(try backend.make().head() == .empty)
    }

    @Test(arguments: Backend.all) func `Entries are numbered from 1 and each follows from the one before`(
        backend: Backend
    ) throws {
        let entries = try backend.make().append([Given.draft("one"), Given.draft("two")], after: 0)
        #expect(entries.map(\.sequence) == [1, 2])
        #expect(entries[0].previous == .none)
        #expect(entries[1].previous == entries[0].hash)
    }

    @Test(arguments: Backend.all) func `What was appended is read back as it was written`(backend: Backend) throws {
        let journal = try backend.make()
        let origin = Origin(knownBy: "2007-03-01", source: "the old register", digest: "ab")
        let written = try journal.append(
            [Given.draft("“naïve” ✓ / \\n", origin: origin), Given.draft("two", act: "a2")], after: 0)
        var read: [Entry] = []
        try journal.read(after: 0, through: 10) { entry, _ in read.append(entry) }
        #expect(read == written)
    }

    @Test(arguments: Backend.all) func `Reading begins after one place and ends at another`(backend: Backend) throws {
        let journal = try backend.make()
        _ = try journal.append((1...5).map { Given.draft("\($0)") }, after: 0)
        var places: [Int] = []
        try journal.read(after: 1, through: 3) { entry, _ in places.append(entry.sequence) }
        #expect(places == [2, 3])
    }

    @Test(arguments: Backend.all) func `Who appends after a place the journal has left is told that it moved`(
        backend: Backend
    ) throws {
        let journal = try backend.make()
        _ = try journal.append([Given.draft("first")], after: 0)
        #expect(throws: Moved.self) { try journal.append([Given.draft("late")], after: 0) }
        #expect(try journal.head().sequence == 1)
    }

    @Test(arguments: Backend.all) func `Recorded-at never runs back when the clock is set back`(backend: Backend) throws
    {
        let journal = try backend.make()
        _ = try journal.append([Given.draft("now")], after: 0)
        let entries = try journal.append([Given.draft("an hour ago", at: Given.noon + -3600)], after: 1)
        #expect(entries[0].recordedAt == Given.noon)
    }

    @Test(arguments: Backend.all) func `The entries of an act are found again, in order`(backend: Backend) throws {
        let journal = try backend.make()
        _ = try journal.append(
            [Given.draft("1", act: "x"), Given.draft("2", act: "x"), Given.draft("3", act: "y")], after: 0)
        let found = try journal.entries(of: ["x", "z"])
        #expect(found["x"]?.map(\.sequence) == [1, 2])
        #expect(found["z"] == nil)
    }

    @Test(arguments: Backend.all)
    func `Sealed text is read back with its entry and by its digest, and opens with its key`(backend: Backend) throws {
        let journal = try backend.make()
        let key = try Given.key()
        _ = try journal.append([Given.draft("open"), Given.sealedDraft("The child died.", with: key)], after: 0)
        var rows: [SealedRow] = []
        try journal.read(after: 0, through: 2) { _, sealed in rows += sealed }
        #expect(rows.map(\.sequence) == [2])
        let row = try #require(try journal.sealedRows([rows[0].text.digest])[rows[0].text.digest])
        #expect(row == rows[0])
        #expect(try row.text.open(file: "case/1", with: key) == Data("The child died.".utf8))
    }

    @Test(arguments: Backend.all) func `A journal as it was written is sound`(backend: Backend) throws {
        let journal = try backend.make()
        _ = try journal.append([Given.draft("one"), Given.sealedDraft("two", with: Given.key())], after: 0)
        let soundness = try journal.verify(anchor: journal.head(), thorough: true)
        #expect(soundness.isSound)
        #expect(soundness.entries == 2)
        #expect(soundness.head == (try journal.head().hash))
    }

    @Test(arguments: Backend.all) func `A journal shorter than its anchor is not sound`(backend: Backend) throws {
        let journal = try backend.make()
        let first = try journal.append([Given.draft("one")], after: 0)[0]
        let soundness = try journal.verify(anchor: Head(sequence: 2, hash: first.hash), thorough: true)
        #expect(soundness.firstBad == 2)
    }

    @Test(arguments: Backend.all) func `A journal that differs from its anchor is not sound`(backend: Backend) throws {
        let journal = try backend.make()
        _ = try journal.append([Given.draft("one"), Given.draft("two")], after: 0)
        let soundness = try journal.verify(anchor: Head(sequence: 1, hash: Hash(of: [1])), thorough: true)
        #expect(soundness.firstBad == 1)
    }
}
