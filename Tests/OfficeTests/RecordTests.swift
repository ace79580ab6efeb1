import Clocks
import Journal
import Office
import Register
import Testing

@Suite struct RecordTests {
    @Test func `A repeated act returns the first receipt and records nothing again`() async throws {
        let office = try await Given.office()
        let first = try await Given.tell(office, key: "call-1")
        let second = try await Given.tell(office, key: "call-1")
        #expect(second == first)
        #expect(office.now().notifications().count == 1)
    }

    @Test func `Two people who choose the same key mean two acts`() async throws {
        let office = try await Given.office()
        for (person, slug) in [("P-0001", "supervision"), ("P-0002", "safeguarding")] {
            _ = try await office.record(Act("policy", by: person)) { _, facts throws(Refusal) in
                try facts.begin(PolicyFile.self, with: .adopted(title: slug, slug: slug, on: "2009-04-01"))
            }
        }
        #expect(office.now().all(PolicyFile.self).map(\.file.slug) == ["supervision", "safeguarding"])
    }

    @Test func `The same act sent twice at once is recorded once`() async throws {
        let office = try await Given.office()
        async let one = Given.tell(office, key: "call-1")
        async let two = Given.tell(office, key: "call-1")
        let receipts = try await [one, two]
        #expect(receipts[0] == receipts[1])
        #expect(office.now().notifications().count == 1)
    }

    @Test func `A refused act records nothing, not even the facts before the refusal`() async throws {
        let office = try await Given.office()
        let before = office.now()
        await #expect(throws: Refusal.self) {
            _ = try await office.record(Act("a", by: "P-0001")) { _, facts throws(Refusal) in
                try facts.begin(
                    PolicyFile.self, with: .adopted(title: "Supervision", slug: "supervision", on: "2009-04-01"))
                try facts.begin(
                    ReviewFile.self, with: .commissioned(of: "C-0009", under: "SR-0001", on: "2009-04-01", due: nil))
            }
        }
        #expect(office.now() == before)
    }

    @Test func `A refused act among many costs only itself`() async throws {
        let office = try await Given.office()
        let replies = await withTaskGroup(of: Bool.self, returning: [Bool].self) { group in
            for number in 1...40 {
                group.addTask {
                    let received: Day = number % 4 == 0 ? "2009-12-01" : "2009-10-20"
                    return (try? await Given.tell(office, received: received)) != nil
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(replies.filter { $0 }.count == 30)
        #expect(office.now().notifications().map(\.notification.id.number) == Array(1...30))
    }

    @Test func `Every act decides on the register as the acts before it left it`() async throws {
        let office = try await Given.office()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...200 { group.addTask { _ = try await Given.tell(office) } }
            try await group.waitForAll()
        }
        #expect(office.now().notifications().map(\.notification.id.number) == Array(1...200))
        #expect(try office.verify().isSound)
    }

    @Test func `An act without a fact is refused`() async throws {
        let office = try await Given.office()
        await #expect(throws: Refusal.self) { _ = try await office.record(Act("a", by: "P-0001")) { _, _ in } }
    }
}
