import Clocks
import Register
import Testing

@Suite struct ClockRules {
    private let id: ID<CaseFile> = "C-0001"
    private let begun = CaseFact.regimeBegun(regime: "england-2006", version: "1", on: "2009-10-01")

    /// A case of 1 October 2009, looked at on 23 October.
    private func told() throws -> Facts {
        var facts = try given()
        try facts.told("2009-10-01")
        return facts
    }

    /// The same, under Working Together 2006, which gives the chair a month from 1 October to decide.
    private func running() throws -> Facts {
        var facts = try told()
        try facts.add(begun, to: id)
        try facts.add(started("notification"), to: id)
        return facts
    }

    private func started(_ event: String, at: Day = "2009-10-01", on: Day = "2009-10-02") -> CaseFact {
        .clockStarted(regime: "england-2006", event: event, at: at, on: on)
    }

    private func extended(_ to: Day, step: String = "decide", on day: Day = "2009-10-23") -> CaseFact {
        .clockExtended(
            regime: "england-2006", step: step, to: to, askedBy: "The chair", agreedBy: "The panel", why: "Snow.",
            on: day)
    }

    private func suspended(_ from: Day, _ to: Day, step: String = "decide", on day: Day = "2009-10-23") -> CaseFact {
        .clockSuspended(
            regime: "england-2006", step: step, from: from, to: to, askedBy: "The police", agreedBy: "The board",
            why: "The trial.", on: day)
    }

    // MARK: coming under a regime

    @Test func `An incident comes once under a regime that there is, in the version that there is`() throws {
        let facts = try told()
        let regime = { CaseFact.regimeBegun(regime: $0, version: $1, on: "2009-10-01") }
        #expect(facts.refusal(regime("england-1066", "1"), to: id) == "no-such-regime")
        #expect(facts.refusal(regime("england-2006", "0"), to: id) == "no-such-regime")
        #expect(facts.refusal(regime("england-2006", "1"), to: id) == nil)
        #expect(try running().refusal(begun, to: id) == "begun")
    }

