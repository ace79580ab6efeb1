import Clocks
import Foundation
import Testing

@Suite struct UncertainDayTests {
    @Test(arguments: ["2009-04-01", "2009-04", "2009", "about 2009-04-01", "about 2009-04", "about 2009", "not known"])
    func `What is written is what is read`(text: String) throws {
        let day = try #require(UncertainDay(text))
        #expect(day.description == text)
        let json = try JSONEncoder().encode([day])
        #expect(String(decoding: json, as: UTF8.self) == "[\"\(text)\"]")
        #expect(try JSONDecoder().decode([UncertainDay].self, from: json) == [day])
    }

    @Test func `A date is kept as far as it is known`() {
        #expect(UncertainDay("2009-04-01") == .exact("2009-04-01"))
        #expect(UncertainDay("2009-04") == .month("2009-04-01"))
        #expect(UncertainDay("2009") == .year("2009-01-01"))
        #expect(UncertainDay("about 2009-04") == .about(.month("2009-04-01")))
        #expect(UncertainDay("not known") == .notKnown)
    }

    @Test(arguments: [
        "", "209", "2009-4", "2009-13", "2009-02-30", "2009-04-", "April 2009", "Not known", "unknown", "about",
        "about ",
        "about not known", "about about 2009", "about  2009", "About 2009", "0000",
    ])
    func `Nothing else is read as a date`(text: String) {
        #expect(UncertainDay(text) == nil)
    }

    @Test func `JSON that holds no date is refused`() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([UncertainDay].self, from: Data(#"["2009-02-30"]"#.utf8))
        }
    }

    @Test func `It may be any day of the stretch that was said`() {
        #expect(UncertainDay.exact("2009-04-07").span == Day("2009-04-07")...Day("2009-04-07"))
        #expect(UncertainDay.month("2008-02-01").span == Day("2008-02-01")...Day("2008-02-29"))
        #expect(UncertainDay.year("2008-01-01").span == Day("2008-01-01")...Day("2008-12-31"))
        #expect(UncertainDay.about(.month("2009-04-01")).span == Day("2009-04-01")...Day("2009-04-30"))
        #expect(UncertainDay.notKnown.span == nil)
    }

    @Test func `It is said no more exactly than it is known`() {
        #expect(UncertainDay.exact("2009-04-01").words == "1 April 2009")
        #expect(UncertainDay.month("2009-04-01").words == "April 2009")
        #expect(UncertainDay.year("2009-01-01").words == "2009")
        #expect(UncertainDay.about(.month("2009-04-01")).words == "about April 2009")
        #expect(UncertainDay.notKnown.words == "not known yet")
    }
}
