import Clocks
import HTTPTypes
import Office
import Register
import Testing
import Web

@Suite struct PagesTests {
    /// The demonstration's pages over one notification and a begun paper.
    private func site(isDemonstration: Bool = true) async throws -> Ask {
        let office = try Office(inMemory: .pinned(to: "2009-10-23"))
        _ = try await office.record(Act("given", by: "P-0001")) { register, facts throws(Refusal) in
            let home = try facts.begin(OrganisationFile.self, with: .founded(name: "Northmoor <& Sons>", on: "2008-04-01"))
            try facts.add(.areaOpened(area: "SW", name: "South West", on: "2008-04-01"), to: home)
            let author = try facts.begin(PersonFile.self, with: .joined(name: .said("Ruth Aldersey"), on: "2008-04-01"))
            try facts.begin(
                CaseFile.self,
                with: .notified(
                    notification: "N-0001", received: "2009-06-03", how: .phone, nature: .death, area: "SW",
                    incident: .said(IncidentFacts(occurred: .notKnown, authority: nil)), caller: nil, account: nil))
            try facts.begin(
                PaperFile.self,
                with: .begun(period: Period(String("2009-04-to-09"))!, meeting: "2009-10-30", author: author, post: "Lead", on: "2009-10-05"))
        }
        return Ask(site: Site(office, isDemonstration: isDemonstration))
    }

    @Test func `Every route answers at its example, as a page and as JSON`() async throws {
        let ask = try await site()
        for route in Site.routes {
            #expect(try await ask(route.example).status == 200, "\(route.example)")
            let json = try await ask("/api/v1" + route.example)
            #expect(json.status == 200, "/api/v1\(route.example)")
            #expect(json.headers[.contentType] == "application/json")
        }
    }

    @Test func `The first page links to the paper and to the records behind each figure`() async throws {
        let page = try await site()("/").body
        #expect(page.contains(#"href="/board-papers/2009-04-to-09""#))
        #expect(page.contains(#"href="/board-papers/2009-04-to-09/figures/notifications""#))
    }

    @Test func `A figure's page lists its records`() async throws {
        let page = try await site()("/board-papers/2009-04-to-09/figures/notifications").body
        #expect(page.contains("<strong>N-0001</strong> received 3 June 2009, South West"))
    }

    @Test func `A stranger gets no route but the first page, and the same answer as for a page that is not there`() async throws {
        let ask = try await site(isDemonstration: false)
        let nothing = try await ask("/nothing-here")
        #expect(nothing.status == 404)
        for route in Site.routes where route.example != "/" {
            let answer = try await ask(route.example)
            #expect(answer.status == 404)
            #expect(answer.body == nothing.body)
        }
        #expect(try await ask("/").status == 200)
        #expect(try await !ask("/").body.contains("board-papers"))
    }

    @Test func `The author's name is shown with the post, and the look is noted`() async throws {
        let ask = try await site()
        #expect(try await ask("/board-papers/2009-04-to-09").body.contains("Ruth Aldersey, Lead"))
        #expect(try ask.site.office.readers(of: ID<PersonFile>(1)).count == 1)
    }

    @Test func `A day that is none is answered with a sentence`() async throws {
        let answer = try await site()("/board-papers/2009-04-to-09?as-at=2009-02-30")
        #expect(answer.status == 400)
        #expect(answer.body.contains("“2009-02-30” is not a day. Write it as 2009-10-23."))
    }

    @Test func `A day after today is answered with a sentence`() async throws {
        let answer = try await site()("/api/v1/board-papers/2009-04-to-09?as-at=2009-12-01")
        #expect(answer.status == 400)
        #expect(answer.headers[.contentType] == "application/problem+json")
    }

    @Test func `What people typed is escaped`() async throws {
        let page = try await site()("/").body
        #expect(page.contains("Northmoor &lt;&amp; Sons&gt;"))
        #expect(!page.contains("<& Sons>"))
    }

    @Test func `No route answers DELETE`() async throws {
        let ask = try await site()
        for route in Site.routes { #expect(try await ask(route.example, method: .delete).status == 404) }
    }

    @Test func `Every answer forbids scripts, frames and sniffing, and is not kept`() async throws {
        let ask = try await site()
        for path in ["/", "/board-papers/2009-04-to-09", "/nothing-here", "/api/v1/nothing-here"] {
            let headers = try await ask(path).headers
            #expect(headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'; style-src 'self'") == true)
            #expect(headers[.xContentTypeOptions] == "nosniff")
            #expect(headers[.cacheControl] == "no-store")
        }
    }
}
