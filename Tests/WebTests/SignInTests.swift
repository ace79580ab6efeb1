import Clocks
import Foundation
import HTTPTypes
import Journal
import Office
import Register
import SignIn
import Testing
@testable import Web

/// Given an organisation of its own with one account, whose password and authenticator are set.
@Suite struct SignInTests {
    private static let password = "quiet river under stone"
    private let shared = Authenticator()

    private func site(isSetUp: Bool = true) async throws -> Ask {
        let office = try Office(inMemory: .pinned(to: "2009-10-23"))
        let hash = PasswordHash(of: SignInTests.password, cost: Scrypt(power: 4))!.description
        let secret = shared.letters
        _ = try await office.record(Act("given", by: "operator:given")) { _, facts throws(Refusal) in
            try facts.begin(OrganisationFile.self, with: .founded(name: "Eastwold", on: "2009-04-01"))
            let account = try facts.begin(
                AccountFile.self,
                with: .opened(
                    person: nil, name: .said("Ada Quill"), address: .said("ada@eastwold.example"),
                    held: [Asker.Held(.administrator)], on: "2009-04-01"))
            guard isSetUp else { return }
            try facts.add(.passwordSet(hash: .said(hash), on: "2009-04-01"), to: account)
            try facts.add(.authenticatorSet(secret: .said(secret), on: "2009-04-01"), to: account)
        }
        return Ask(site: Site([House(office)], passwordCost: Scrypt(power: 4)))
    }

    private var code: String { shared.code(at: Authenticator.step(at: Clock.system.now)) }

    private func send(_ ask: Ask, _ path: String, _ answers: [String: String]) async throws -> Ask.Answer {
        try await ask(
            path, method: .post, headers: [.contentType: "application/x-www-form-urlencoded"],
            body: Ask.encoded(answers))
    }

    private func signIn(
        _ ask: Ask, _ path: String = "/session/new", address: String = "ada@eastwold.example",
        password: String = SignInTests.password, code: String? = nil
    ) async throws -> Ask.Answer {
        try await send(ask, path, ["address": address, "password": password, "code": code ?? self.code])
    }

    @Test func `Whoever has the address, the password and the code is signed in`() async throws {
        let ask = try await site()
        let answer = try await signIn(ask, address: "Ada@Eastwold.example")
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == "/today")
        let cookie = String((answer.headers[.setCookie] ?? "").prefix { $0 != ";" })
        #expect(try await ask("/", headers: [.cookie: cookie]).body.contains("Ada Quill, administrator"))
    }

    @Test(arguments: [("/notifications", "/notifications"), ("//elsewhere.example", "/today"), ("https://elsewhere.example", "/today"), ("/%5Celsewhere", "/today")])
    func `Signing in leads to an address of ours`(then: String, leads: String) async throws {
        let answer = try await signIn(try await site(), "/session/new?then=\(then)")
        #expect(answer.headers[.location] == leads)
    }

    @Test func `The words are the same whatever was wrong`() async throws {
        let ask = try await site()
        let stranger = try await signIn(ask, address: "bob@eastwold.example")
        let password = try await signIn(ask, password: "quiet river under sand")
        let code = try await signIn(ask, code: code == "000000" ? "000001" : "000000")
        for answer in [stranger, password, code] {
            #expect(answer.status == 422)
            #expect(answer.body.contains("Check your e-mail address, your password and the code"))
            #expect(answer.headers[.setCookie] == nil)
        }
        #expect(
            stranger.body.replacingOccurrences(of: "bob@", with: "ada@") == password.body && password.body == code.body)
    }

    @Test func `What was typed as a password or a code is never sent back`() async throws {
        let body = try await signIn(try await site(), password: "a secret that is wrong", code: "123 456").body
        #expect(!body.contains("a secret that is wrong"))
        #expect(!body.contains("123 456"))
        #expect(body.contains("ada@eastwold.example"))
    }

    @Test func `A code is taken once`() async throws {
        let ask = try await site()
        let code = code
        #expect(try await signIn(ask, code: code).status == 303)
        #expect(try await signIn(ask, code: code).status == 422)
    }

    @Test func `An account that is not set up cannot be signed in to`() async throws {
        #expect(try await signIn(try await site(isSetUp: false)).status == 422)
    }

    @Test func `The sixth try says when the next one is taken`() async throws {
        let ask = try await site()
        for _ in 1...5 { #expect(try await signIn(ask, password: "quiet river under sand").status == 422) }
        let sixth = try await signIn(ask)
        #expect(sixth.status == 429)
        #expect(sixth.body.contains("There were too many tries to sign in. Try again at"))
        #expect((800...901).contains(Int(sixth.headers[.retryAfter] ?? "") ?? 0))
    }

    @Test func `A session ends when its password and authenticator are put away`() async throws {
        let ask = try await site()
        let answer = try await signIn(ask)
        let cookie = String((answer.headers[.setCookie] ?? "").prefix { $0 != ";" })
        #expect(try await ask("/today", headers: [.cookie: cookie]).status == 200)
        _ = try await ask.office.record(in: ID<AccountFile>(1), as: Act("lost", by: "operator:given")) { _ throws(Refusal) in
            .signInReset(reason: "They lost their telephone", on: "2009-10-23")
        }
        let after = try await ask("/today", headers: [.cookie: cookie])
        #expect(after.headers[.location] == "/session/new?then=/today")
    }

    @Test func `Nobody signs in to a demonstration`() async throws {
        let ask = try await Given.site()
        #expect(try await ask("/session/new").body.contains("Nobody here is real, so nobody needs a password."))
        #expect(try await signIn(ask).status == 404)
    }

    @Test func `An invitation sets a password and an authenticator, once`() async throws {
        let ask = try await site(isSetUp: false)
        let path = try Invitation(to: ID<AccountFile>(1), in: ask.office).path
        #expect(try await ask(path).body.contains("Choose a password"))
        #expect(try await send(ask, path, ["password": "too short"]).body.contains("at least 15 characters"))
        #expect(try await send(ask, path, ["password": SignInTests.password]).headers[.location] == path)

        let page = try await ask(path).body
        let letters = page.split(separator: "<code>")[1].prefix { $0 != "<" }.filter { $0 != " " }
        let theirs = try #require(Authenticator(letters))
        #expect(try await send(ask, path, ["code": "nothing"]).status == 422)
        let step = Authenticator.step(at: Clock.system.now)
        let finished = try await send(ask, path, ["code": theirs.code(at: step)])
        #expect(finished.headers[.setCookie]?.hasPrefix("heed=") == true)

        #expect(try await ask(path).body.contains("This link cannot be used"))
        #expect(try await signIn(ask, code: theirs.code(at: step + 1)).status == 303)
    }

    @Test func `A newer invitation puts an older one out of use`() async throws {
        let ask = try await site(isSetUp: false)
        let older = try Invitation(to: ID<AccountFile>(1), in: ask.office).path
        let newer = try Invitation(to: ID<AccountFile>(1), in: ask.office).path
        #expect(try await ask(older).body.contains("This link cannot be used"))
        #expect(try await ask(newer).body.contains("Choose a password"))
    }
}

