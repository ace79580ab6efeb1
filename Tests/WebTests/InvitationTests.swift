import Clocks
import Office
import Register
import Testing
import Web

/// Given IMR-0001 without an author, a practitioner who is named, and a trained manager who has an account.
@Suite struct AuthorInvitationTests {
    private let review = ID<ReviewFile>(1)

    private func scene() async throws -> (ask: Ask, manager: ID<PersonFile>) {
        let ask = try await Given.site()
        let accounts = ask.office.now().all(AccountFile.self) { $0.held.first?.role == .author }
        let manager = try #require(accounts.first?.file.person)
        _ = try await ask.office.record(Act("people", by: "P-0001")) { _, facts throws(Refusal) in
            let worker = try facts.begin(PersonFile.self, with: .joined(name: "Wanda Worker", on: "2008-04-01"))
            try facts.add(.postTaken(post: "Officer", area: nil, role: .practitioner, on: "2008-04-01"), to: worker)
            try facts.add(.postTaken(post: "Manager", area: nil, role: .nonOperationalManager, on: "2008-04-01"), to: manager)
            try facts.add(.trained(course: PersonFile.authorCourse, stage: 1, on: "2009-06-10"), to: manager)
            try facts.add(.staffNamed(person: worker, part: .practitioner, on: "2009-07-02"), to: ID<CaseFile>(1))
        }
        return (ask, manager)
    }

    private func asked() async throws -> (ask: Ask, manager: ID<PersonFile>) {
        let (ask, manager) = try await scene()
        let sent = try await ask.submit(
            "/imrs/IMR-0001/author-invitations/new?person=\(manager)", with: ["days": "8"], as: "lead")
        #expect(sent.status == 303)
        return (ask, manager)
    }

    private let answer = "/people/me/author-invitation?review=IMR-0001"

    @Test func `Whoever is asked finds it on their page, and reads nothing of the case`() async throws {
        let (ask, _) = try await asked()
        #expect(try await ask("/people/me", as: "author").body.contains("Answer for IMR-0001"))
        let page = try await ask(answer, as: "author").body
        #expect(page.contains("8 days") && !page.contains("Wanda Worker") && !page.contains("Invented Child"))
        #expect(try await ask("/imrs/IMR-0001", as: "author").status == 404)
    }

    @Test func `Nobody else is asked, and nobody else can answer`() async throws {
        let (ask, manager) = try await asked()
        #expect(try await ask("/imrs/IMR-0001/author-proposals", as: "lead").body.contains("was asked on 23 October 2009, for 8 days."))
        let again = try await ask.submit(
            "/imrs/IMR-0001/author-invitations/new?person=\(manager)", with: ["days": "8"], as: "lead")
        #expect(again.status == 409)
        #expect(try await ask(answer, as: "quality-assurer").body.contains("Nobody is asking you"))
    }

    @Test func `Accepted with days that a manager agreed, they are the author, with a declaration`() async throws {
        let (ask, manager) = try await asked()
        let empty = try await ask.submit(answer, with: ["answer": "accept"], as: "author")
        #expect(empty.status == 422)
        for words in ["Say from when you are free", "Say until when you are free", "Say which manager agreed", "Tick the declaration"] {
            #expect(empty.body.contains(words))
        }
        let sent = try await ask.submit(
            answer,
            with: [
                "answer": "accept", "from-day": "26", "from-month": "10", "from-year": "2009", "to-day": "6",
                "to-month": "11", "to-year": "2009", "agreed-by": "Invented Manager", "declared": "yes",
            ], as: "author")
        #expect(sent.status == 303)
        let register = ask.office.now()
        #expect(register[review].author == manager)
        #expect(register[manager].declarations.map(\.isConnected) == [false])
        #expect(register[review].time(on: "2009-10-23")?.estimated == 16)
        #expect(try await ask("/imrs/IMR-0001", as: "author").status == 200)
    }

    @Test func `Declined, they are not proposed again, and why is not told to others`() async throws {
        let (ask, manager) = try await asked()
        let sent = try await ask.submit(answer, with: ["answer": "decline", "reason": "I am unwell."], as: "author")
        #expect(sent.status == 303)
        let page = try await ask("/imrs/IMR-0001/author-proposals", as: "lead").body
        #expect(page.contains("Is not available.") && !page.contains("I am unwell."))
        #expect(try ask.office.now().authorProposals(for: review, on: "2009-10-23").proposed.allSatisfy { $0.person != manager })
    }

    @Test func `Connected with the family, they are left out by their declaration`() async throws {
        let (ask, manager) = try await asked()
        #expect(try await ask.submit(answer, with: ["answer": "connected"], as: "author").status == 303)
        #expect(ask.office.now()[manager].declarations.map(\.isConnected) == [true])
        #expect(try await ask("/imrs/IMR-0001/author-proposals", as: "lead").body.contains("Declared a connection on 23 October 2009."))
    }

    @Test func `An author from outside writes it, and no member of staff does`() async throws {
        let (ask, _) = try await scene()
        let sent = try await ask.submit(
            "/imrs/IMR-0001/external-author/new",
            with: ["name": "Invented Outsider", "organisation": "A university", "independence": "A signed declaration."], as: "lead")
        #expect(sent.status == 303)
        #expect(ask.office.now()[review].standing == .beingWritten)
        #expect(ask.office.now()[review].author == nil)
        #expect(try await ask("/imrs/IMR-0001", as: "lead").body.contains("Invented Outsider, A university, appointed on 23 October 2009"))
    }
}
