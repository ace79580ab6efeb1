import Foundation
import HTTPTypes
import Office
import Testing
import Web

/// Given the demonstration, tried in one role or another.
@Suite struct RoleTests {
    private func choose(_ role: String, headers: HTTPFields = [:]) async throws -> Ask.Answer {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await Given.site()("/session", method: .post, headers: headers, body: "role=\(role)")
    }

    @Test(arguments: [("board", "/board-papers/2009-04-to-09"), ("inspector", "/lessons/L-0001")])
    func `Choosing a role leads to its first page`(role: String, address: String) async throws {
        let answer = try await choose(role)
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == address)
        #expect(answer.headers[.setCookie]?.hasPrefix("heed=") == true)
        #expect(answer.headers[.setCookie]?.hasSuffix("; Path=/; HttpOnly; SameSite=Strict") == true)
    }

    @Test func `A role that is none leads back to the first page`() async throws {
        #expect(try await choose("king").headers[.location] == "/")
    }

    @Test func `Another site's form chooses nothing`() async throws {
        #expect(try await choose("board", headers: [HTTPField.Name("Sec-Fetch-Site")!: "cross-site"]).status == 403)
    }

    @Test func `There are no roles to choose in an organisation's own records`() async throws {
        let ask = try await Given.site(isDemonstration: false)
        let answer = try await ask(
            "/session", method: .post, headers: [.contentType: "application/x-www-form-urlencoded"], body: "role=lead")
        #expect(answer.status == 404)
    }

    @Test func `What is neither a form nor JSON is refused with a sentence`() async throws {
        let answer = try await Given.site()(
            "/session", method: .post, headers: [.contentType: "text/plain"], body: "role=board")
        #expect(answer.status == 415)
        #expect(answer.body.contains("Send it as a form or as JSON."))
    }

    @Test func `A form that is too large is refused with the limit`() async throws {
        let answer = try await Given.site()(
            "/session", method: .post, headers: [.contentType: "application/x-www-form-urlencoded"],
            body: "role=" + String(repeating: "a", count: 250 * 1024))
        #expect(answer.status == 413)
        #expect(answer.body.contains("240 KB at most"))
    }

    @Test func `A Board member sees bare references and is led to no thread`() async throws {
        let ask = try await Given.site()
        let figure = try await ask("/board-papers/2009-04-to-09/figures/notifications", as: "board").body
        #expect(figure.contains("<strong>N-0001</strong></li>"))
        #expect(!figure.contains("South West"))
        #expect(try await !ask("/board-papers/2009-04-to-09", as: "board").body.contains("/lessons/"))
        #expect(try await ask("/lessons/L-0001", as: "board").body == ask("/nothing-here", as: "board").body)
    }

    @Test func `A Board member gets no references behind what children were like, and the lead does`() async throws {
        let ask = try await Given.site()
        let path = "/board-papers/2009-04-to-09/figures/children.age.1-to-5"
        #expect(try await !ask(path, as: "board").body.contains("C-0001.1"))
        #expect(try await !ask("/api/v1" + path, as: "board").body.contains("C-0001.1"))
        #expect(try await ask(path, as: "lead").body.contains("C-0001.1"))
    }

    @Test func `A cell in which a child stands alone does not exist for a Board member`() async throws {
        let ask = try await Given.site()
        let path = "/board-papers/2009-04-to-09/figures/children.age-by-circumstance.under-6.illness"
        #expect(try await ask(path, as: "board").body == ask("/nothing-here", as: "board").body)
        #expect(try await ask(path, as: "lead").status == 200)
    }

    @Test func `An issued file is handed out as it was issued, and an issue that is none as nothing`() async throws {
        let ask = try await Given.site()
        let file = try await ask("/board-papers/2009-04-to-09/issues/1/files/html", as: "board")
        #expect(file.body == "<p>As issued.</p>")
        #expect(file.headers[.contentSecurityPolicy]?.contains("script") == false)
        #expect(try await ask("/board-papers/2009-04-to-09/issues/2", as: "board").status == 404)
        #expect(
            try await ask("/board-papers/2009-04-to-09/issues/1", as: "board").body.contains(
                "Every figure comes out the same"))
    }

    @Test(arguments: ["/board-papers/2009-05-to-05", "/board-papers/2009-04-to-09?as-at=2009-06-30"])
    func `A Board member sees no other months and no other day than those of the papers`(path: String) async throws {
        let ask = try await Given.site()
        let figures = path.replacing("-to-05", with: "-to-05/figures").replacing("?", with: "/figures?")
        for path in [path, figures, "/api/v1" + path, "/api/v1" + figures] {
            #expect(try await ask(path, as: "board").status == 404, "\(path)")
            #expect(try await ask(path, as: "lead").status == 200, "\(path)")
        }
    }

    @Test func `A Board member's first page holds no thread, as a page and as data`() async throws {
        let ask = try await Given.site()
        for path in ["/", "/api/v1/"] {
            #expect(try await !ask(path, as: "board").body.contains("L-0001"), "\(path)")
            #expect(try await ask(path).body.contains("L-0001"), "\(path)")
        }
    }

    @Test func `Centuries are refused with the limit`() async throws {
        let answer = try await Given.site()("/board-papers/1001-01-to-9999-12")
        #expect(answer.status == 400)
        #expect(answer.body.contains("A paper covers 24 months at most."))
    }
}
