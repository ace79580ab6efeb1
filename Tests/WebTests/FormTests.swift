import Clocks
import Foundation
import HTTPTypes
import Journal
import Office
import Register
import Testing
import Web

/// Given the demonstration of 23 October 2009 with N-0001, and forms that are sent again, late or by other programs.
@Suite struct FormTests {
    private static let call = [
        "told": "A child died.", "received-day": "23", "received-month": "10", "received-year": "2009",
    ]
    private static let corrected = [
        "received-day": "3", "received-month": "6", "received-year": "2009", "age": "4", "source": "The hospital",
        "reason": "Misheard",
    ]
    private let correction = "/notifications/N-0001/corrections/new"

    private func token(in page: String) throws -> String {
        String(try #require(page.split(separator: "name=\"token\" value=\"").dropFirst().first).prefix { $0 != "\"" })
    }

    private func send(
        _ ask: Ask, _ path: String, _ answers: [String: String], _ cookie: String
    ) async throws -> Ask.Answer {
        try await ask(
            path, method: .post, headers: [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"],
            body: Ask.encoded(answers))
    }

    private func calls(_ ask: Ask) -> Int { ask.office.now().notifications(withdrawn: true).count }

    @Test func `The same call sent twice is one notification, and leads to it twice`() async throws {
        let ask = try await Given.site()
        let cookie = try await ask.cookie(trying: "coordinator")
        let token = try token(in: try await ask("/notifications/new", headers: [.cookie: cookie]).body)
        let answers = FormTests.call.merging(["token": token]) { $1 }
        let first = try await send(ask, "/notifications/new", answers, cookie)
        let second = try await send(ask, "/notifications/new", answers, cookie)
        #expect(first.headers[.location] == "/notifications/N-0002/recorded")
        #expect(second.headers[.location] == first.headers[.location])
        #expect(calls(ask) == 2)
    }

    @Test func `Going back and typing another call is another notification`() async throws {
        let ask = try await Given.site()
        let cookie = try await ask.cookie(trying: "coordinator")
        let token = try token(in: try await ask("/notifications/new", headers: [.cookie: cookie]).body)
        for told in ["A child died.", "Another child was harmed."] {
            _ = try await send(
                ask, "/notifications/new", FormTests.call.merging(["token": token, "told": told]) { $1 }, cookie)
        }
        #expect(calls(ask) == 3)
    }

    @Test(arguments: ["-9223372036854775808", "9223372036854775807", "0", "-1", "2", "x"])
    func `A child that no notification has is answered in words`(child: String) async throws {
        let answer = try await Given.site()("\(correction)?child=\(child)", as: "coordinator")
        #expect([200, 404].contains(answer.status))
    }

    @Test func `A form that was problematic and stale is still found stale when it is put right`() async throws {
        let ask = try await Given.site()
        let cookie = try await ask.cookie(trying: "coordinator")
        let stale = try token(in: try await ask(correction, headers: [.cookie: cookie]).body)
        let theirs = FormTests.corrected.merging(["age": "5"]) { $1 }
        #expect(try await ask.submit(correction, with: theirs, as: "lead").status == 303)
        let wrong = try await send(ask, correction, ["token": stale, "age": "a lot"], cookie)
        #expect(wrong.status == 422)
        let answers = FormTests.corrected.merging(["token": try token(in: wrong.body)]) { $1 }
        #expect(try await send(ask, correction, answers, cookie).status == 412)
    }

    @Test func `Somebody else's change shows both texts, and sending again records what was typed`() async throws {
        let ask = try await Given.site()
        let path = "/imrs/IMR-0001/terms/edit"
        let cookie = try await ask.cookie(trying: "coordinator")
        let stale = try token(in: try await ask(path, headers: [.cookie: cookie]).body)
        _ = try await ask.submit(path, with: ["terms": "As the lead wrote them."], as: "lead")
        let both = try await send(ask, path, ["token": stale, "terms": "As the coordinator wrote them."], cookie)
        #expect(both.status == 412)
        #expect(both.body.contains("As the lead wrote them.") && both.body.contains("As the coordinator wrote them."))
        let answers = ["token": try token(in: both.body), "terms": "As both agreed."]
        #expect(try await send(ask, path, answers, cookie).status == 303)
    }

    @Test(arguments: ["https://elsewhere.example/", "//elsewhere.example", "/nothing-here", "/notifications\\new", ""])
    func `A draft is kept of a form of ours alone`(form: String) async throws {
        let ask = try await Given.site()
        let cookie = try await ask.cookie(trying: "coordinator")
        let token = try token(in: try await ask("/notifications/new", headers: [.cookie: cookie]).body)
        let answer = try await send(ask, "/drafts", ["token": token, "draft-of": form, "told": "A child"], cookie)
        #expect(answer.status == 400)
        #expect(answer.headers[.location] == nil)
    }

    @Test func `What was typed and kept stands in the form when it is opened again, until it is put away`() async throws {
        let ask = try await Given.site()
        let cookie = try await ask.cookie(trying: "coordinator")
        let token = try token(in: try await ask("/notifications/new", headers: [.cookie: cookie]).body)
        let answers = ["token": token, "draft-of": "/notifications/new", "told": "They are still on the line"]
        #expect(try await send(ask, "/drafts", answers, cookie).status == 303)
        let words = "They are still on the line"
        #expect(try await ask("/notifications/new", headers: [.cookie: cookie]).body.contains(words))
        #expect(try await !ask("/notifications/new", as: "lead").body.contains(words))
        _ = try await send(ask, "/drafts/put-away", ["token": token, "draft-of": "/notifications/new"], cookie)
        #expect(try await !ask("/notifications/new", headers: [.cookie: cookie]).body.contains(words))
    }

    @Test func `Words typed until the session was over come back after signing in`() async throws {
        let ask = try await Given.site()
        let cookie = try await ask.cookie(trying: "coordinator")
        let token = try token(in: try await ask("/notifications/new", headers: [.cookie: cookie]).body)
        _ = try await send(ask, "/session/end", [:], cookie)
        let answer = try await send(ask, "/notifications/new", FormTests.call.merging(["token": token]) { $1 }, cookie)
        #expect(answer.status != 200)
        #expect(calls(ask) == 1)
    }

    // MARK: other programs

    private func post(
        _ ask: Ask, _ path: String, _ body: String, key: String? = "k-1", match: String? = nil
    ) async throws -> Ask.Answer {
        var headers: HTTPFields = [.contentType: "application/json"]
        headers[HTTPField.Name("Idempotency-Key")!] = key
        headers[.ifMatch] = match
        headers[.cookie] = try await ask.cookie(trying: "coordinator")
        return try await ask("/api/v1" + path, method: .post, headers: headers, body: body)
    }

    private let json = #"{"told": "A child died.", "received-day": 23, "received-month": 10, "received-year": 2009}"#

    @Test func `A program that sends one key twice records one notification`() async throws {
        let ask = try await Given.site()
        let first = try await post(ask, "/notifications/new", json)
        let second = try await post(ask, "/notifications/new", json)
        #expect((first.status, second.status) == (201, 201))
        #expect(first.body == second.body)
        #expect(calls(ask) == 2)
    }

    @Test func `A key that is sent again with other answers is refused`() async throws {
        let ask = try await Given.site()
        _ = try await post(ask, "/notifications/new", json)
        let other = try await post(ask, "/notifications/new", json.replacing("died", with: "was harmed"))
        #expect(other.status == 422)
        #expect(other.body.contains("sent before with other answers"))
        #expect(calls(ask) == 2)
    }

    @Test func `A key under which nothing was recorded may be sent again, put right`() async throws {
        let ask = try await Given.site()
        #expect(try await post(ask, "/notifications/new", "{}").status == 422)
        #expect(try await post(ask, "/notifications/new", json).status == 201)
    }

    @Test func `A program that would change a record says which version it read`() async throws {
        let ask = try await Given.site()
        let body = String(decoding: try JSONEncoder().encode(FormTests.corrected), as: UTF8.self)
        #expect(try await post(ask, correction, body).status == 428)
        #expect(try await post(ask, correction, body, match: "\"1\"").status == 412)
        let version = try await ask("/api/v1" + correction, as: "coordinator").headers[.eTag]
        #expect(try await post(ask, correction, body, match: version).status == 201)
    }

    @Test func `A program that sends no key is told to`() async throws {
        let answer = try await post(try await Given.site(), "/notifications/new", json, key: nil)
        #expect(answer.status == 400)
        #expect(answer.body.contains("Send an Idempotency-Key"))
    }

    // MARK: addresses

    @Test(arguments: ["/notifications/IMR-0001", "/imrs/N-0001", "/notifications/P-0001", "/accounts/P-0001", "/notifications/N-9999"])
    func `A record under another kind's address is not there, and the guess is written down`(path: String) async throws {
        let ask = try await Given.site()
        #expect(try await ask(path, as: path.hasPrefix("/accounts") ? "administrator" : "lead").status == 404)
        #expect(try ask.office.refusals(last: 5).contains { $0.access.page == path })
    }
}
