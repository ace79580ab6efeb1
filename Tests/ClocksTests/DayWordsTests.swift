import Clocks
import Testing

@Suite struct DayWordsTests {
    @Test func `A day is said in the words of the board`() {
        #expect(Day("2009-10-30").words == "30 October 2009")
        #expect(Day("2009-04-01").wordsWithWeekday == "Wednesday 1 April 2009")
    }

    @Test func `A stretch says each part once`() {
        #expect(Day.words(from: "2009-10-01", to: "2009-10-14") == "1 to 14 October 2009")
        #expect(Day.words(from: "2009-04-01", to: "2009-09-30") == "1 April to 30 September 2009")
        #expect(Day.words(from: "2008-10-01", to: "2009-03-31") == "1 October 2008 to 31 March 2009")
    }

    @Test func `The same month of two years says both years`() {
        #expect(Day.words(from: "2008-10-01", to: "2009-10-14") == "1 October 2008 to 14 October 2009")
    }

    @Test func `A stretch of one day is that day`() {
        #expect(Day.words(from: "2009-10-30", to: "2009-10-30") == "30 October 2009")
    }
}
