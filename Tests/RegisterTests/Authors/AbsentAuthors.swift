import Clocks
import Register
import Testing

/// Given IMR-0001 of a case in which P-0001 is named, and P-0002, a manager who may be asked; it is 23 October 2009.
@Suite struct AbsentAuthors {
    private let review: ID<ReviewFile> = "IMR-0001"
    private let candidate: ID<PersonFile> = "P-0002"

    private func reviewed(_ more: PersonFact...) throws -> Facts {
        var facts = try given()
        let incident = try facts.told("2009-06-03")
        try facts.commission(of: incident, on: "2009-07-01")
        let named = try facts.person(.practitioner)
        try facts.add(.staffNamed(person: named, part: .practitioner, on: "2009-07-02"), to: incident)
        try facts.person()
        for fact in more { try facts.add(fact, to: candidate) }
        return facts
    }

    /// P-0002 was asked on 5 October and said no the same day.
    private func declined() throws -> Facts {
        var facts = try reviewed()
        try facts.add(.authorInvited(invitation: 1, person: candidate, days: 5, on: "2009-10-05"), to: review)
        try facts.add(
            .invitationAnswered(invitation: 1, isAccepted: false, on: "2009-10-05", reason: "Unwell."), to: review)
        return facts
    }

    private func proposals(_ facts: Facts, on day: Day = "2009-10-23") throws -> AuthorProposals {
        try facts.register.authorProposals(for: review, on: day)
    }

    private func proposed(_ facts: Facts, on day: Day = "2009-10-23") throws -> [ID<PersonFile>] {
        try proposals(facts, on: day).proposed.map(\.person)
    }

    private func ground(_ facts: Facts, on day: Day = "2009-10-23") throws -> AuthorGround? {
        try proposals(facts, on: day).notProposed.first { $0.person == candidate }?.ground
    }

    @Test func `Whoever is away is not available, and nothing more is said of them`() throws {
        let facts = try reviewed(.away(from: "2009-10-05", to: nil, on: "2009-10-05"))
        #expect(try proposed(facts).isEmpty)
        #expect(try ground(facts) == .notAvailable(on: "2009-10-05"))
        #expect(try ground(facts)?.words { "\($0)" } == "Is not available.")
    }

    @Test func `Nobody can tell whoever is away from whoever declined`() throws {
        let one = try reviewed(.away(from: "2009-10-05", to: nil, on: "2009-10-05"))
        let other = try declined()
        #expect(try ground(one) == ground(other))
        for facts in [one, other] {
            #expect(try proposals(facts).counts.map(\.rule) == ["Named in the case", "Not available"])
            #expect(try proposals(facts).counts.map(\.count) == [1, 1])
        }
    }

    @Test func `They are proposed before the first day of it and after the last`() throws {
        let facts = try reviewed(.away(from: "2009-10-05", to: "2009-10-16", on: "2009-10-05"))
        for day in ["2009-10-04", "2009-10-17"] as [Day] { #expect(try proposed(facts, on: day) == [candidate], "\(day)") }
        for day in ["2009-10-05", "2009-10-16"] as [Day] { #expect(try proposed(facts, on: day).isEmpty, "\(day)") }
    }

    @Test func `Whoever will be away is proposed until then`() throws {
        let facts = try reviewed(.away(from: "2009-11-02", to: nil, on: "2009-10-23"))
        #expect(try proposed(facts) == [candidate])
        #expect(try proposed(facts, on: "2009-11-02").isEmpty)
    }

    @Test func `Whoever is back is proposed again`() throws {
        let facts = try reviewed(.away(from: "2009-10-05", to: nil, on: "2009-10-05"), .back(on: "2009-10-19"))
        #expect(try proposed(facts, on: "2009-10-18").isEmpty)
        #expect(try proposed(facts, on: "2009-10-19") == [candidate])
    }

    @Test func `Whoever left and came back is proposed`() throws {
        let facts = try reviewed(.left(on: "2009-08-31"), .rejoined(on: "2009-10-05"))
        #expect(try proposed(facts) == [candidate])
    }

    @Test func `Whoever came back and left again is told as having left, on the last of those days`() throws {
        let facts = try reviewed(.left(on: "2009-08-31"), .rejoined(on: "2009-10-05"), .left(on: "2009-10-16"))
        #expect(try ground(facts) == .left(on: "2009-10-16"))
    }

    @Test func `Whoever left while they were away is told as having left`() throws {
        let facts = try reviewed(.away(from: "2009-07-06", to: nil, on: "2009-07-06"), .left(on: "2009-08-31"))
        #expect(try ground(facts) == .left(on: "2009-08-31"))
    }

    @Test func `A connection that somebody declared comes before their being away`() throws {
        let facts = try reviewed(
            .declared(review: review, isConnected: true, on: "2009-07-03"),
            .away(from: "2009-10-05", to: nil, on: "2009-10-05"))
        #expect(try ground(facts) == .declaredConnection(on: "2009-07-03"))
    }
}
