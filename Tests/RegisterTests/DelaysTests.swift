import Clocks
import Register
import Testing

@Suite struct DelaysTests {
    /// A notification received then, of something that happened then.
    private func told(
        _ received: Day, of occurred: UncertainDay, nature: Nature = .death, in facts: inout Facts
    ) throws {
        try facts.begin(
            CaseFile.self,
            with: .notified(
                notification: facts.register.nextNotification, received: received, how: .letter, nature: nature,
                area: "NE", incident: .said(IncidentFacts(occurred: occurred, authority: nil)), caller: nil,
                account: nil))
    }

    @Test func `Days are counted from the day of death, which is day 0`() throws {
        var facts = try given()
        try told("2009-04-07", of: .exact("2009-03-31"), in: &facts)
        try told("2009-04-07", of: .exact("2009-04-07"), in: &facts)
        let delays = facts.register.delays(in: april2009)
        #expect(delays.known.map(\.notification) == ["N-0001", "N-0002"])
        #expect(delays.known.map(\.days) == [7, 0])
        #expect(delays.days == [0, 7])
        #expect(delays.unknown == 0)
    }

    @Test(arguments: [UncertainDay.notKnown, .month("2009-03-01"), .year("2009-01-01"), .about(.exact("2009-03-31"))])
    func `A day that is not known exactly gives no number of days`(occurred: UncertainDay) throws {
        var facts = try given()
        try told("2009-04-07", of: occurred, in: &facts)
        let delays = facts.register.delays(in: april2009)
        #expect(delays.known.isEmpty)
        #expect(delays.unknown == 1)
    }

    @Test(arguments: [Nature.seriousHarm, .other])
    func `Only deaths are looked at`(nature: Nature) throws {
        var facts = try given()
        try told("2009-04-07", of: .exact("2009-03-31"), nature: nature, in: &facts)
        #expect(facts.register.delays(in: april2009) == Register().delays(in: april2009))
    }

    @Test func `A notification put right to a day before the death counts as not known`() throws {
        var facts = try given()
        try told("2009-04-07", of: .exact("2009-04-06"), in: &facts)
        try facts.add(
            .receivedCorrected(notification: "N-0001", to: "2009-04-03", source: "The letter.", reason: "Misread."),
            to: ID<CaseFile>(1))
        #expect(facts.register.delays(in: april2009).known.isEmpty)
        #expect(facts.register.delays(in: april2009).unknown == 1)
    }

    @Test func `Each notification counts for itself, and what is withdrawn does not`() throws {
        var facts = try given()
        try told("2009-04-07", of: .exact("2009-04-06"), in: &facts)
        try facts.told("2009-05-06", of: ID<CaseFile>(1))
        #expect(facts.register.delays(in: april2009).days == [1, 30])
        try facts.add(
            .notificationWithdrawn(notification: "N-0001", on: "2009-05-07", reason: "Told twice."),
            to: ID<CaseFile>(1))
        #expect(facts.register.delays(in: april2009).days == [30])
    }

    @Test func `A notification counts in the period in which it was received`() throws {
        var facts = try given()
        try told("2009-03-31", of: .exact("2009-03-30"), in: &facts)
        try told("2009-09-30", of: .exact("2009-09-28"), in: &facts)
        #expect(facts.register.delays(in: april2009.previous).days == [1])
        #expect(facts.register.delays(in: april2009).days == [2])
    }
}
