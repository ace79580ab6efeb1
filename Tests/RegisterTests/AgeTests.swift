import Clocks
import Register
import Testing

@Suite struct AgeTests {
    @Test(arguments: ["2 years", "5 months", "12 days", "unborn", "not known", "0 days"])
    func `An age is written as it was told`(text: String) {
        #expect(Age(text)?.description == text)
    }

    @Test(arguments: [
        "", "2", "years", "two years", "-1 years", "121 years", "1441 months", "2 weeks", "2 years 3 months",
    ])
    func `What is no age is none`(text: String) {
        #expect(Age(text) == nil)
    }

    @Test(
        arguments: [
            (Age.years(2), 2), (.months(11), 0), (.months(12), 1), (.days(364), 0), (.days(365), 1), (.unborn, nil),
            (.notKnown, nil),
        ] as [(Age, Int?)])
    func `Years are whole and rounded down`(age: Age, years: Int?) {
        #expect(age.years == years)
    }

    @Test(
        arguments: [
            (Age.months(11), "under 1"), (.years(1), "1 to 5"), (.years(5), "1 to 5"), (.years(6), "6 to 10"),
            (.years(11), "11 to 15"),
            (.years(16), "16 to 17"), (.years(17), "16 to 17"), (.unborn, nil), (.notKnown, nil),
        ] as [(Age, String?)])
    func `Each age has one band`(age: Age, band: String?) {
        #expect(AgeBands.shipped.band(of: age)?.words == band)
    }

    @Test func `Bands meet without a gap`() {
        let bands = AgeBands.shipped.bands
        #expect(bands.first?.from == 0)
        #expect(zip(bands, bands.dropFirst()).allSatisfy { $0.to + 1 == $1.from })
    }
}
