import Clocks
import Foundation
import Testing

@Suite struct PeriodTextTests {
    @Test(arguments: ["2009-04-to-09", "2008-10-to-2009-03", "2009-05-to-05", "2008-04-to-2009-03"])
    func `A period is written as it is read`(text: String) {
        #expect(Period(text)?.description == text)
    }

    @Test func `A last month before the first is in the next year`() {
        #expect(Period("2008-10-to-03")?.description == "2008-10-to-2009-03")
    }

    @Test func `The year may be said twice`() {
        #expect(Period("2009-04-to-2009-09")?.description == "2009-04-to-09")
    }

    @Test(arguments: [
        "", "2009", "2009-04", "2009-04-09", "2009-04-to", "2009-04-to-13", "2009-00-to-09", "2009-4-to-9",
        "2009-04-until-09", "2009-09-to-2009-04", "2009-04-01-to-2009-09-30", "9999-10-to-03",
    ])
    func `Nothing else is read as a period`(text: String) {
        #expect(Period(text) == nil)
    }

    @Test func `A period is said by its days and by its months`() {
        #expect(Period("2009-04-to-09")?.words == "1 April to 30 September 2009")
        #expect(Period("2009-04-to-09")?.monthWords == "April to September 2009")
        #expect(Period("2008-10-to-2009-03")?.words == "1 October 2008 to 31 March 2009")
        #expect(Period("2008-10-to-2009-03")?.monthWords == "October 2008 to March 2009")
        #expect(Period("2009-05-to-05")?.words == "1 to 31 May 2009")
        #expect(Period("2009-05-to-05")?.monthWords == "May 2009")
    }

    @Test func `A period is a string in JSON`() throws {
        let half = Period.halfYear(containing: "2009-05-05")
        let json = try JSONEncoder().encode([half])
        #expect(String(decoding: json, as: UTF8.self) == #"["2009-04-to-09"]"#)
        #expect(try JSONDecoder().decode([Period].self, from: json) == [half])
    }

    @Test func `JSON that holds no period is refused`() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Period].self, from: Data(#"["2009-04"]"#.utf8))
        }
    }
}
