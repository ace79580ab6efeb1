import Clocks
import Imports
import Testing

@Suite struct DateTests {
    private func read(_ text: String) -> ReadDate { DateReader(today: "2009-10-23").read(text) }

    @Test(arguments: [
        "04/09/08", "4/9/2008", "4.9.2008", "4-9-08", "4 Sept 2008", "4th September 2008", "4-Sep-08", "4 Sept ’08",
        "September 4, 2008", "2008-09-04", "20080904", "Thursday 4 September 2008", "04/09/2008 14:30",
        "2008-09-04T00:00:00Z", "39695", "39695.5",
    ])
    func `A day is read in the UK's order`(text: String) {
        #expect(read(text).meaning == .date(.exact("2008-09-04")))
    }

    @Test(arguments: [
        ("Sep-08", "2008-09"), ("Sept 2008", "2008-09"), ("9/2008", "2008-09"), ("2008-09", "2008-09"),
        ("2008", "2008"),
        ("about 2007", "about 2007"), ("c.2007", "about 2007"), ("2007?", "about 2007"),
        ("mid-May 2008", "about 2008-05"),
        ("?22 May 2008", "about 2008-05-22"), ("22 May 2008 (approx)", "about 2008-05-22"),
    ])
    func `What says less than a day is kept as it is`(text: String, kept: String) {
        #expect(read(text).meaning == .date(UncertainDay(kept)!))
    }

    @Test(
        arguments: [
            ("April to June 2009", "2009-04-01", "2009-06-30"), ("Apr-Jun 2009", "2009-04-01", "2009-06-30"),
            ("3-5 May 2009", "2009-05-03", "2009-05-05"), ("between 3 and 5 May 2009", "2009-05-03", "2009-05-05"),
            ("December to January 2009", "2008-12-01", "2009-01-31"), ("2007-2008", "2007-01-01", "2008-12-31"),
            ("01/04/2009 - 30/06/2009", "2009-04-01", "2009-06-30"),
            ("w/c 1 September 2008", "2008-09-01", "2008-09-07"),
        ] as [(String, Day, Day)])
    func `A range is read from its first day to its last`(text: String, from: Day, to: Day) {
        #expect(read(text).meaning == .period(from...to))
        #expect(read(text).precision == .period)
    }

    @Test(arguments: ["", "  ", "not known", "Not known yet", "n/k", "NK", "?", "tbc"])
    func `Not known is an answer`(text: String) {
        #expect(read(text).meaning == .date(.notKnown))
        #expect(read(text).warning == nil)
    }

    @Test(arguments: [
        ("31/02/2009", "There is no 31 February 2009."),
        ("09/30/2008", "There is no month 30. If the month stands first, write it in words."),
        ("4 Sept", "There is no year in it."), ("04/09", "There is no year in it."),
        ("2008/09", "It could be a month, or a year that begins in 2008. Write “April 2008 to March 2009”."),
        ("30 June 2009 to 1 April 2009", "It ends before it begins."),
    ])
    func `What is no date is refused with the reason`(text: String, why: String) {
        #expect(read(text).meaning == .unreadable)
        #expect(read(text).warning == why)
    }

    @Test(arguments: ["yesterday", "before 2007", "Easter 2008", "200904", "0/0/0", "99999", "12345678901234567890"])
    func `Nothing is made up`(text: String) {
        #expect(read(text).span == nil)
        #expect(read(text).warning != nil)
    }

    @Test(arguments: [
        ("39695", "39695 is read as a spreadsheet’s number for 4 September 2008."),
        ("04/09/15", "Read as 1915; it could be 2015."),
        ("May 08", "Read as May 2008; it could be 8 May of a year not given."),
        ("2008-09", "Read as September 2008; it could be a year that begins in 2008."),
        ("Monday 4 September 2008", "4 September 2008 was a Thursday, not a Monday."),
        ("summer 2008", "Taken as June to August."), ("December to January 2009", "Taken to begin in 2008."),
    ])
    func `What could mean something else says so`(text: String, warning: String) {
        #expect(read(text).span != nil)
        #expect(read(text).warning == warning)
    }

    @Test(arguments: [("04/09/08", 2008), ("04/09/98", 1998)])
    func `A year of two digits that can only have been once is read without a word`(text: String, year: Int) {
        #expect(read(text).span?.lowerBound.year == year)
        #expect(read(text).warning == nil)
    }
}
