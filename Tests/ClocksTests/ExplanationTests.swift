import Clocks
import Testing

@Suite struct ExplanationTests {
    private func explain(_ from: Day, _ limit: TimeLimit, _ calendar: String? = nil) throws -> String {
        try DueDate(from: from, allow: limit, calendar: calendar.flatMap(HolidayCalendar.named)).explanation
    }

    @Test func `A due date says how it was worked out`() throws {
        #expect(
            try explain("2022-09-16", TimeLimit(1, .workingDays), "england-and-wales") == """
                Friday 16 September 2022 is day 0 and is not counted. 1 working day on is Tuesday 20 September 2022. \
                Not counted: 2 weekend days, State Funeral of Queen Elizabeth II (19 September 2022). \
                Bank holidays of England and Wales.
                """)
    }

    @Test func `It says which way it counted`() throws {
        #expect(
            try explain("2009-10-30", TimeLimit(-5, .workingDays)).contains(
                "5 working days back is Friday 23 October 2009."))
        #expect(
            try explain("2017-10-20", TimeLimit(-3, .clearDays)).contains(
                "3 clear days back, with neither end counted, is Monday 16 October 2017."))
    }

    @Test func `It says that weekends alone were left out when no calendar was named`() throws {
        let sentence = "No bank-holiday calendar was named; weekends alone are not working days."
        #expect(try explain("2024-03-04", TimeLimit(5, .workingDays)).contains(sentence))
        #expect(try !explain("2024-03-04", TimeLimit(5, .days)).contains(sentence))
    }

    @Test func `It says when a month has no such day`() throws {
        #expect(
            try explain("2009-08-31", TimeLimit(6, .months)).contains(
                "February has no day 31, so the last day of the month is taken."))
        #expect(try !explain("2009-10-30", TimeLimit(6, .months)).contains("has no day"))
    }

    @Test func `It says when the date moved on`() throws {
        let limit = TimeLimit(6, .months, thenNextWorkingDay: true)
        #expect(
            try explain("2009-08-31", limit).contains("That is not a working day, so it is due on Monday 1 March 2010.")
        )
        #expect(try !explain("2009-10-30", limit).contains("so it is due on"))
    }

    @Test func `A date that did not move is not said to have moved`() throws {
        // The fifth working day after Monday 4 March 2024 is Monday 11 March, a working day already.
        let limit = TimeLimit(5, .workingDays, thenNextWorkingDay: true)
        #expect(try explain("2024-03-04", limit).contains("is Monday 11 March 2024."))
        #expect(try !explain("2024-03-04", limit).contains("so it is due on"))
    }
}
