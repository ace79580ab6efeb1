import Clocks
import Foundation
import HTTPTypes
import Office
import Register
import Testing
import Web

/// Given N-0001 with IMR-0001, a reply owed to the chair and an acknowledgement that is kept and not sent yet.
@Suite struct LetterTests {
    private static let pandoc = ["/usr/bin/pandoc", "/usr/local/bin/pandoc"].contains {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    private let answers = [
        "to": "The chair\nHarrowby safeguarding board", "greeting": "Dear colleague", "date-day": "23",
        "date-month": "Oct", "date-year": "2009", "signed-by": "Ruth Aldersey", "post": "National Safeguarding Lead",
    ]

    @Test func `A letter is chosen from those there are, each with when to use it`() async throws {
        let page = try await Given.site()("/notifications/N-0001/letters/new", as: "coordinator").body
        #expect(page.contains("/notifications/N-0001/letters/new?kind=nil-return"))
        #expect(page.contains("We searched and found nothing of the child or the family."))
    }

    @Test func `The text is shown before it is kept, in the words of its day and with its gaps`() async throws {
        let page = try await Given.site()(
            "/notifications/N-0001/letters/new?kind=request-for-records&review=IMR-0001", as: "lead"
        ).body
        #expect(page.contains("has been asked by the Local Safeguarding Children Board (LSCB)"))
        #expect(page.contains("for a serious case review (SCR)"))
        #expect(page.contains("We would be grateful to have it by [the day the letter asks for]."))
    }

    @Test(.enabled(if: pandoc)) func `A letter is kept sealed, and handed out as it was written`() async throws {
        let ask = try await Given.site()
        let path = "/notifications/N-0001/letters/new?kind=nil-return"
        #expect(
            try await ask.submit(path, with: answers, as: "lead").headers[.location]
                == "/notifications/N-0001?saved=letter")
        let letter = try #require(ask.office.now()[ID<CaseFile>(1)].letters.last)
        #expect(letter.kind == "nil-return")
        #expect(letter.document.format == "docx")
        #expect(try ask.office.issuedFile(letter.document)?.starts(with: Data("PK".utf8)) == true)
        let file = try await ask("/notifications/N-0001/letters/2/letter.docx", as: "coordinator")
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"N-0001-letter-2.docx\"")
    }

    @Test func `A letter to nobody, or signed by nobody, is not kept`() async throws {
        let ask = try await Given.site()
        let answer = try await ask.submit(
            "/notifications/N-0001/letters/new?kind=nil-return",
            with: answers.merging(["to": "", "signed-by": ""]) { $1 },
            as: "lead")
        #expect(answer.status == 422)
        #expect(answer.body.contains("<a href=\"#to\">Write to whom the letter goes</a>"))
        #expect(answer.body.contains("<a href=\"#signed-by\">Write who signs the letter</a>"))
        #expect(ask.office.now()[ID<CaseFile>(1)].letters.count == 1)
    }

    @Test func `A letter that is the reply we owe settles it when it is sent`() async throws {
        let ask = try await Given.site()
        let path = "/notifications/N-0001/letters/1/sent"
        #expect(try await ask(path, as: "lead").body.contains("The reply owed to The chair, due on 20 October 2009"))
        let sent = [
            "how": "letter", "day-day": "22", "day-month": "10", "day-year": "2009", "reply": "1",
            "signed-by": "National Safeguarding Lead",
        ]
        #expect(try await ask.submit(path, with: sent, as: "lead").status == 303)
        let incident = ask.office.now()[ID<CaseFile>(1)]
        #expect(incident.letters[0].sent?.on == "2009-10-22")
        #expect(try await ask("/notifications/N-0001", as: "lead").body.contains("signed by National Safeguarding Lead"))
    }

    @Test func `A letter cannot be sent before the day it bears`() async throws {
        let answer = try await Given.site().submit(
            "/notifications/N-0001/letters/1/sent",
            with: ["how": "letter", "day-day": "19", "day-month": "10", "day-year": "2009"], as: "lead")
        #expect(answer.body.contains("Choose a day no earlier than 20 October 2009, which the letter bears"))
    }

    @Test(arguments: ["area-manager", "board", "quality-assurer"])
    func `Letters are for those who write them`(role: String) async throws {
        let ask = try await Given.site()
        #expect(try await ask("/notifications/N-0001/letters/1/letter.docx", as: role).status != 200)
        #expect(try await ask("/notifications/N-0001/letters/new", as: role).status != 200)
    }

    @Test func `A letter that is none is answered as what is not there`() async throws {
        let ask = try await Given.site()
        for path in [
            "/notifications/N-0001/letters/9/letter.docx", "/notifications/N-0001/letters/new?review=IMR-0009",
        ] {
            #expect(try await ask(path, as: "lead").status == 404, "\(path)")
        }
    }
}
