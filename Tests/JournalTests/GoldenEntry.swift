import Clocks
import Journal
import Testing

/// The hash of an entry is for ever. These were worked out apart from the program, in Python, with hashlib:
/// length-prefixed fields, 8 bytes big-endian each, beginning with "heed entry 1".
@Suite struct GoldenEntry {
    private let draft = Draft(
        actor: "P-0003", act: "0123456789abcdef0123456789abcdef", file: "case/17", name: "case.decided",
        body: #"{"case.decided":{"on":"2009-04-07","outcome":"waiting"}}"#)

    private func hash(of draft: Draft) throws -> String {
        let moment = Moment(london: "2009-04-07", hour: 12, minute: 0)
        return try SQLiteJournal().append([SealedDraft(draft, at: moment)], after: 0)[0].hash.description
    }

    @Test func `An entry without an origin`() throws {
        #expect(try hash(of: draft) == "b3eef4b8e54f6366378657eb65cf4d1901a1f01f6dc7db47565c9a5501de770a")
    }

    @Test func `An entry from an earlier register`() throws {
        let origin = Origin(knownBy: "2007-03-01", source: "Old register", digest: "ab")
        let draft = Draft(
            actor: draft.actor, act: draft.act, file: draft.file, name: draft.name, origin: origin, body: draft.body)
        #expect(try hash(of: draft) == "56dbd521548f92be0d94018d300e88097fb9d1f939169422a6eed7024acf459e")
    }

    @Test func `Two lists of fields with the same letters never hash alike`() throws {
        let moved = Draft(
            actor: draft.actor + "0", act: String(draft.act.dropFirst()), file: draft.file, name: draft.name,
            body: draft.body)
        #expect(try hash(of: moved) != hash(of: draft))
    }
}