/// Given a throttle and a clock that stands still.
@Suite struct ThrottleTests {
    private let start = Moment(milliseconds: 1_000_000_000)

    @Test func `Five tries from one place in a quarter of an hour`() {
        let throttle = Throttle(clock: Clock { start })
        for _ in 1...5 { #expect(throttle.tryNow("ada@eastwold.example", from: "192.0.2.7") == nil) }
        #expect(throttle.tryNow("Ada@eastwold.example", from: "192.0.2.7") == start + 900)
    }

    @Test func `A stranger's tries keep nobody out elsewhere`() {
        let throttle = Throttle(clock: Clock { start })
        for _ in 1...6 { _ = throttle.tryNow("ada@eastwold.example", from: "192.0.2.7") }
        #expect(throttle.tryNow("ada@eastwold.example", from: "198.51.100.1") == nil)
    }

    @Test func `Twenty tries from many places are enough`() {
        let throttle = Throttle(clock: Clock { start })
        for place in 1...20 { #expect(throttle.tryNow("ada@eastwold.example", from: "192.0.2.\(place)") == nil) }
        #expect(throttle.tryNow("ada@eastwold.example", from: "198.51.100.1") == start + 900)
    }

    @Test func `Fifty tries an hour from one place`() {
        let throttle = Throttle(clock: Clock { start })
        for account in 1...50 { #expect(throttle.tryNow("\(account)@eastwold.example", from: "192.0.2.7") == nil) }
        #expect(throttle.tryNow("51@eastwold.example", from: "192.0.2.7") == start + 3600)
    }

    @Test func `An office behind one address signs in all morning`() {
        let throttle = Throttle(clock: Clock { start })
        for account in 1...200 {
            #expect(throttle.tryNow("\(account)@eastwold.example", from: "192.0.2.7") == nil)
            throttle.forget("\(account)@eastwold.example", from: "192.0.2.7")
        }
    }

    @Test func `Strangers everywhere do not keep out somebody who has signed in from here`() {
        let throttle = Throttle(clock: Clock { start })
        #expect(throttle.tryNow("ada@eastwold.example", from: "203.0.113.9") == nil)
        throttle.forget("ada@eastwold.example", from: "203.0.113.9")
        for place in 1...30 { _ = throttle.tryNow("ada@eastwold.example", from: "192.0.2.\(place)") }
        #expect(throttle.tryNow("ada@eastwold.example", from: "198.51.100.1") != nil)
        #expect(throttle.tryNow("ada@eastwold.example", from: "203.0.113.9") == nil)
    }
}
