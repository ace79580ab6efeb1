import Imports
import Register
import Testing

@Suite struct AgeReaderTests {
    @Test(
        arguments: [
            ("3", .years(3)), ("3y", .years(3)), ("3 years old", .years(3)), ("aged 3", .years(3)),
            ("5 mths", .months(5)),
            ("10/12", .months(10)), ("2 yrs 3 mths", .months(27)), ("18 months", .months(18)), ("12 days", .days(12)),
            ("2/7", .days(2)), ("unborn", .unborn), ("not known", .notKnown), ("n/k", .notKnown), ("", .notKnown),
        ] as [(String, Age)])
    func `An age is read as it is written`(text: String, age: Age) {
        #expect(AgeReader.read(text) == AgeReader.read(age.description))
        #expect(AgeReader.read(text).age == age)
        #expect(AgeReader.read(text).warning == nil)
    }

    @Test(
        arguments: [
            ("3 wks", .days(21), "Kept as 21 days."), ("2.5", .months(30), "Read as 30 months."),
            ("5 months 2 weeks", .months(5), "Kept as whole months."), ("under 1", .years(0), "Read as under 1 year."),
        ] as [(String, Age, String)])
    func `What is not kept as it was written says so`(text: String, age: Age, warning: String) {
        #expect(AgeReader.read(text).age == age)
        #expect(AgeReader.read(text).warning == warning)
    }

    @Test(arguments: ["about 3", "3ish", "3?", "c 3"])
    func `Doubt is kept`(text: String) {
        #expect(AgeReader.read(text).age == .years(3))
        #expect(AgeReader.read(text).isAbout)
    }

    @Test(arguments: ["10-Dec", "Oct-12", "10/12/2009"])
    func `An age that a spreadsheet made a date is refused as one`(text: String) {
        #expect(AgeReader.read(text).age == nil)
        #expect(AgeReader.read(text).warning == "This is a date. A spreadsheet makes 10/12 a date: write 10 months.")
    }

    @Test(arguments: ["newborn", "3-4", "four", "-3", "16+", "300", "3 fortnights"])
    func `What is no age is refused`(text: String) {
        #expect(AgeReader.read(text).age == nil)
        #expect(
            AgeReader.read(text).warning
                == "This is not an age. Write it as 3 years, 5 months, 12 days, unborn or not known.")
    }
}
