import Clocks
import Register
import Testing

/// Who is away, from when to when.
@Suite struct AbsenceRules {
    private let id = GivenStaff.id

    private func away(_ from: Day, _ to: Day?) -> PersonFact { .away(from: from, to: to, on: "2009-10-23") }

    @Test func `An absence covers its first day, its last and those between`() throws {
        let person = try GivenStaff.joined(away("2009-06-01", "2009-06-12")).register[id]
        #expect(
            ["2009-05-31", "2009-06-01", "2009-06-05", "2009-06-12", "2009-06-13"].map { person.absence(on: $0) != nil }
                == [false, true, true, true, false])
    }

    @Test func `Without a last day it lasts until further notice`() throws {
        let person = try GivenStaff.joined(away("2009-06-01", nil)).register[id]
        #expect(person.absence(on: "2009-05-31") == nil)
        #expect(person.absence(on: "2019-06-01")?.from == "2009-06-01")
    }

    @Test func `An absence does not end before it begins`() throws {
        #expect(try GivenStaff.joined().refusal(away("2009-06-02", "2009-06-01"), to: id) == "out-of-order")
        #expect(try GivenStaff.joined().refusal(away("2009-06-02", "2009-06-02"), to: id) == nil)
    }

    @Test func `An absence may begin on a day to come`() throws {
        #expect(try GivenStaff.joined().refusal(away("2009-11-02", "2009-11-06"), to: id) == nil)
    }

    @Test func `Nobody is away on a day on which they were not in post`() throws {
        let facts = try GivenStaff.joined(.left(on: "2009-08-31"), .rejoined(on: "2009-10-05"))
        #expect(facts.refusal(away("2008-03-31", "2008-04-04"), to: id) == "not-in-post")
        #expect(facts.refusal(away("2009-09-01", nil), to: id) == "not-in-post")
        #expect(facts.refusal(away("2009-10-05", nil), to: id) == nil)
    }

    @Test func `Two absences do not overlap`() throws {
        let facts = try GivenStaff.joined(away("2009-06-01", "2009-06-12"))
        let overlapping: [(Day, Day?)] = [
            ("2009-05-25", "2009-06-01"), ("2009-06-12", "2009-06-19"), ("2009-06-03", "2009-06-04"),
            ("2009-05-25", "2009-06-19"), ("2009-05-25", nil),
        ]
        for (from, to) in overlapping { #expect(facts.refusal(away(from, to), to: id) == "away-already", "\(from)") }
        let apart: [(Day, Day?)] = [("2009-05-25", "2009-05-31"), ("2009-06-13", "2009-06-19"), ("2009-06-13", nil)]
        for (from, to) in apart { #expect(facts.refusal(away(from, to), to: id) == nil, "\(from)") }
    }

    @Test func `Whoever is away until further notice is not away again later`() throws {
        let facts = try GivenStaff.joined(away("2009-06-01", nil))
        #expect(facts.refusal(away("2009-09-01", "2009-09-04"), to: id) == "away-already")
        #expect(facts.refusal(away("2009-05-01", nil), to: id) == "away-already")
        #expect(facts.refusal(away("2009-05-25", "2009-05-31"), to: id) == nil)
    }

    @Test func `Back at work ends an absence the day before`() throws {
        let person = try GivenStaff.joined(away("2009-06-01", nil), .back(on: "2009-07-06")).register[id]
        #expect(person.absences.map(\.to) == ["2009-07-05"])
        #expect(person.absence(on: "2009-07-05") != nil)
        #expect(person.absence(on: "2009-07-06") == nil)
    }

    @Test func `Back sooner than was thought shortens that absence and no other`() throws {
        let person = try GivenStaff.joined(
            away("2009-06-01", "2009-06-12"), away("2009-08-03", "2009-08-14"), .back(on: "2009-08-10")
        ).register[id]
        #expect(person.absences.map(\.to) == ["2009-06-12", "2009-08-09"])
    }

    @Test func `Whoever is back may be away again`() throws {
        let facts = try GivenStaff.joined(away("2009-06-01", nil), .back(on: "2009-07-06"))
        #expect(facts.refusal(away("2009-07-06", nil), to: id) == nil)
    }

    @Test func `Only whoever was away the day before comes back, and not tomorrow`() throws {
        #expect(try GivenStaff.joined().refusal(.back(on: "2009-07-06"), to: id) == "not-away")
        let facts = try GivenStaff.joined(away("2009-06-01", nil))
        #expect(facts.refusal(.back(on: "2009-05-31"), to: id) == "not-away")
        #expect(facts.refusal(.back(on: "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(.back(on: "2009-10-23"), to: id) == nil)
    }
}