    @Test func `It comes under a regime that may be in force on the day, and not tomorrow`() throws {
        let facts = try given(told().register, today: "2010-01-29")
        let regime = { CaseFact.regimeBegun(regime: "england-2006", version: "1", on: $0) }
        #expect(facts.refusal(regime("2006-03-31"), to: id) == "not-in-force")
        #expect(facts.refusal(regime("2009-12-31"), to: id) == nil)
        #expect(facts.refusal(regime("2010-01-01"), to: id) == "not-in-force")
        #expect(
            facts.refusal(.regimeBegun(regime: "england-2010", version: "1", on: "2010-01-30"), to: id) == "in-future")
    }

    @Test func `An incident may be under two regimes`() throws {
        var facts = try given(told().register, today: "2009-12-11")
        for regime in ["england-2006", "england-2010"] {
            try facts.add(.regimeBegun(regime: regime, version: "1", on: "2009-12-10"), to: id)
        }
        #expect(facts.register[id].regimes.map(\.regime) == ["england-2006", "england-2010"])
    }

    @Test func `A regime keeps the version in force when the incident came under it`() throws {
        var facts = try given(told().register, today: "2010-02-01")
        try facts.add(.regimeBegun(regime: "england-2006", version: "1", on: "2009-12-10"), to: id)
        // Four months from a decision of January, although the chapter had been replaced by then.
        try facts.add(started("decision", at: "2010-01-15", on: "2010-01-15"), to: id)
        #expect(facts.register[id][regime: "england-2006"]?.version == "1")
        #expect(facts.register[id].clock("england-2006", "complete")?.due == "2010-05-15")
    }

    // MARK: starting

    @Test func `A clock runs from the day of what starts it`() throws {
        let facts = try running()
        let clock = try #require(facts.register[id].clock("england-2006", "decide"))
        #expect(clock.start == "2009-10-01")
        #expect(clock.due == "2009-11-01")
        #expect(clock.firstDue == "2009-11-01")
        #expect(facts.register[id].clock("england-2006", "complete") == nil)
    }

    @Test func `Clocks stand in the order of the law's steps, those without a date too`() throws {
        var facts = try running()
        #expect(facts.register[id].clocks().map(\.step.id) == ["decide", "secure-records"])
        try facts.add(started("decision", at: "2009-10-15", on: "2009-10-15"), to: id)
        let clocks = facts.register[id].clocks()
        #expect(clocks.map(\.step.id) == ["decide", "tell-inspectors", "secure-records", "complete"])
        #expect(clocks.map(\.due) == ["2009-11-01", nil, nil, "2010-02-15"])
    }

    @Test func `Only what starts a clock under its regime is recorded, and not tomorrow`() throws {
        let facts = try running()
        #expect(try told().refusal(started("notification"), to: id) == "no-such-regime")
        #expect(facts.refusal(started("awareness"), to: id) == "no-such-event")
        #expect(facts.refusal(started("decision", at: "2009-10-24", on: "2009-10-23"), to: id) == "in-future")
        #expect(facts.refusal(started("decision", at: "2009-10-23", on: "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(started("decision", at: "2009-10-23", on: "2009-10-23"), to: id) == nil)
    }

    @Test func `What started a clock may have happened before we were told`() throws {
        #expect(try running().refusal(started("decision", at: "2009-09-01"), to: id) == nil)
    }

    // MARK: stopping

    @Test func `An extension keeps the first due date`() throws {
        var facts = try running()
        try facts.add(extended("2009-11-30"), to: id)
        try facts.add(extended("2009-12-04"), to: id)
        let clock = try #require(facts.register[id].clock("england-2006", "decide"))
        #expect(clock.firstDue == "2009-11-01")
        #expect(clock.due == "2009-12-04")
    }

    @Test func `An extension is to a later day than the one it is due now`() throws {
        var facts = try running()
        #expect(facts.refusal(extended("2009-11-01"), to: id) == "not-later")
        #expect(facts.refusal(extended("2009-11-02"), to: id) == nil)
        try facts.add(extended("2009-11-30"), to: id)
        #expect(facts.refusal(extended("2009-11-30"), to: id) == "not-later")
    }

    @Test func `A clock that does not run yet, or has no date, is not extended`() throws {
        #expect(try running().refusal(extended("2010-06-01", step: "complete"), to: id) == "no-due-day")
        #expect(try running().refusal(extended("2010-06-01", step: "secure-records"), to: id) == "no-due-day")
    }

    @Test func `The days a clock stands still are given back`() throws {
        var facts = try running()
        try facts.add(suspended("2009-10-12", "2009-10-16"), to: id)
        let clock = try #require(facts.register[id].clock("england-2006", "decide"))
        #expect(clock.firstDue == "2009-11-01")
        #expect(clock.due == "2009-11-06")
    }

    @Test func `A clock does not run again before it stopped`() throws {
        #expect(try running().refusal(suspended("2009-10-16", "2009-10-15"), to: id) == "stop-ends-first")
        #expect(try running().refusal(suspended("2009-10-16", "2009-10-16"), to: id) == nil)
    }

    @Test func `Stopping one clock leaves the others running`() throws {
        var facts = try running()
        try facts.add(started("decision", at: "2009-10-15", on: "2009-10-15"), to: id)
        try facts.add(suspended("2009-10-19", "2009-10-23"), to: id)
        #expect(facts.register[id].clock("england-2006", "complete")?.due == "2010-02-15")
    }

    @Test(
        arguments: [
            { .clockExtended(regime: $0, step: $1, to: "2009-11-30", askedBy: $2, agreedBy: $2, why: $2, on: $3) },
            {
                .clockSuspended(
                    regime: $0, step: $1, from: "2009-10-12", to: "2009-10-16", askedBy: $2, agreedBy: $2, why: $2,
                    on: $3)
            },
        ] as [@Sendable (String, String, Sealed<String>, Day) -> CaseFact])
    func `More time says who asked, who agreed and why, for a step that there is`(
        fact: @Sendable (String, String, Sealed<String>, Day) -> CaseFact
    ) throws {
        let facts = try running()
        #expect(facts.refusal(fact("england-2010", "decide", "The chair", "2009-10-12"), to: id) == "no-such-regime")
        #expect(facts.refusal(fact("england-2006", "dance", "The chair", "2009-10-12"), to: id) == "no-such-step")
        var trial = facts
        let refusal = #expect(throws: Refusal.self) {
            try trial.add(fact("england-2006", "decide", "", "2009-10-12"), to: id)
        }
        #expect(refusal?.code == "empty")
        #expect(refusal?.messages.map(\.field) == ["asked-by", "agreed-by", "why"])
        #expect(facts.refusal(fact("england-2006", "decide", "The chair", "2009-09-30"), to: id) == "out-of-order")
        #expect(facts.refusal(fact("england-2006", "decide", "The chair", "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(fact("england-2006", "decide", "The chair", "2009-10-12"), to: id) == nil)
    }

    @Test func `What was agreed is told with the clock`() throws {
        var facts = try running()
        try facts.add(extended("2009-11-30"), to: id)
        let clock = facts.register[id].clock("england-2006", "decide") { words in
            if case .said(let text) = words { text } else { "" }
        }
        #expect(clock?.explanation.contains("Asked for by The chair, agreed by The panel: Snow.") == true)
    }

    // MARK: done

    @Test func `A step is done once, after we were told, and not tomorrow`() throws {
        var facts = try running()
        let done = { CaseFact.stepDone(regime: "england-2006", step: $0, on: $1) }
        #expect(try told().refusal(done("decide", "2009-10-14"), to: id) == "no-such-regime")
        #expect(facts.refusal(done("dance", "2009-10-14"), to: id) == "no-such-step")
        #expect(facts.refusal(done("decide", "2009-09-30"), to: id) == "out-of-order")
        #expect(facts.refusal(done("decide", "2009-10-24"), to: id) == "in-future")
        try facts.add(done("decide", "2009-10-14"), to: id)
        #expect(facts.register[id].clock("england-2006", "decide")?.done == "2009-10-14")
        #expect(facts.refusal(done("decide", "2009-10-15"), to: id) == "done")
    }
}
