import Foundation
import Journal
import Testing

@Suite struct SafeTests {
    @Test func `The same subject and layer keep their key, and the two layers have one each`() throws {
        let safe = try Safe(master: MasterKey())
        var new = NewKeys()
        let identity = try safe.key(for: "case/1/child-1", .identity, adding: &new)
        let coded = try safe.key(for: "case/1/child-1", .coded, adding: &new)
        try safe.keep(new)
        var none = NewKeys()
        #expect(try safe.key(for: "case/1/child-1", .identity, adding: &none).id == identity.id)
        #expect(identity.id != coded.id)
        #expect(none.isEmpty)
    }

    @Test func `Keys open again what they sealed after a restart with the same master key`() throws {
        let path = try Given.folder().appending(path: "safe.sqlite").path()
        let master = MasterKey()
        let sealed: SealedText
        do {
            let safe = try Safe(path: path, master: master)
            var new = NewKeys()
            sealed = try SealedText(
                sealing: Data("a name".utf8), file: "case/1", field: "f",
                with: safe.key(for: "s", .identity, adding: &new))
            try safe.keep(new)
        }
        let key = try #require(try Safe(path: path, master: master).key(sealed.key))
        #expect(try sealed.open(file: "case/1", with: key) == Data("a name".utf8))
    }

    @Test func `Another master key is refused`() throws {
        let path = try Given.folder().appending(path: "safe.sqlite").path()
        _ = try Safe(path: path, master: MasterKey())
        #expect(throws: WrongKey.self) { try Safe(path: path, master: MasterKey()) }
    }

    @Test func `Sealed text does not open in another file's or field's name`() throws {
        let key = try Given.key()
        let text = try SealedText(sealing: Data("a name".utf8), file: "case/1", field: "f", with: key)
        #expect(throws: (any Error).self) { try text.open(file: "case/2", with: key) }
    }

    @Test func `A document comes back as it was kept, and its file does not show it`() throws {
        let folder = try Given.folder()
        let safe = try Safe(
            path: folder.appending(path: "safe.sqlite").path(), documents: folder.appending(path: "documents"),
            master: MasterKey())
        let document = Data("<h1>Serious case reviews</h1>".utf8)
        let digest = try safe.keep(document: document)
        #expect(try safe.document(digest) == document)
        let kept = try Data(contentsOf: folder.appending(path: "documents/\(digest)"))
        #expect(kept.range(of: Data("Serious".utf8)) == nil)
    }

    @Test func `An idempotency key gives the same act to the same master key only`() throws {
        let master = MasterKey()
        #expect(try Safe(master: master).act("call-1") == Safe(master: master).act("call-1"))
        #expect(try Safe(master: master).act("call-1") != Safe(master: MasterKey()).act("call-1"))
    }
}
