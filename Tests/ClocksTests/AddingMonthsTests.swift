import Clocks
import Testing

@Suite struct AddingMonthsTests {
    @Test func `Six months from 31 August is the last day of February`() {
        #expect(Day("2009-08-31").adding(months: 6) == "2010-02-28")
        #expect(Day("2011-08-31").adding(months: 6) == "2012-02-29")
    }

    @Test func `A day that the month has is kept`() {
        #expect(Day("2009-10-30").adding(months: 6) == "2010-04-30")
        #expect(Day("2009-02-28").adding(months: 1) == "2009-03-28")
    }

    @Test func `A year from a leap day is 28 February, four years a leap day`() {
        #expect(Day("2008-02-29").adding(months: 12) == "2009-02-28")
        #expect(Day("2008-02-29").adding(months: 48) == "2012-02-29")
    }

    @Test func `Months are counted back over the new year`() {
        #expect(Day("2009-03-31").adding(months: -1) == "2009-02-28")
        #expect(Day("2009-01-15").adding(months: -1) == "2008-12-15")
        #expect(Day("2009-01-15").adding(months: -13) == "2007-12-15")
    }

    @Test func `Months are counted on over the new year`() {
        #expect(Day("2009-12-31").adding(months: 2) == "2010-02-28")
        #expect(Day("2009-12-31").adding(months: 14) == "2011-02-28")
    }

    @Test func `No months leave the day where it is`() {
        #expect(Day("2008-02-29").adding(months: 0) == "2008-02-29")
    }
}
