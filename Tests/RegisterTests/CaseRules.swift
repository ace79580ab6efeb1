import Clocks
import Register
import Testing

@Suite struct CaseRules {
    private let id: ID<CaseFile> = "C-0001"

    /// A case of 7 April 2009 with nothing more in it.
    private func told() throws -> Facts {
        var facts = try given()
        try facts.told("2009-04-07")
        return facts
    }

    /// The same, with a review announced on 1 May 2009.
    private func announced() throws -> Facts {
        var facts = try told()
        try facts.add(.reviewAnnounced(review: "SR-0001", on: "2009-05-01", regime: "SCR06", board: nil), to: id)
        return facts
    }

    // MARK: being told

    @Test func `Notifications are numbered in turn`() throws {
        let facts = try told()
        let notification = { (number: NotificationID) in
            CaseFact.notified(
                notification: number, received: "2009-04-08", how: .email, nature: .death, area: "NE",
                incident: .said(IncidentFacts(occurred: .notKnown, authority: nil)), caller: nil, account: nil)
        }
        #expect(facts.refusal(notification("N-0001"), to: id) == "out-of-turn")
        #expect(facts.refusal(notification("N-0003"), to: id) == "out-of-turn")
        #expect(facts.refusal(notification("N-0002"), to: id) == nil)
    }

    @Test func `A case belongs to an area that there is`() throws {
        let facts = try given()
        #expect(facts.refusal(facts.notified("2009-04-07", area: "XX"), to: id) == "no-such-area")
        #expect(facts.refusal(facts.notified("2009-04-07", area: "SW"), to: id) == nil)
    }

    @Test func `Nobody tells us tomorrow`() throws {
        let facts = try given()
        #expect(facts.refusal(facts.notified("2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(facts.notified("2009-10-23"), to: id) == nil)
    }

    @Test func `Nobody tells us before it happened`() throws {
        let facts = try given()
        #expect(facts.refusal(facts.notified("2009-04-07", occurred: .exact("2009-04-08")), to: id) == "out-of-order")
        #expect(facts.refusal(facts.notified("2009-04-07", occurred: .exact("2009-04-07")), to: id) == nil)
    }

    @Test func `A day that is not known exactly puts nothing out of order`() throws {
        let facts = try given()
        for occurred in [UncertainDay.month("2009-04-01"), .about(.exact("2009-04-08")), .notKnown] {
            #expect(facts.refusal(facts.notified("2009-04-07", occurred: occurred), to: id) == nil)
        }
    }

    @Test func `A case begins when somebody tells us`() throws {
        let facts = try given()
        #expect(facts.refusal(.decided(on: "2009-04-08", outcome: .waiting, reason: nil), to: id) == "no-such-case")
        #expect(facts.refusal(facts.notified("2009-04-07"), to: ID<CaseFile>(2)) == "out-of-turn")
    }

    // MARK: children

    @Test func `Children of an incident are counted from 1`() throws {
        let facts = try told()
        let child = {
            CaseFact.childDescribed(child: $0, on: "2009-04-07", name: nil, facts: .said(ChildFacts(age: .notKnown)))
        }
        #expect(facts.refusal(child(0), to: id) == "out-of-turn")
        #expect(facts.refusal(child(2), to: id) == "out-of-turn")
        #expect(facts.refusal(child(1), to: id) == nil)
    }

    @Test func `A child is not described tomorrow`() throws {
        let facts = try told()
        let child = { CaseFact.childDescribed(child: 1, on: $0, name: nil, facts: .said(ChildFacts(age: .notKnown))) }
        #expect(facts.refusal(child("2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(child("2009-10-23"), to: id) == nil)
    }

