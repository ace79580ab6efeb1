import Foundation
import Register
import Testing

/// What lies under the seals of a report is read for ever as well.
@Suite struct SealedReportLines {
    @Test(arguments: [
        #"{"at":"2008-09-18"}"#, #"{"at":"about 2008-09"}"#, #"{"at":"not known"}"#,
        #"{"at":"2008-09-18","seen":"yes"}"#, #"{"at":"2008-09-18","seenAlone":"no"}"#,
        #"{"at":"2008-09-18","viewsSought":"not-recorded"}"#,
        #"{"at":"2008-09-18","seen":"yes","seenAlone":"no","viewsSought":"not-recorded"}"#,
    ])
    func `An entry's facts are written again byte for byte`(line: String) throws {
        #expect(try again(EntryFacts.self, line) == line)
    }

    @Test(arguments: [
        #"{"source":"Log 3","what":"A visit."}"#, #"{"agency":"Oxmere council","source":"Log 3","what":"A visit."}"#,
        #"{"comment":"Short.","source":"Log 3","what":"A visit."}"#,
    ])
    func `An entry's words are written again byte for byte`(line: String) throws {
        #expect(try again(EntryWords.self, line) == line)
    }

    @Test func `A finding's account is written again byte for byte`() throws {
        let line = #"{"lessLikely":"A list.","madeSense":"It was closed.","shouldHaveHappened":"A call."}"#
        #expect(try again(FindingAccount.self, line) == line)
    }

    @Test func `A recommendation's words are written again byte for byte`() throws {
        let line = #"{"measure":"Ten files.","outcome":"Heard.","owner":"Head of Service","what":"Ring the school."}"#
        #expect(try again(RecommendationWords.self, line) == line)
    }

    private func again<Value: Codable>(_ type: Value.Type, _ line: String) throws -> String {
        try String(decoding: Wire.again(type, Data(line.utf8)), as: UTF8.self)
    }
}
