import Clocks
import Foundation
import HTTPTypes
import Office
import Register
import Testing
import Web

/// Given N-0001 with IMR-0001, asked for on 1 July 2009, due on 31 July and not begun; today is 23 October 2009.
@Suite struct ReviewPagesTests {
    private let commission = [
        "under": "new", "board": "Harrowby safeguarding board", "announced-day": "19", "announced-month": "Oct",
        "announced-year": "2009", "regime": "england-2006", "on-day": "20", "on-month": "October", "on-year": "2009",
        "requester": "The board’s business manager", "terms": "What did we know?", "worker-more": "P-0005",
        "due-day": "18", "due-month": "12", "due-year": "2009", "teams": "The Harrowby team",
    ]

    private func more(_ answers: [String: String] = [:]) -> [String: String] {
        [
            "to-day": "30", "to-month": "Nov", "to-year": "2009", "asked-by": "The author", "agreed-with": "The chair",
            "reason": "A witness is abroad.",
        ].merging(answers) { $1 }
    }

    // MARK: commissioning

    @Test func `A commission records the board's review, its regime and clocks, ours, its terms and its people`()
        async throws
    {
        let ask = try await Given.site()
        let answer = try await ask.submit("/imrs/new?notification=N-0001", with: commission, as: "lead")
        #expect(answer.headers[.location] == "/imrs/IMR-0002?saved=commissioned")
        let register = ask.office.now()
        let (incident, review) = (register[ID<CaseFile>(1)], register[ID<ReviewFile>(2)])
        #expect(incident.reviews.last?.regime == "SCR06")
        #expect(
            incident[regime: "england-2006"]?.started == [
                "notification": "2009-06-03", "decision": "2009-10-19", "commission": "2009-10-20",
            ])
        #expect(incident[regime: "england-2006"]?.done == ["decide": "2009-10-19"])
        #expect(incident.staff.map(\.person) == ["P-0005"])
        #expect(review.due == "2009-12-18")
        #expect(review.terms.count == 1)
    }

    @Test func `The same commission sent twice is one review`() async throws {
        let ask = try await Given.site()
        let cookie = try await ask.cookie(trying: "lead")
        let path = "/imrs/new?notification=N-0001"
        let page = try await ask(path, headers: [.cookie: cookie]).body
        let token = page.split(separator: "name=\"token\" value=\"").dropFirst().first.map { $0.prefix { $0 != "\"" } }
        let body = Ask.encoded(commission.merging(["token": String(token ?? "")]) { $1 })
        for _ in 1...2 {
            let answer = try await ask(
                path, method: .post,
                headers: [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"], body: body)
            #expect(answer.headers[.location] == "/imrs/IMR-0002?saved=commissioned")
        }
        #expect(ask.office.now().all(ReviewFile.self).count == 2)
    }

    @Test func `A due date may stay open until the board says`() async throws {
        let ask = try await Given.site()
        let open = commission.filter { !$0.key.hasPrefix("due") }
        _ = try await ask.submit("/imrs/new?notification=N-0001", with: open, as: "lead")
        #expect(ask.office.now()[ID<ReviewFile>(2)].due == nil)
        #expect(try await ask("/imrs/IMR-0002", as: "lead").body.contains("Say when it is due"))
    }

    @Test func `A due date that has gone by asks for a reason, and nothing typed is lost`() async throws {
        let ask = try await Given.site()
        let past = commission.merging(["due-day": "22", "due-month": "10"]) { $1 }
        let answer = try await ask.submit("/imrs/new?notification=N-0001", with: past, as: "lead")
        #expect(answer.status == 422)
        #expect(answer.body.contains("<title>Error: Commission a review"))
        #expect(answer.body.contains("22 October 2009 has gone by. Say why it is the day all the same"))
        #expect(answer.body.contains("What did we know?"))
        let reasoned = past.merging(["due-reason": "The board had set it."]) { $1 }
        #expect(try await ask.submit("/imrs/new?notification=N-0001", with: reasoned, as: "lead").status == 303)
    }

    @Test func `Nobody can be named who is not on the staff list`() async throws {
        let answer = try await Given.site().submit(
            "/imrs/new?notification=N-0001", with: commission.merging(["worker-more": "P-0999"]) { $1 }, as: "lead")
        #expect(answer.status == 422)
        #expect(answer.body.contains("“P-0999” is nobody on our staff list"))
    }

    @Test func `The form shows why each law is offered, and what it says of the due date`() async throws {
        let page = try await Given.site()("/imrs/new?notification=N-0001", as: "lead").body
        #expect(page.contains("In force in England on 3 June 2009 (April 2006 to December 2009)."))
        #expect(page.contains("gives no time limit for this step"))
        #expect(page.contains("Force: local expectation."))
    }

    @Test func `Every law can be recorded as that of a board's review`() {
        for law in Regime.shipped { #expect(CodeList.regimes.holds(law.code), "\(law.id)") }
    }

    // MARK: who may

    @Test(arguments: ["area-manager", "board", "staff"])
    func `Whoever has no part in reviews is told of none`(role: String) async throws {
        let ask = try await Given.site()
        for path in ["/imrs", "/imrs/IMR-0001", "/imrs/new?notification=N-0001", "/imrs/IMR-0001/due/new"] {
            #expect(try await ask(path, as: role).status == 404, "\(path)")
        }
    }

    @Test func `An author sees the reviews they write, and no other`() async throws {
        let ask = try await Given.site()
        #expect(try await ask("/imrs", as: "author").body.contains("No reviews commissioned that you may read."))
        #expect(try await ask("/imrs/IMR-0001", as: "author").status == 404)
    }

    @Test func `A coordinator who is named in the case is shut out of its review`() async throws {
        let ask = try await Given.site()
        let coordinator = try #require(
            ask.office.now().all(AccountFile.self) { $0.held.first?.role == .coordinator }.first?.file.person)
        let named = ["worker-more": "\(coordinator)", "teams": ""]
        let answer = try await ask.submit("/imrs/IMR-0001/people/edit", with: named, as: "coordinator")
        #expect(answer.headers[.location] == "/today")
        #expect(try await ask("/imrs/IMR-0001", as: "coordinator").status == 404)
        #expect(try await !ask("/imrs", as: "coordinator").body.contains("IMR-0001"))
        #expect(try await ask("/imrs/IMR-0001", as: "lead").status == 200)
    }

    @Test func `A quality assurer reads a review and changes nothing of it`() async throws {
        let ask = try await Given.site()
        let page = try await ask("/imrs/IMR-0001", as: "quality-assurer")
        #expect(page.status == 200)
        #expect(!page.body.contains("/due/new"))
        #expect(try await ask("/imrs/IMR-0001/due/new", as: "quality-assurer").status == 404)
    }

    // MARK: the list

    @Test func `The list says how each stands against its due date`() async throws {
        let page = try await Given.site()("/imrs", as: "lead").body
        #expect(page.contains("<b>31 July 2009</b> <span class=\"left\">84 days overdue</span>"))
        #expect(page.contains("Waiting for an author. South West. Commissioned on 1 July 2009."))
    }

    @Test func `The list keeps one stage, and says what is no stage`() async throws {
        let ask = try await Given.site()
        #expect(try await ask("/imrs?stage=complete", as: "lead").body.contains("None match."))
        #expect(try await ask("/imrs?stage=asleep", as: "lead").body.contains("“asleep” is no stage of a review."))
    }

    // MARK: one review

    @Test func `A review's page has its reference for a title, its label spelled out and no child's name`() async throws
    {
        let page = try await Given.site()("/imrs/IMR-0001", as: "lead").body
        #expect(page.contains("<title>IMR-0001 – Heed</title>"))
        #expect(page.contains("Individual management review (IMR)"))
        #expect(!page.contains("Invented Child"))
        #expect(page.contains(#"<a href="/imrs/IMR-0001/author-proposals">Author</a>"#))
    }

    @Test func `The first due date stays, with who asked for more time, who agreed and why`() async throws {
        let ask = try await Given.site()
        #expect(
            try await ask.submit("/imrs/IMR-0001/due/new", with: more(), as: "coordinator").headers[.location]
                == "/imrs/IMR-0001?saved=due")
        let page = try await ask("/imrs/IMR-0001?saved=due", as: "lead").body
        #expect(page.contains("<b>30 November 2009</b> <span class=\"left\">in 38 days</span>"))
        #expect(page.contains("First due on 31 July 2009."))
        #expect(page.contains("Asked for by The author. Agreed with The chair. Why: A witness is abroad."))
    }

    @Test func `More time needs a later day, and says so at its field`() async throws {
        let earlier = more(["to-month": "July"])
        let answer = try await Given.site().submit("/imrs/IMR-0001/due/new", with: earlier, as: "lead")
        #expect(answer.status == 422)
        #expect(
            answer.body.contains(
                "<a href=\"#to\">More time means a later day than 31 July 2009, when it is due now.</a>"))
    }

    @Test func `Terms with gaps in brackets are in progress, and stand under their own headings`() async throws {
        let ask = try await Given.site()
        let terms = "The period\nFrom [day] to 2009.\n\nOne paragraph."
        _ = try await ask.submit("/imrs/IMR-0001/terms/edit", with: ["terms": terms], as: "lead")
        let page = try await ask("/imrs/IMR-0001", as: "lead").body
        #expect(page.contains("1 gap in brackets to fill."))
        #expect(page.contains("<h3>The period</h3><p>From [day] to 2009.</p>\n<p>One paragraph.</p>"))
    }

    @Test func `Two who edit one review: the second sees both texts, and nothing is overwritten`() async throws {
        let ask = try await Given.site()
        let cookie = try await ask.cookie(trying: "lead")
        let path = "/imrs/IMR-0001/terms/edit"
        let page = try await ask(path, headers: [.cookie: cookie]).body
        let token = page.split(separator: "name=\"token\" value=\"").dropFirst().first.map { $0.prefix { $0 != "\"" } }
        _ = try await ask.submit(path, with: ["terms": "The first text."], as: "coordinator")
        let answer = try await ask(
            path, method: .post, headers: [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"],
            body: Ask.encoded(["terms": "The second text.", "token": String(token ?? "")]))
        #expect(answer.status == 412)
        #expect(answer.body.contains("<td>The first text.</td><td>The second text.</td>"))
        #expect(ask.office.now()[ID<ReviewFile>(1)].terms.count == 1)
    }

    @Test func `The day records were secured, the people and the teams stand on the page`() async throws {
        let ask = try await Given.site()
        _ = try await ask.submit(
            "/imrs/IMR-0001/records-secured", with: ["at-day": "2", "at-month": "7", "at-year": "2009"], as: "lead")
        let named = ["supervisor-more": "P-0005", "teams": "Wexmere duty team"]
        _ = try await ask.submit("/imrs/IMR-0001/people/edit", with: named, as: "lead")
        let page = try await ask("/imrs/IMR-0001", as: "lead").body
        #expect(page.contains("<dt>Records secured</dt><dd>2 July 2009</dd>"))
        #expect(page.contains("Wexmere duty team"))
        #expect(page.contains("<dt>Supervised somebody who did</dt><dd>Invented Person</dd>"))
    }
}