    @Test(arguments: [
        ChildFacts(age: .notKnown, circumstance: "bad-luck"),
        ChildFacts(age: .notKnown, concerns: ["missing", "bad-luck"]),
        ChildFacts(age: .notKnown, ethnicity: "XXXX"), ChildFacts(age: .notKnown, disability: ["XXXX"]),
    ])
    func `What is coded is on a list`(child: ChildFacts) throws {
        let facts = try told()
        #expect(
            facts.refusal(.childDescribed(child: 1, on: "2009-04-07", name: nil, facts: .said(child)), to: id)
                == "no-such-code")
    }

    @Test func `Every code that is on no list is told at once`() throws {
        var facts = try told()
        let child = ChildFacts(
            age: .notKnown, circumstance: "bad-luck", concerns: ["missing", "x"], ethnicity: "XXXX", disability: ["y"])
        let refusal = #expect(throws: Refusal.self) { try facts.describe(child, in: id) }
        #expect(refusal?.messages.map(\.field) == ["circumstance", "concerns", "ethnicity", "disability"])
    }

    @Test func `A child with every code from its list may be described`() throws {
        var facts = try told()
        let child = ChildFacts(
            age: .months(5), circumstance: "sudi", concerns: ["missing"], ethnicity: "WBRI", disability: ["NONE"])
        try facts.describe(child, in: id)
        #expect(facts.register[id].children.first?.facts.value == child)
    }

    @Test func `A child told again keeps the name that was told before`() throws {
        var facts = try told()
        try facts.add(
            .childDescribed(child: 1, on: "2009-04-07", name: .said("Orrin"), facts: .said(ChildFacts(age: .notKnown))),
            to: id)
        try facts.add(
            .childDescribed(child: 1, on: "2009-04-09", name: nil, facts: .said(ChildFacts(age: .years(2)))), to: id)
        #expect(facts.register[id].children.map(\.name) == [.said("Orrin")])
        #expect(facts.register[id].children.map(\.facts.value?.age) == [.years(2)])
    }

    // MARK: finding out and deciding

    @Test func `A search is made after we were told, and not tomorrow`() throws {
        let facts = try told()
        let found = { CaseFact.involvementFound(on: $0, whom: .child, when: .before, searched: nil) }
        #expect(facts.refusal(found("2009-04-06"), to: id) == "out-of-order")
        #expect(facts.refusal(found("2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(found("2009-04-07"), to: id) == nil)
    }

    @Test func `Nobody and never go together`() throws {
        let facts = try told()
        let found = { CaseFact.involvementFound(on: "2009-04-08", whom: $0, when: $1, searched: nil) }
        #expect(facts.refusal(found(.nobody, .before), to: id) == "nobody-and-never")
        #expect(facts.refusal(found(.sibling, .never), to: id) == "nobody-and-never")
        #expect(facts.refusal(found(.nobody, .never), to: id) == nil)
        #expect(facts.refusal(found(.sibling, .onlyAfter), to: id) == nil)
    }

    @Test func `It is decided after we were told, and not tomorrow`() throws {
        let facts = try told()
        let decided = { CaseFact.decided(on: $0, outcome: .waiting, reason: nil) }
        #expect(facts.refusal(decided("2009-04-06"), to: id) == "out-of-order")
        #expect(facts.refusal(decided("2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(decided("2009-04-07"), to: id) == nil)
    }

    // MARK: reviews across agencies

    @Test func `A board decides after we were told, and not tomorrow`() throws {
        let facts = try told()
        let review = { CaseFact.reviewAnnounced(review: "SR-0001", on: $0, regime: "SCR06", board: nil) }
        #expect(facts.refusal(review("2009-04-06"), to: id) == "out-of-order")
        #expect(facts.refusal(review("2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(review("2009-04-07"), to: id) == nil)
    }

    @Test func `Reviews across agencies are numbered in turn`() throws {
        let facts = try told()
        let review = { CaseFact.reviewAnnounced(review: $0, on: "2009-05-01", regime: "SCR06", board: nil) }
        #expect(facts.refusal(review("SR-0002"), to: id) == "out-of-turn")
        #expect(facts.refusal(review("SR-0001"), to: id) == nil)
    }

    @Test func `Only a review of this case is graded, after it was announced, and not tomorrow`() throws {
        let facts = try announced()
        let graded = { CaseFact.reviewGraded(review: $0, on: $1, by: "Ofsted", grade: "good") }
        #expect(facts.refusal(graded("SR-0002", "2009-09-01"), to: id) == "not-of-this-case")
        #expect(facts.refusal(graded("SR-0001", "2009-04-30"), to: id) == "out-of-order")
        #expect(facts.refusal(graded("SR-0001", "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(graded("SR-0001", "2009-05-01"), to: id) == nil)
    }

    @Test func `Only a review of this case is published, after it was announced, and not tomorrow`() throws {
        let facts = try announced()
        let published = { CaseFact.reviewPublished(review: $0, on: $1) }
        #expect(facts.refusal(published("SR-0002", "2009-09-01"), to: id) == "not-of-this-case")
        #expect(facts.refusal(published("SR-0001", "2009-04-30"), to: id) == "out-of-order")
        #expect(facts.refusal(published("SR-0001", "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(published("SR-0001", "2009-05-01"), to: id) == nil)
    }

    // MARK: putting right

    @Test func `Only a notification of this case is corrected`() throws {
        var facts = try told()
        try facts.told("2009-04-08")
        let corrected = CaseFact.receivedCorrected(
            notification: "N-0002", to: "2009-04-01", source: "Letter", reason: "Misread.")
        #expect(facts.refusal(corrected, to: id) == "not-of-this-case")
        #expect(facts.refusal(corrected, to: ID<CaseFile>(2)) == nil)
    }

    @Test func `A correction changes something, has a reason and a source, and is not tomorrow`() throws {
        let facts = try told()
        let corrected = { (to: Day, source: String, reason: String) in
            CaseFact.receivedCorrected(notification: "N-0001", to: to, source: .said(source), reason: .said(reason))
        }
        #expect(facts.refusal(corrected("2009-04-07", "Letter", "Misread."), to: id) == "nothing-to-correct")
        #expect(facts.refusal(corrected("2009-10-24", "Letter", "Misread."), to: id) == "in-future")
        #expect(facts.refusal(corrected("2009-04-06", "Letter", ""), to: id) == "empty")
        #expect(facts.refusal(corrected("2009-04-06", "", "Misread."), to: id) == "empty")
        #expect(facts.refusal(corrected("2009-04-06", "Letter", "Misread."), to: id) == nil)
    }

    @Test func `A correction keeps what it said before`() throws {
        var facts = try told()
        try facts.add(
            .receivedCorrected(notification: "N-0001", to: "2009-03-31", source: "Letter", reason: "Misread."), to: id)
        let notification = try #require(facts.register[id].notifications.first)
        #expect(notification.received == "2009-03-31")
        #expect(notification.corrections.map(\.was) == ["2009-04-07"])
    }

    @Test func `A notification is withdrawn once, with a reason, and not tomorrow`() throws {
        var facts = try told()
        let withdrawn = { CaseFact.notificationWithdrawn(notification: $0, on: $1, reason: $2) }
        #expect(facts.refusal(withdrawn("N-0002", "2009-05-01", "Told twice."), to: id) == "not-of-this-case")
        #expect(facts.refusal(withdrawn("N-0001", "2009-05-01", ""), to: id) == "empty")
        #expect(facts.refusal(withdrawn("N-0001", "2009-10-24", "Told twice."), to: id) == "in-future")
        try facts.add(withdrawn("N-0001", "2009-05-01", "Told twice."), to: id)
        #expect(facts.refusal(withdrawn("N-0001", "2009-05-02", "Told twice."), to: id) == "already-withdrawn")
    }

    @Test func `Only what is withdrawn is reinstated, and with a reason`() throws {
        var facts = try told()
        let reinstated = { CaseFact.notificationReinstated(notification: $0, on: "2009-05-02", reason: $1) }
        #expect(facts.refusal(reinstated("N-0001", "Two calls."), to: id) == "not-withdrawn")
        try facts.add(.notificationWithdrawn(notification: "N-0001", on: "2009-05-01", reason: "Told twice."), to: id)
        #expect(facts.refusal(reinstated("N-0002", "Two calls."), to: id) == "not-of-this-case")
        #expect(facts.refusal(reinstated("N-0001", ""), to: id) == "empty")
        #expect(facts.refusal(reinstated("N-0001", "Two calls."), to: id) == nil)
    }

    @Test func `Nothing is reinstated tomorrow`() throws {
        var facts = try told()
        try facts.add(.notificationWithdrawn(notification: "N-0001", on: "2009-05-01", reason: "Told twice."), to: id)
        #expect(
            facts.refusal(
                .notificationReinstated(notification: "N-0001", on: "2009-10-24", reason: "Two calls."), to: id)
                == "in-future")
    }
}
