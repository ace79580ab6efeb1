import Clocks
import HTTPTypes
import Office
import Register
import Testing
import Web

/// Given IMR-0001 without an author; two trained managers, of whom one managed the practitioner who is named.
@Suite struct AuthorPagesTests {
    private let proposals = "/imrs/IMR-0001/author-proposals"

    /// The practitioner, who managed them, and who never did.
    private func scene() async throws -> (
        ask: Ask, worker: ID<PersonFile>, manager: ID<PersonFile>, free: ID<PersonFile>, second: ID<PersonFile>
    ) {
        let ask = try await Given.site()
        _ = try await ask.office.record(Act("people", by: "P-0001")) { _, facts throws(Refusal) in
            for (name, role) in [
                ("Wanda Worker", PostRole.practitioner), ("Mark Manager", .nonOperationalManager),
                ("Freda Free", .nonOperationalManager), ("Sam Second", .operationalManager),
            ] {
                let id = try facts.begin(PersonFile.self, with: .joined(name: .said(name), on: "2008-04-01"))
                try facts.add(.postTaken(post: "Service manager", area: nil, role: role, on: "2008-04-01"), to: id)
            }
        }
        let people = ask.office.now().all(PersonFile.self).map(\.id).suffix(4)
        let four = Array(people)
        _ = try await ask.office.record(Act("lines", by: "P-0001")) { _, facts throws(Refusal) in
            for id in four.dropFirst() {
                try facts.add(.trained(course: PersonFile.authorCourse, stage: 1, on: "2009-06-10"), to: id)
            }
            try facts.add(.managed(by: four[1], on: "2009-01-05"), to: four[0])
            try facts.add(.staffNamed(person: four[0], part: .practitioner, on: "2009-07-02"), to: ID<CaseFile>(1))
        }
        return (ask, four[0], four[1], four[2], four[3])
    }

    @Test func `Each proposed author has at least three reasons, and each who is ruled out the fact`() async throws {
        let (ask, _, _, free, _) = try await scene()
        let page = try await ask(proposals, as: "lead").body
        #expect(page.contains("Freda Free") && page.contains("Completed stage 1 of the authors’ course on 10 June 2009"))
        #expect(page.contains("/imrs/IMR-0001/author/new?person=\(free)"))
        #expect(page.contains("Managed Wanda Worker, since 5 January 2009."))
        #expect(page.contains("Is named in the case on 2 July 2009: worked with the family."))
        let card = try #require(page.split(separator: "summary-card").dropFirst().first)
        #expect(card.split(separator: "<li>").count > 3)
    }

    @Test func `The first is appointed without a reason, and the review's page says so`() async throws {
        let (ask, _, _, free, _) = try await scene()
        let answer = try await ask.submit("/imrs/IMR-0001/author/new?person=\(free)", with: [:], as: "lead")
        #expect(answer.headers[.location] == "/imrs/IMR-0001?saved=author")
        #expect(ask.office.now()[ID<ReviewFile>(1)].authors.map(\.author) == [free])
        #expect(try await ask("/imrs/IMR-0001", as: "lead").body.contains("Freda Free, appointed on 23 October 2009"))
    }

    @Test func `Another than the first needs a reason`() async throws {
        let (ask, _, _, _, second) = try await scene()
        let path = "/imrs/IMR-0001/author/new?person=\(second)"
        let refused = try await ask.submit(path, with: [:], as: "lead")
        #expect(refused.status == 422)
        #expect(refused.body.contains("Say why it is not the first proposed"))
        #expect(try await ask.submit(path, with: ["reason": "Freda Free is away"], as: "lead").status == 303)
        let page = try await ask("/imrs/IMR-0001", as: "lead").body
        #expect(page.contains("Sam Second. Not the first proposed: Freda Free is away"))
        #expect(try await ask(proposals, as: "lead").body.contains("The author is Sam Second, appointed on 23 October 2009."))
    }

    @Test func `Nobody in the line of somebody named can be appointed, whatever address is sent`() async throws {
        let (ask, worker, manager, _, _) = try await scene()
        for person in ["\(worker)", "\(manager)", "P-9999", ""] {
            let path = "/imrs/IMR-0001/author/new?person=\(person)"
            #expect(try await ask(path, as: "lead").body.contains("Choose somebody who is proposed"))
            #expect(try await ask.submit(path, with: ["reason": "They asked"], as: "lead").status != 303)
        }
        #expect(ask.office.now()[ID<ReviewFile>(1)].authors.isEmpty)
    }

    @Test func `Whoever is named while the form is open cannot be appointed with it`() async throws {
        let (ask, _, _, free, _) = try await scene()
        let path = "/imrs/IMR-0001/author/new?person=\(free)"
        let cookie = try await ask.cookie(trying: "lead")
        let page = try await ask(path, headers: [.cookie: cookie]).body
        let token = try #require(page.split(separator: "name=\"token\" value=\"").dropFirst().first).prefix { $0 != "\"" }
        _ = try await ask.office.record(Act("named", by: "P-0001")) { _, facts throws(Refusal) in
            try facts.add(.staffNamed(person: free, part: .practitioner, on: "2009-07-03"), to: ID<CaseFile>(1))
        }
        let answer = try await ask(
            path, method: .post, headers: [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"],
            body: Ask.encoded(["token": String(token)]))
        #expect(answer.status == 422)
        #expect(ask.office.now()[ID<ReviewFile>(1)].authors.isEmpty)
    }

    @Test(arguments: ["area-manager", "author", "board", "inspector", "staff"])
    func `Proposals are for those who commission reviews`(role: String) async throws {
        let (ask, _, _, _, _) = try await scene()
        #expect([403, 404].contains(try await ask(proposals, as: role).status))
    }
}
