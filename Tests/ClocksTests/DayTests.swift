import Clocks
import Testing

@Suite struct DayTests {
    @Test func `A day is written and read as 2009-10-30`() {
        #expect(Day("2009-10-30").description == "2009-10-30")
    }
}
