import Testing

@testable import Clocks

@Suite struct ProclaimedHolidayTests {
    private let england = HolidayCalendar.named("england-and-wales")!
    private let scotland = HolidayCalendar.named("scotland")!
    private let kingdom = HolidayCalendar.named("united-kingdom")!

    private func due(_ from: Day, _ days: Int, _ calendar: HolidayCalendar) throws -> DueDate {
        try DueDate(from: from, allow: TimeLimit(days, .workingDays), calendar: calendar)
    }

    @Test func `A calendar knows on a day what had been proclaimed by then`() {
        #expect(england.known(on: "2022-09-09").holiday(on: "2022-09-19") == nil)
        #expect(england.known(on: "2022-09-10").holiday(on: "2022-09-19") == "State Funeral of Queen Elizabeth II")
        #expect(england.known(on: "2022-09-09").holiday(on: "2022-12-26") == "Boxing Day")
    }

    @Test func `Until a move was proclaimed the holiday stood on its ordinary day`() {
        let before = england.known(on: "2019-06-06")
        #expect(before.holiday(on: "2020-05-04") != nil)
        #expect(before.holiday(on: "2020-05-08") == nil)
        #expect(england.known(on: "2019-06-07").holiday(on: "2020-05-04") == nil)
    }

    @Test func `For the United Kingdom a day stays a holiday until the last part has moved it`() {
        #expect(kingdom.known(on: "2019-06-10").holiday(on: "2020-05-04") != nil)
        #expect(kingdom.known(on: "2019-06-10").holiday(on: "2020-05-08") != nil)
        #expect(kingdom.known(on: "2019-06-14").holiday(on: "2020-05-04") == nil)
    }

    @Test func `A date that a proclamation moved says when it was due before`() throws {
        let due = try due("2022-09-05", 15, england)
        #expect(due.due == "2022-09-27")
        #expect(
            due.explanation == """
                Monday 5 September 2022 is day 0 and is not counted. 15 working days on is Tuesday 27 September 2022. Not \
                counted: 6 weekend days, State Funeral of Queen Elizabeth II (19 September 2022). Bank holidays of England \
                and Wales. Until 10 September 2022, when Monday 19 September 2022 was announced as a bank holiday, this \
                was due on Monday 26 September 2022.
                """)
        #expect(due.changed.map(\.day) == ["2022-09-19"])
        #expect(due.changed.map(\.why) == ["State Funeral of Queen Elizabeth II"])
        #expect(due.changed.map(\.proclaimed) == ["2022-09-10"])
        #expect(due.changed.map(\.dueBefore) == ["2022-09-26"])
    }

    @Test func `What was known on the day it starts from has moved nothing`() throws {
        #expect(try due("2022-09-09", 15, england).changed.count == 1)
        #expect(try due("2022-09-10", 15, england).changed == [])
        #expect(try due("2022-09-20", -3, england).changed == [])
        #expect(try due("2022-08-25", 15, england).changed == [])
    }

    @Test func `Each proclamation tells the date as it was just before it`() throws {
        let due = try due("2022-08-15", 200, england)
        #expect(due.due == "2023-06-05")
        #expect(due.changed.map(\.proclaimed) == ["2022-09-10", "2022-11-06"])
        #expect(due.changed.map(\.dueBefore) == ["2023-06-01", "2023-06-02"])
    }

    @Test func `Holidays announced on one day are told in one sentence, with where one was moved from`() throws {
        let due = try due("2020-11-02", 400, england)
        #expect(
            due.explanation.hasSuffix(
                """
                Until 12 November 2020, when Thursday 2 June 2022 (in place of Monday 30 May 2022) and Friday 3 June 2022 \
                were announced as bank holidays, this was due on Monday 6 June 2022.
                """))
    }

    @Test func `A holiday moved from one counted day to another moves no date`() throws {
        #expect(try due("2019-05-20", 250, england).changed == [])
    }

    @Test func `A holiday moved off a counted day brings the date forward`() throws {
        // The 243rd working day once 4 May 2020 had become one, and 8 May not yet reached.
        let due = try due("2019-05-20", 243, england)
        #expect(due.due == "2020-05-04")
        #expect(due.changed.map(\.dueBefore) == ["2020-05-05"])
    }

    @Test func `It says when nobody has confirmed the day of an announcement`() throws {
        let due = try due("2019-05-20", 243, scotland)
        #expect(due.explanation.hasSuffix("Nobody has confirmed the day of that announcement."))
    }

    @Test(arguments: HolidayCalendar.all)
    func `A proclamation comes before its holiday and names its source`(calendar: HolidayCalendar) {
        let proclaimed = calendar.holidays.filter { $0.proclaimed != nil }
        #expect(proclaimed.count >= 7)
        for holiday in proclaimed {
            #expect(holiday.proclaimed! < holiday.day)
            #expect(holiday.proclaimedConfidence != nil)
            #expect(holiday.proclaimedSource?.isEmpty == false)
        }
        for moved in calendar.holidays.compactMap(\.movedFrom) {
            #expect(calendar.holiday(on: moved) == nil)
            #expect(!moved.weekday.isWeekend)
        }
        #expect(calendar.holidays.filter { $0.movedFrom != nil && $0.proclaimed == nil } == [])
    }
}
