import Testing

@testable import Clocks

/// Dates as on gov.uk/bank-holidays.
@Suite struct HolidayCalendarTests {
    private let england = HolidayCalendar.named("england-and-wales")!
    private let scotland = HolidayCalendar.named("scotland")!
    private let ireland = HolidayCalendar.named("northern-ireland")!
    private let kingdom = HolidayCalendar.named("united-kingdom")!

    @Test func `Four calendars ship, and no other name is one`() {
        #expect(
            HolidayCalendar.all.map(\.name) == ["england-and-wales", "scotland", "northern-ireland", "united-kingdom"])
        #expect(HolidayCalendar.named("france") == nil)
        #expect(HolidayCalendar.named("Scotland") == nil)
    }

    @Test func `Each covers the years it holds and no others`() {
        #expect(england.covers("2006-01-01"))
        #expect(!england.covers("2005-12-31"))
        #expect(scotland.covers("2012-01-01"))
        #expect(!scotland.covers("2011-12-31"))
        #expect(ireland.covers("2028-12-31"))
        #expect(!ireland.covers("2029-01-01"))
    }

    // Easter Sunday by the anonymous Gregorian computus, in Python.
    @Test(arguments: [
        "2006-04-16", "2007-04-08", "2008-03-23", "2009-04-12", "2010-04-04", "2011-04-24", "2012-04-08", "2013-03-31",
        "2014-04-20", "2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04",
        "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16",
    ])
    func `Good Friday and Easter Monday stand on either side of Easter`(text: String) throws {
        let easter = try #require(Day(text))
        #expect(england.holiday(on: easter - 2) == "Good Friday")
        #expect(england.holiday(on: easter + 1) == "Easter Monday")
        #expect(england.holiday(on: easter) == nil)
    }

    @Test func `No bank holiday is on a weekend, for one that would be has a substitute`() {
        for calendar in HolidayCalendar.all {
            #expect(calendar.holidays.filter(\.day.weekday.isWeekend) == [])
        }
        #expect(england.holiday(on: "2022-12-27") == "Christmas Day")
        #expect(england.holiday(on: "2006-01-02") == "New Year's Day")
    }

    // Eight in England and Wales, nine in Scotland, ten in Northern Ireland, and one more for each proclaimed.
    @Test func `A year has its usual number and those proclaimed`() {
        func counts(_ calendar: HolidayCalendar, _ years: ClosedRange<Int>) -> [Int] {
            years.map { year in calendar.holidays.filter { $0.day.year == year }.count }
        }
        #expect(counts(england, 2006...2013) == [8, 8, 8, 8, 8, 9, 9, 8])
        #expect(counts(england, 2021...2024) == [8, 10, 9, 8])
        #expect(counts(scotland, 2021...2024) == [9, 11, 10, 9])
        #expect(counts(ireland, 2021...2024) == [10, 12, 11, 10])
    }

    @Test func `The State Funeral and the Coronation are holidays everywhere`() {
        for calendar in [england, scotland, ireland] {
            #expect(calendar.holiday(on: "2022-09-19") == "State Funeral of Queen Elizabeth II")
            #expect(calendar.holiday(on: "2023-05-08") == "Coronation of King Charles III")
        }
    }

    @Test func `A moved holiday leaves its old day an ordinary one`() {
        #expect(england.holiday(on: "2022-06-02") == "Spring bank holiday")
        #expect(england.holiday(on: "2022-05-30") == nil)
        #expect(england.holiday(on: "2020-05-08") != nil)
        #expect(england.holiday(on: "2020-05-04") == nil)
    }

    @Test func `Scotland has 2 January, an early August and St Andrew's Day, and no Easter Monday`() {
        #expect(scotland.holiday(on: "2024-01-02") == "2nd January")
        #expect(scotland.holiday(on: "2024-08-05") == "Summer bank holiday")
        #expect(scotland.holiday(on: "2024-08-26") == nil)
        #expect(scotland.holiday(on: "2024-12-02") == "St Andrew's Day")
        #expect(scotland.holiday(on: "2024-04-01") == nil)
    }

    // Royal proclamation of 4 February 2026; wired-gov.net, "World Cup bank holiday confirmed".
    @Test func `Scotland has the World Cup bank holiday of 15 June 2026`() {
        #expect(scotland.holiday(on: "2026-06-15") != nil)
        #expect(kingdom.holiday(on: "2026-06-15") != nil)
        #expect(england.holiday(on: "2026-06-15") == nil)
    }

    @Test func `Northern Ireland has St Patrick's Day and the Battle of the Boyne`() {
        #expect(ireland.holiday(on: "2024-03-18") == "St Patrick's Day")
        #expect(ireland.holiday(on: "2024-07-12") == "Battle of the Boyne (Orangemen's Day)")
        #expect(england.holiday(on: "2024-03-18") == nil)
        #expect(scotland.holiday(on: "2024-07-12") == nil)
    }

    @Test func `The United Kingdom's are those of any part, over the years all parts hold`() {
        let parts = [england, scotland, ireland].flatMap(\.holidays).map(\.day).filter { $0.year >= 2012 }
        #expect(Set(kingdom.holidays.map(\.day).filter { $0.year >= 2012 }) == Set(parts))
        #expect(kingdom.firstYear == 2012)
        #expect(kingdom.lastYear == 2028)
    }

    @Test func `The United Kingdom's say whose they are`() {
        #expect(kingdom.holiday(on: "2024-12-02") == "St Andrew's Day (Scotland)")
        #expect(kingdom.holiday(on: "2024-03-18") == "St Patrick's Day (Northern Ireland)")
    }

    @Test func `A calendar of one's own gives its holidays in order`() {
        let calendar = HolidayCalendar(
            name: "village", words: "the village", firstYear: 2009, lastYear: 2009, source: "the parish council",
            holidays: [
                .init(day: "2009-10-05", title: "Goose fair", note: nil),
                .init(day: "2009-05-11", title: "Well dressing", note: nil),
            ])
        #expect(calendar.holidays.map(\.title) == ["Well dressing", "Goose fair"])
        #expect(calendar.holiday(on: "2009-10-05") == "Goose fair")
    }
}
