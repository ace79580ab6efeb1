import Clocks
import Foundation
import HTTPTypes
import Office
import Register
import Testing
import Web

/// Today, in the demonstration of 23 October 2009 with one notification of 3 June of the South West.
@Suite struct TodayTests {
    /// A call of today of which only the caller's words are known.
    private static let call = ["told": "A child died.", "received-day": "23", "received-month": "10", "received-year": "2009"]

    @Test(arguments: ["coordinator", "lead"])
    func `What needs somebody is counted, and recording a notification comes before every other link`(
        role: String
    ) async throws {
        let page = try await Given.site()("/today", as: role).body
        #expect(page.contains("things need you"))
        let main = try #require(page.split(separator: "<main").last)
        let first = try #require(main.split(separator: "<a ").dropFirst().first)
        #expect(first.contains("/notifications/new"))
    }

    @Test func `What is overdue says by how much and leads to where it is done`() async throws {
        let page = try await Given.site()("/today", as: "lead").body
        #expect(page.contains(#"<a href="/notifications/N-0001/safety/new">"#))
        #expect(page.contains("142 days overdue"))
        let first = try #require(page.range(of: "Other children at risk"))
        let overdue = try #require(page.range(of: #"id="overdue""#))
        #expect(first.lowerBound < overdue.lowerBound)
    }

    @Test func `The first-day tasks of one notification that are due together stand as one row`() async throws {
        let page = try await Given.site()("/today", as: "lead").body
        #expect(page.contains("2 things to do on the first-day list of N-0001"))
        #expect(page.contains("Chief officer told; press office told."))
    }

    @Test func `No child's name, cause or council stands on anybody's Today`() async throws {
        let ask = try await Given.site()
        for role in Role.given where role != .service {
            for path in ["/today", "/api/v1/today"] {
                let body = try await ask(path, as: role.rawValue).body
                for word in ["Invented Child", "natural"] { #expect(!body.contains(word), "\(role) \(path)") }
            }
        }
    }

    @Test(arguments: ["board", "staff", "inspector", "hr"])
    func `Whoever has no part in it is told so, with the time at which it was looked up`(role: String) async throws {
        let page = try await Given.site()("/today", as: role).body
        #expect(page.contains("Nothing needs you today. Checked "))
        #expect(!page.contains("N-0001"))
        #expect(!page.contains(#"<ol class="rows">"#))
    }

    @Test func `An area manager has no button of a coordinator's`() async throws {
        let page = try await Given.site()("/today", as: "area-manager").body
        #expect(page.contains("N-0001"))
        #expect(!page.contains("/notifications/new"))
        #expect(!page.contains("/decision/new"))
    }

    @Test func `What is not known yet is counted, and leads to the notifications that lack it`() async throws {
        let ask = try await Given.site()
        #expect(try await !ask("/today", as: "coordinator").body.contains("missing=ethnicity"))
        let answer = try await ask.submit("/notifications/new", with: TodayTests.call, as: "coordinator")
        #expect(answer.status == 303)
        let page = try await ask("/today", as: "coordinator").body
        #expect(page.contains(#"<a href="/notifications?missing=age">1 notification</a>"#))
        #expect(page.contains("<dt>Records secured, 1 working day</dt>"))
    }

    @Test func `What was begun and kept stands on Today until it is recorded`() async throws {
        let ask = try await Given.site()
        let cookie = try await ask.cookie(trying: "coordinator")
        let answer = try await ask.submit(
            "/notifications/new", with: ["told": "A child died.", "keep-draft": "yes", "draft-title": "A call"],
            as: "coordinator", cookie: cookie)
        #expect(answer.headers[.location] == "/today")
        let page = try await ask("/today", headers: [.cookie: cookie]).body
        #expect(page.contains("<b>A call you began is kept.</b> 1 answer so far, last kept at "))
        #expect(!page.contains("A child died."))
        let sent = try await ask.submit("/notifications/new", with: TodayTests.call, as: "coordinator", cookie: cookie)
        #expect(sent.status == 303)
        #expect(try await !ask("/today", headers: [.cookie: cookie]).body.contains("you began is kept"))
    }

    // MARK: deputies

    /// The lead's own page after naming the coordinator deputy for today.
    private func named(_ ask: Ask) async throws -> Ask.Answer {
        let accounts = ask.office.now().all(AccountFile.self)
        let coordinator = try #require(accounts.first { $0.file.held.first?.role == .coordinator })
        let day = ["day": "23", "month": "10", "year": "2009"]
        var answers = ["deputy": try #require(coordinator.file.person).description]
        for (part, value) in day { (answers["from-\(part)"], answers["to-\(part)"]) = (value, value) }
        return try await ask.submit("/people/me/deputies/new", with: answers, as: "lead")
    }

    @Test func `A deputy finds the other's work on their Today, marked with whose it is`() async throws {
        let ask = try await Given.site()
        #expect(try await !ask("/today", as: "coordinator").body.contains("For Ruth Aldersey."))
        _ = try await ask.submit("/notifications/new", with: TodayTests.call, as: "coordinator")
        let answer = try await named(ask)
        #expect((answer.status, answer.headers[.location]) == (303, "/people/me?saved=deputy"))
        #expect(try await ask("/people/me", as: "lead").body.contains("23 October 2009 to 23 October 2009 (now)"))
        let page = try await ask("/today", as: "coordinator").body
        #expect(page.contains("For Ruth Aldersey. Your own roles do not open it: ring the coordinator."))
        #expect(!page.contains("/decision/new"))
        #expect(try await ask("/notifications/N-0002/decision/new", as: "coordinator").status == 404)
    }

    @Test func `A deputy's time is ended with a button`() async throws {
        let ask = try await Given.site()
        _ = try await named(ask)
        let cookie = try await ask.cookie(trying: "lead")
        let page = try await ask("/people/me", headers: [.cookie: cookie]).body
        let form = try #require(page.split(separator: #"action="/people/me/deputies/end""#).dropFirst().first)
        let values = form.split(separator: "value=\"").dropFirst().prefix(2).map { String($0.prefix { $0 != "\"" }) }
        let answer = try await ask(
            "/people/me/deputies/end", method: .post,
            headers: [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"],
            body: Ask.encoded(["token": values[0], "deputy": values[1]]))
        #expect(answer.headers[.location] == "/people/me?saved=deputy-ended")
        #expect(try await !ask("/today", as: "coordinator").body.contains("For Ruth Aldersey."))
    }

    @Test func `A deputy is somebody, from one day to another`() async throws {
        let answer = try await Given.site().submit("/people/me/deputies/new", with: ["from-day": "23"], as: "lead")
        #expect(answer.status == 422)
        for sentence in ["Choose who looks after your work", "Enter the last day"] {
            #expect(answer.body.contains(sentence))
        }
    }

    @Test func `Somebody's own page says what they hold and how to sign out`() async throws {
        let page = try await Given.site()("/people/me", as: "area-manager").body
        #expect(page.contains("service-area manager: South West"))
        #expect(page.contains("Screens lock after 30 minutes"))
        #expect(page.contains(#"action="/session/end""#))
    }

    @Test func `A Board member is offered no deputy and may name none`() async throws {
        let ask = try await Given.site()
        #expect(try await !ask("/people/me", as: "board").body.contains("/people/me/deputies/new"))
        #expect(try await ask("/people/me/deputies/new", as: "board").status == 404)
    }
}
