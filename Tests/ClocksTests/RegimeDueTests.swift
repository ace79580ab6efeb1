import Testing

@testable import Clocks

@Suite struct RegimeDueTests {
    private func due(_ regime: String, _ step: String, _ from: Day, begun: Day? = nil) throws -> StepDue {
        let regime = try #require(Regime.find(regime))
        return try regime.due(try #require(regime.step(step)), from: from, begun: begun)
    }

    private func refusal(_ regime: String, _ step: String, _ from: Day) throws -> NoDueDate? {
        #expect(throws: NoDueDate.self) { try due(regime, step, from) }
    }

    // Counted by hand on the calendars of 2022, 2023 and 2024.
    @Test func `15 working days pass over Easter, a proclaimed holiday and two more in one May`() throws {
        #expect(try due("england-2023", "rapid-review", "2024-03-18").due == "2024-04-10")
        #expect(try due("england-2018", "rapid-review", "2022-09-05").due == "2022-09-27")
        #expect(try due("england-2018", "rapid-review", "2023-04-24").due == "2023-05-17")
    }

    @Test func `Six months end on the corresponding day, or on the last of a shorter month`() throws {
        #expect(try due("england-2023", "complete", "2024-08-31").due == "2025-02-28")
        #expect(try due("england-2018", "complete", "2023-08-31").due == "2024-02-29")
        #expect(try due("england-2018", "complete", "2020-02-29").due == "2020-08-29")
        #expect(try due("england-2006", "complete", "2009-10-30").due == "2010-02-28")
        #expect(try due("england-2006", "decide", "2009-10-30").due == "2009-11-30")
    }

    @Test func `A copy goes ahead seven working days before publication`() throws {
        #expect(try due("england-2023", "advance-copy", "2024-04-10").due == "2024-03-28")
    }

    @Test func `A due date names its start, its rule, the days not counted, its force and its source`() throws {
        #expect(
            try due("england-2023", "rapid-review", "2024-03-18").explanation == """
                Rapid review sent to the Panel: 15 working days from becoming aware of the incident (Working Together to \
                Safeguard Children 2023). Monday 18 March 2024 is day 0 and is not counted. 15 working days on is \
                Wednesday 10 April 2024. Not counted: 6 weekend days, Good Friday (29 March 2024), Easter Monday (1 April \
                2024). Bank holidays of England and Wales. Force: guidance. Source: Child Safeguarding Practice Review \
                Panel, frequently asked questions; Trafford Safeguarding Partnership, 30 March 2020. An expectation, not \
                statute. Published pages differ on the start: the Panel's is becoming aware of the incident, while Devon's \
                flowchart (dcfp.org.uk) and Kent's page (kscmp.org.uk) count from the notification. The Panel replies in \
                about 10 days.
                """)
    }

    @Test func `Months that end on a holiday are not moved, and the next working day is told`() throws {
        let due = try due("england-2018", "complete", "2022-11-29")
        #expect(due.due == "2023-05-29")
        let told = """
            Monday 29 May 2023 is no working day, and this date is not moved; the next working day is Tuesday 30 May 2023.
            """
        #expect(due.explanation.contains(told))
    }

    @Test func `A start before or after the regime is refused with the regime that applied then`() throws {
        #expect(
            try refusal("england-2018", "rapid-review", "2024-03-18")
                == NoDueDate(
                    code: "outside-regime",
                    sentence: """
                        18 March 2024 is after the last day of Working Together to Safeguard Children 2018 (14 December 2023). \
                        Working Together to Safeguard Children 2023 (england-2023) applied then.
                        """))
        #expect(
            try refusal("england-2018", "notify", "2009-12-10")?.sentence == """
                10 December 2009 is before the first day of Working Together to Safeguard Children 2018 (29 June 2018). \
                Working Together to Safeguard Children 2006 (england-2006) or Working Together to Safeguard Children 2010 \
                (england-2010) applied then.
                """)
        #expect(
            try refusal("england-2006", "decide", "2005-06-01")?.sentence.hasSuffix(
                "Heed holds no regime that applied in England then.") == true)
    }

    @Test func `A review keeps the rules under which it began`() throws {
        #expect(
            try refusal("england-2006", "complete", "2010-01-15")?.sentence.hasSuffix(
                "A review that began under the earlier rules keeps them: give the day on which it began.") == true)
        #expect(try due("england-2006", "complete", "2010-01-15", begun: "2009-11-20").due == "2010-05-15")
    }

    @Test func `In the month of a change the explanation says to check`() throws {
        let sentence = "Its days are April 2006 to December 2009: check with your board that it held on this one."
        #expect(try due("england-2006", "decide", "2009-12-10").explanation.hasSuffix(sentence))
        #expect(try !due("england-2006", "decide", "2009-11-30").explanation.contains(sentence))
    }

    @Test func `A regime that is switched off answers only when asked to all the same`() throws {
        let wales = try #require(Regime.find("wales-2016"))
        let step = try #require(wales.step("complete"))
        let refused = #expect(throws: NoDueDate.self) { try wales.due(step, from: "2020-01-06") }
        #expect(
            refused?.sentence == """
                Child practice review (wales-2016) is switched off. Dates could not be sourced: check with your board.
                """)
        let due = try wales.due(step, from: "2020-01-06", evenIfOff: true)
        #expect(due.due == "2020-07-06")
        #expect(due.explanation.contains("Force: our assumption."))
        #expect(
            due.explanation.hasSuffix("This regime is switched off. Dates could not be sourced: check with your board.")
        )
    }

    @Test func `A step without a time limit has no due date`() throws {
        #expect(
            try refusal("adults-2015", "decide", "2020-01-06")
                == NoDueDate(
                    code: "no-time-limit",
                    sentence: """
                        Safeguarding adults review, Care Act 2014 gives no time limit for this step: decision whether to hold a \
                        review. None is set for the whole country; each board has its own.
                        """))
    }

    @Test func `A date that needs holidays nobody has proclaimed is refused`() throws {
        #expect(try refusal("england-2023", "rapid-review", "2028-12-20")?.code == "beyond-calendar")
    }
}
