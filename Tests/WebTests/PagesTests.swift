import Clocks
import Foundation
import HTTPTypes
import Office
import Papers
import Register
import Testing
import Web

@Suite struct PagesTests {
    @Test func `Every route answers at its example, a page as JSON too`() async throws {
        let ask = try await Given.written()
        for route in Site.routes where route.methods.contains(.get) {
            if route.path.hasSuffix(".pdf"), !route.path.contains("issues"), !PaperPDF.isAvailable { continue }
            let role = [.keepAccounts: "administrator", .writeReview: "author"][route.deed] ?? "lead"
            #expect(try await ask(route.example, as: role).status == 200, "\(route.example)")
            guard route.isPage else { continue }
            let json = try await ask("/api/v1" + route.example, as: role)
            #expect(json.status == 200, "/api/v1\(route.example)")
            #expect(json.headers[.contentType] == "application/json")
        }
    }

    @Test func `The first page leads in one click to the paper, to a figure's records and to a thread`() async throws {
        let page = try await Given.site()("/").body
        #expect(page.contains(#"href="/board-papers/2009-04-to-09""#))
        #expect(page.contains(#"href="/board-papers/2009-04-to-09/figures/notifications""#))
        #expect(page.contains(#"href="/lessons/L-0001""#))
    }

    @Test func `A figure's page lists its records`() async throws {
        let page = try await Given.site()("/board-papers/2009-04-to-09/figures/notifications").body
        #expect(page.contains("<strong>N-0001</strong> received 3 June 2009, South West"))
    }

    @Test
    func `A stranger gets the first page and the pages of help, and for all else the page to sign in on`()
        async throws
    {
        let ask = try await Given.site(isDemonstration: false)
        let nothing = try await ask("/nothing-here")
        #expect(nothing.status == 404)
        for route in Site.routes where route.deed != .arrive && route.methods.contains(.get) {
            let answer = try await ask(route.example)
            #expect(answer.status == 303)
            #expect(answer.headers[.location]?.hasPrefix("/session/new?then=") == true)
            #expect(try await ask("/api/v1" + route.example).status == 404)
        }
        for path in ["/", "/help", "/support", "/accessibility"] {
            let page = try await ask(path)
            #expect(page.status == 200)
            #expect(!page.body.contains("board-papers"))
            #expect(!page.body.contains("Demonstration"))
        }
    }

    @Test func `The author's name is shown with the post, and the look is noted`() async throws {
        let ask = try await Given.site()
        #expect(try await ask("/board-papers/2009-04-to-09").body.contains("Ruth Aldersey, Lead"))
        #expect(try ask.office.readers(of: ID<PersonFile>(1)).count == 1)
    }

    @Test func `A day that is none is answered with a sentence`() async throws {
        let answer = try await Given.site()("/board-papers/2009-04-to-09?as-at=2009-02-30")
        #expect(answer.status == 400)
        #expect(answer.body.contains("“2009-02-30” is not a day. Write it as 2009-10-23."))
    }

    @Test func `A day after today is answered with a sentence`() async throws {
        let answer = try await Given.site()("/api/v1/board-papers/2009-04-to-09?as-at=2009-12-01")
        #expect(answer.status == 400)
        #expect(answer.headers[.contentType] == "application/problem+json")
    }

    @Test func `What people typed is escaped`() async throws {
        let page = try await Given.site()("/").body
        #expect(page.contains("Northmoor &lt;&amp; Sons&gt;"))
        #expect(!page.contains("<& Sons>"))
    }

    @Test func `No route answers DELETE`() async throws {
        let ask = try await Given.site()
        for route in Site.routes { #expect(try await ask(route.example, method: .delete).status == 404) }
    }

    @Test func `Every answer forbids scripts, frames and sniffing, and is not kept`() async throws {
        let ask = try await Given.site()
        for path in ["/", "/board-papers/2009-04-to-09", "/nothing-here", "/api/v1/nothing-here"] {
            let headers = try await ask(path).headers
            #expect(headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'; style-src 'self'") == true)
            #expect(headers[.xContentTypeOptions] == "nosniff")
            #expect(headers[.cacheControl] == "no-store")
        }
    }
}
