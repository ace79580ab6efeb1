import Foundation
import HTTPTypes
import Office
import Register
import Testing

/// Given the demonstration's accounts, one of each role, and its administrator.
@Suite struct AccountPagesTests {
    @Test func `Only an administrator sees accounts`() async throws {
        let ask = try await Given.site()
        #expect(try await ask("/accounts", as: "administrator").body.contains("coordinator@northmoor.example"))
        #expect(try await ask("/accounts", as: "coordinator").status == 404)
    }

    @Test func `An account that is opened can be invited`() async throws {
        let ask = try await Given.site()
        let cookie = try await ask.cookie(trying: "administrator")
        let opened = try await ask.submit(
            "/accounts/new", with: ["name": "Ada Quill", "address": "ada@northmoor.example", "roles": "inspector"],
            as: "administrator", cookie: cookie)
        let address = try #require(opened.headers[.location]).prefix { $0 != "?" }
        let page = try await ask(String(address), headers: [.cookie: cookie]).body
        #expect(page.contains("Ada Quill"))
        #expect(page.contains("Not set up yet"))
        let token = page.split(separator: "name=\"token\" value=\"")[1].prefix { $0 != "\"" }
        let invited = try await ask(
            "\(address)/invitations", method: .post,
            headers: [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"],
            body: Ask.encoded(["token": String(token)]))
        let shown = try await ask(try #require(invited.headers[.location]), headers: [.cookie: cookie]).body
        #expect(shown.contains("<code>/invitations/"))
    }

    @Test func `An account without a role is refused at its field`() async throws {
        let answer = try await Given.site().submit(
            "/accounts/new", with: ["name": "Ada Quill", "address": "ada@northmoor.example"], as: "administrator")
        #expect(answer.status == 422)
        #expect(answer.body.contains("Choose what they are here for"))
    }

    @Test func `Other roles, closing and opening again stand with their reasons`() async throws {
        let ask = try await Given.site()
        for (path, answers) in [
            ("roles", ["roles": "board", "reason": "A new post"]), ("closing", ["reason": "They left"]),
            ("reopening", ["reason": "They came back"]),
        ] {
            let answer = try await ask.submit("/accounts/AC-0001/\(path)/new", with: answers, as: "administrator")
            #expect(answer.headers[.location] == "/accounts/AC-0001?saved=account-changed", "\(path)")
        }
        let account = ask.office.now()[ID<AccountFile>(1)]
        #expect(account.held == [Asker.Held(.board)])
        #expect(!account.isClosed)
    }
}
