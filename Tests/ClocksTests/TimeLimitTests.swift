import Clocks
import Testing

@Suite struct TimeLimitTests {
    @Test func `A time limit is read as people write it`() {
        #expect(TimeLimit("15 working days") == TimeLimit(15, .workingDays))
        #expect(TimeLimit("1 month") == TimeLimit(1, .months))
        #expect(TimeLimit("1 working day") == TimeLimit(1, .workingDays))
        #expect(TimeLimit("-3 clear days") == TimeLimit(-3, .clearDays))
        #expect(TimeLimit("183 days") == TimeLimit(183, .days))
        #expect(TimeLimit("5 Working Days") == TimeLimit(5, .workingDays))
    }

    @Test func `It may move on to the next working day`() {
        #expect(TimeLimit("1 months then next working day") == TimeLimit(1, .months, thenNextWorkingDay: true))
        #expect(TimeLimit("28 days then next working day") == TimeLimit(28, .days, thenNextWorkingDay: true))
    }

    @Test(arguments: [
        "", "soon", "5", "working days", "five days", "5.5 days", "5 fortnights", "5 days or so",
        "then next working day",
        "5 then next working day", "100001 days", "-100001 days", "99999999999999999999 days",
    ])
    func `Nothing else is read as a time limit`(text: String) {
        #expect(TimeLimit(text) == nil)
    }

    // In a process of its own: abs() of the least Int stops the program.
    @Test func `The most negative number there is does not stop the program`() async {
        await #expect(processExitsWith: .success) { _ = TimeLimit("-9223372036854775808 days") }
    }

    @Test func `One is said in the singular`() {
        #expect(TimeLimit(1, .months).words == "1 month")
        #expect(TimeLimit(-1, .clearDays).words == "-1 clear day")
        #expect(TimeLimit(15, .workingDays).words == "15 working days")
        #expect(TimeLimit(1, .months, thenNextWorkingDay: true).words == "1 month, then the next working day")
    }
}
