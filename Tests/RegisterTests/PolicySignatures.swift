import Clocks
import Register
import Testing

@Suite struct PolicySignatures {
    private let id: ID<PolicyFile> = "PO-0001"

    /// Two lessons, and a policy whose version 3 came into force on 1 September 2009 and answers the first of them.
    private func published() throws -> Facts {
        var facts = try given()
        for _ in 0..<2 { try facts.lesson(.policy) }
        try publish(3, of: "supervision", on: "2009-09-01", answers: ["L-0001"], in: &facts)
        return facts
    }

    private func publish(
        _ version: Int, of slug: String, on day: Day, answers: [ID<LessonFile>] = [], in facts: inout Facts
    ) throws {
        let policy = try facts.begin(PolicyFile.self, with: .adopted(title: slug, slug: slug, on: "2005-04-04"))
        try facts.add(
            .published(version: version, on: day, answers: answers, changes: [], learningTo: nil, signBy: nil),
            to: policy)
    }

    private func asked(
        _ people: Int = 180, of version: Int = 3, whom: String = "people who supervise others",
        on day: Day = "2009-09-02"
    ) -> PolicyFact {
        .signaturesAsked(version: version, people: people, whom: whom, on: day)
    }

    private func linked(
        _ answers: ID<LessonFile>..., to version: Int = 3, on day: Day = "2009-10-01"
    ) -> PolicyFact {
        .lessonsLinked(version: version, answers: answers, on: day)
    }

    @Test func `Signatures are asked for a version that there is, of so many people`() throws {
        let facts = try published()
        #expect(facts.refusal(asked(of: 2), to: id) == "no-such-version")
        #expect(facts.refusal(asked(0), to: id) == "empty")
        #expect(facts.refusal(asked(whom: ""), to: id) == "empty")
        #expect(facts.refusal(asked(on: "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(asked(on: "2009-10-23"), to: id) == nil)
    }

    @Test func `Who is asked last is who counts`() throws {
        var facts = try published()
        try facts.add(asked(180), to: id)
        try facts.add(asked(151, whom: "people who still supervise others"), to: id)
        let version = try #require(facts.register[id].versions.first)
        #expect(version.asked?.people == 151)
        #expect(version.asked?.whom == "people who still supervise others")
        #expect(version.signed == 0)
    }

    @Test func `Nobody is asked of another version`() throws {
        var facts = try published()
        try facts.add(
            .published(version: 4, on: "2009-10-01", answers: [], changes: [], learningTo: nil, signBy: nil), to: id)
        try facts.add(asked(180, of: 3), to: id)
        #expect(facts.register[id].versions.map { $0.asked?.people } == [180, nil])
    }

    @Test func `Lessons are linked to a version that there is, and are there themselves`() throws {
        let facts = try published()
        #expect(facts.refusal(linked("L-0002", to: 2), to: id) == "no-such-version")
        #expect(facts.refusal(linked(), to: id) == "empty")
        #expect(facts.refusal(linked("L-0002", "L-0003"), to: id) == "no-such-lesson")
        #expect(facts.refusal(linked("L-0002", on: "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(linked("L-0002", on: "2009-10-23"), to: id) == nil)
    }

    @Test func `A lesson linked twice is answered once, after those named at publication`() throws {
        var facts = try published()
        try facts.add(linked("L-0002", "L-0001"), to: id)
        try facts.add(linked("L-0002"), to: id)
        #expect(facts.register[id].versions.first?.answers == ["L-0001", "L-0002"])
    }

    @Test func `The versions that answer a lesson stand in the order of their days`() throws {
        var facts = try published()
        try publish(1, of: "recording", on: "2009-06-01", answers: ["L-0001"], in: &facts)
        try publish(7, of: "travel", on: "2009-05-01", in: &facts)
        try facts.add(
            .published(version: 4, on: "2009-10-01", answers: ["L-0001"], changes: [], learningTo: nil, signBy: nil),
            to: id)
        let versions = facts.register.versions(answering: "L-0001")
        #expect(versions.map { "\($0.id) \($0.version.number)" } == ["PO-0002 1", "PO-0001 3", "PO-0001 4"])
        #expect(facts.register.versions(answering: "L-0002").isEmpty)
    }

    @Test func `A version linked later answers like one that named the lesson`() throws {
        var facts = try published()
        try facts.add(linked("L-0002"), to: id)
        #expect(facts.register.versions(answering: "L-0002").map(\.version.number) == [3])
    }
}
