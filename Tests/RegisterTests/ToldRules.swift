import Clocks
import Register
import Testing

/// What we were told, at once and later.
@Suite struct ToldRules {
    private let id: ID<CaseFile> = "C-0001"

    /// A case of 7 April 2009 and another of 8 April.
    private func told() throws -> Facts {
        var facts = try given()
        try facts.told("2009-04-07")
        try facts.told("2009-04-08")
        return facts
    }

    @Test func `A notification may come without an area`() throws {
        var facts = try given()
        try facts.add(facts.notified("2009-04-07", area: ""), to: id)
        #expect(facts.register[id].area == "")
        try facts.add(.areaFound(area: "SW", on: "2009-04-09"), to: id)
        #expect(facts.register[id].area == "SW")
    }

    @Test func `The area that is found is one of ours`() throws {
        #expect(try told().refusal(.areaFound(area: "XX", on: "2009-04-09"), to: id) == "no-such-area")
        #expect(try told().refusal(.areaFound(area: "", on: "2009-04-09"), to: id) == "no-such-area")
    }

    @Test func `A letter does not reach us before it was written`() throws {
        let facts = try given()
        let letter = { (written: Day) in
            CaseFact.notified(
                notification: "N-0001", received: "2009-04-07", how: .letter, nature: .death, area: "NE",
                incident: .said(IncidentFacts(occurred: .notKnown, authority: nil)), caller: nil, account: nil,
                written: written)
        }
        #expect(facts.refusal(letter("2009-04-08"), to: id) == "out-of-order")
        #expect(facts.refusal(letter("2009-04-07"), to: id) == nil)
    }

    @Test func `Who rang, from where and when stands with the notification`() throws {
        var facts = try given()
        try facts.add(
            .notified(
                notification: "N-0001", received: "2009-04-07", how: .phone, nature: .death, area: "NE",
                incident: .said(IncidentFacts(occurred: .notKnown, authority: nil)), caller: "Jo", account: nil,
                at: TimeOfDay(hour: 9, minute: 14), organisation: "The hospital", callBack: "01632 960001"), to: id)
        let notification = try #require(facts.register[id].notifications.first)
        #expect(notification.at?.words == "9:14am")
        #expect(notification.organisation == "The hospital")
        #expect(notification.callBack == "01632 960001")
    }

    @Test func `More of what they told us is kept beside what stood before`() throws {
        var facts = try told()
        let added = { CaseFact.accountAdded(notification: $0, account: $1, on: "2009-04-09") }
        #expect(facts.refusal(added("N-0002", "They rang again."), to: id) == "not-of-this-case")
        #expect(facts.refusal(added("N-0001", ""), to: id) == "empty")
        try facts.add(added("N-0001", "They rang again."), to: id)
        try facts.add(added("N-0001", "And once more."), to: id)
        #expect(
            facts.register[id].notifications.first?.accountAdded.map(\.words) == ["They rang again.", "And once more."])
    }

    @Test func `What was learnt later says when it happened and when we knew`() throws {
        var facts = try told()
        try facts.add(
            .learntLater(kind: "inquest-opened", words: "Opened.", happened: .month("2009-05-01"), on: "2009-06-02"),
            to: id)
        let learnt = try #require(facts.register[id].learntLater.first)
        #expect(learnt.happened == .month("2009-05-01"))
        #expect(learnt.known == "2009-06-02")
    }

    @Test func `What was learnt later is of a kind that there is, in words, and has happened`() throws {
        let facts = try told()
        let learnt = { CaseFact.learntLater(kind: $0, words: $1, happened: $2, on: "2009-10-23") }
        #expect(facts.refusal(learnt("rumour", "Charged.", .notKnown), to: id) == "no-such-kind")
        #expect(facts.refusal(learnt("charges", "", .notKnown), to: id) == "empty")
        #expect(facts.refusal(learnt("charges", "Charged.", .exact("2009-10-24")), to: id) == "in-future")
        #expect(facts.refusal(learnt("charges", "Charged.", .month("2009-10-01")), to: id) == nil)
    }
}
