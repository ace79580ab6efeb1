import Clocks
import HTTPTypes
import Journal
import Office
import Papers
import Register
import Testing
import Web

/// Given N-0001 with IMR-0001 and P-0001 in the South West, and N-0002 with IMR-0002 and P-0002 in the North East.
@Suite struct EveryRouteTests {
    private static let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

    /// An address of a route at N-0001 or at other records; routes without a record have the one address.
    private func address(_ route: Route, at number: String = "0001") -> String {
        route.example.replacing("{reference}", with: route.path.hasPrefix("/accounts") ? "AC-0001" : "N-0001").replacing("N-0001", with: "N-\(number)")
            .replacing("IMR-0001", with: "IMR-\(number)").replacing("P-0001", with: "P-\(number)").replacing("M-0001", with: "M-\(number)")
    }

    /// Accounts are no matter of a case: whoever keeps them keeps all of them.
    private func isOfRecord(_ route: Route) -> Bool {
        route.path.contains("{reference}") && !route.path.hasPrefix("/accounts")
    }

    /// A second record has no letters, entries or findings, so that its own parts are absent; and a machine may have
    /// nothing that makes a PDF.
    private func isWithoutParts(_ route: Route, _ number: String, _ status: Int, _ expected: Int) -> Bool {
        guard expected == 200 else { return false }
        if route.path.hasSuffix(".pdf") { return status == 503 && !PaperPDF.isAvailable }
        let hasParts = ["{letter}", "{entry}", "{item}"].contains { route.path.contains($0) }
        return number != "0001" && status == 404 && hasParts
    }

    /// What the policy answers: 200 for whoever may, 403 for a record that they know of, else 404.
    private func status(_ route: Route, at number: String, for asker: Asker, in register: Register) -> Int {
        guard register.may(asker, route.deed).isAllowed else { return 404 }
        guard isOfRecord(route) else { return 200 }
        let prefix = ["/imrs": "IMR", "/people": "P", "/meetings": "M"].first { route.path.hasPrefix($0.key) }?.value ?? "N"
        let reference = "\(prefix)-\(number)"
        guard let matter = Matter(reference, in: register) else { return 404 }
        if register.may(asker, route.deed, matter).isAllowed { return 200 }
        return register.may(asker, matter.look, matter).isAllowed ? 403 : 404
    }

    /// Somebody of a role, with the cookie of their session; a newcomer has none.
    private func visitor(_ role: Role, _ ask: Ask) async throws -> (asker: Asker, headers: HTTPFields) {
        guard Role.given.contains(role) else { return (.newcomer, [:]) }
        let register = ask.office.now()
        let accounts = register.all(AccountFile.self) { $0.held.first?.role == role }
        return (register.asker(try #require(accounts.first).id), [.cookie: try await ask.cookie(trying: role.rawValue)])
    }

    @Test(arguments: Role.given + [.newcomer])
    func `Every page answers as the policy says, and what is refused as if it were not there`(role: Role) async throws {
        let ask = try await Given.twoAreas()
        let (asker, headers) = try await visitor(role, ask)
        let register = ask.office.now()
        let nothing = try await ask("/nothing-here", headers: headers)
        for route in Site.routes where route.methods.contains(.get) {
            for number in isOfRecord(route) ? ["0001", "0002", "0999"] : ["0001"] {
                let path = address(route, at: number)
                let answer = try await ask(path, headers: headers)
                let expected = status(route, at: number, for: asker, in: register)
                if isWithoutParts(route, number, answer.status, expected) { continue }
                #expect(answer.status == expected, "\(role.rawValue) \(path)")
                guard expected == 404 else { continue }
                #expect(answer.body == nothing.body, "\(role.rawValue) \(path)")
            }
        }
    }

    @Test(arguments: Role.given + [.newcomer])
    func `Every twin in the API answers as its page does`(role: Role) async throws {
        let ask = try await Given.twoAreas()
        let (asker, headers) = try await visitor(role, ask)
        let register = ask.office.now()
        for route in Site.routes where route.isPage {
            for number in isOfRecord(route) ? ["0001", "0002", "0999"] : ["0001"] {
                let path = "/api/v1" + address(route, at: number)
                let expected = status(route, at: number, for: asker, in: register)
                let answer = try await ask(path, headers: headers)
                if isWithoutParts(route, number, answer.status, expected) { continue }
                #expect(answer.status == expected, "\(role.rawValue) \(path)")
            }
        }
    }

    @Test(arguments: Role.given + [.newcomer])
    func `Nothing is sent without a form's token, and nothing at all by whoever may not`(role: Role) async throws {
        let ask = try await Given.twoAreas()
        let (asker, headers) = try await visitor(role, ask)
        let register = ask.office.now()
        let before = register.sequence
        for route in Site.routes where route.methods.contains(.post) {
            // Signing in and out, and taking an invitation, have no token yet.
            if route.path.hasPrefix("/session") || route.path.hasPrefix("/invitations") { continue }
            let allowed = status(route, at: "0001", for: asker, in: register)
            let sent = EveryRouteTests.form.merging(headers)
            let answer = try await ask(address(route), method: .post, headers: sent, body: "reason=Because")
            #expect(answer.status == (allowed == 200 ? 403 : allowed), "\(role.rawValue) \(address(route))")
        }
        #expect(ask.office.now().sequence == before)
    }

    @Test func `A form that another site sends is refused, whatever its token`() async throws {
        let ask = try await Given.twoAreas()
        let cookie = try await ask.cookie(trying: "lead")
        let page = try await ask("/notifications/N-0001/safety/new", headers: [.cookie: cookie]).body
        let token = page.split(separator: "name=\"token\" value=\"").dropFirst().first.map { $0.prefix { $0 != "\"" } }
        var headers = EveryRouteTests.form
        headers[.cookie] = cookie
        let body = Ask.encoded(["token": String(try #require(token)), "at-risk": "no"])
        for (name, value) in [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "null")] {
            var elsewhere = headers
            elsewhere[HTTPField.Name(name)!] = value
            let answer = try await ask(
                "/notifications/N-0001/safety/new", method: .post, headers: elsewhere, body: body)
            #expect(answer.status == 403, "\(name): \(value)")
        }
        #expect(ask.office.now()[ID<CaseFile>(1)].safety.answers.isEmpty)
    }

    @Test func `A token of another session sends nothing, and nothing typed is lost`() async throws {
        let ask = try await Given.twoAreas()
        let page = try await ask("/notifications/N-0001/replies/new", as: "coordinator").body
        let token = page.split(separator: "name=\"token\" value=\"").dropFirst().first.map { $0.prefix { $0 != "\"" } }
        let answer = try await ask.submit(
            "/notifications/N-0001/replies/new", with: ["token": String(token ?? ""), "to": "The chair of the board"],
            as: "lead")
        #expect(answer.status == 403)
        #expect(answer.body.contains("The chair of the board"))
        #expect(ask.office.now()[ID<CaseFile>(1)].replies.count == 1)
    }

    @Test func `A role's refusal and an area's are both noted`() async throws {
        let ask = try await Given.twoAreas()
        for (role, path) in [("board", "/notifications"), ("area-manager", "/notifications/N-0002")] {
            let headers: HTTPFields = [.cookie: try await ask.cookie(trying: role)]
            let before = try ask.office.verifyAccess().entries
            #expect(try await ask(path, headers: headers).status == 404)
            #expect(try ask.office.verifyAccess().entries == before + 1, "\(role)")
        }
    }

    @Test func `Whoever is named in a case is told that the account is closed to them, and keeps the first day`()
        async throws
    {
        let ask = try await Given.twoAreas()
        let coordinator = try await visitor(.coordinator, ask)
        let person = try #require(coordinator.asker.person)
        _ = try await ask.office.record(Act("named", by: "P-0001")) { _, facts throws(Refusal) in
            try facts.add(.staffNamed(person: person, part: .practitioner, on: facts.today), to: ID<CaseFile>(1))
        }
        let account = try await ask("/notifications/N-0001/account", headers: coordinator.headers)
        #expect(account.status == 403)
        #expect(account.body.contains("You are named in this case, or managed somebody who is"))
        #expect(try await ask("/notifications/N-0001/first-day", headers: coordinator.headers).status == 200)
        #expect(try await ask("/notifications/N-0002/account", headers: coordinator.headers).status == 200)
    }
}

extension Given {
    /// The same, and N-0002 with IMR-0002 of another area.
    static func twoAreas() async throws -> Ask {
        let ask = try await written()
        _ = try await ask.office.record(Act("another area", by: "P-0001")) { _, facts throws(Refusal) in
            try facts.add(.areaOpened(area: "NE", name: "North East", on: "2008-04-01"), to: ID<OrganisationFile>(1))
            let told = try facts.begin(
                CaseFile.self,
                with: .notified(
                    notification: "N-0002", received: "2009-06-10", how: .letter, nature: .death, area: "NE",
                    incident: .said(IncidentFacts(occurred: .notKnown, authority: nil)), caller: nil, account: nil))
            try facts.add(
                .childDescribed(
                    child: 1, on: "2009-06-10", name: .said("Second Invented Child"),
                    facts: .said(ChildFacts(age: .years(2), circumstance: "natural-causes"))), to: told)
            try commission(of: told, &facts)
            _ = try facts.begin(MeetingFile.self, with: .planned(series: "NE", on: facts.today + 5))
            for (person, area) in [(1, "SW"), (2, "NE")] {
                try facts.add(
                    .postTaken(post: "Service manager", area: area, role: .operationalManager, on: "2008-04-01"),
                    to: ID<PersonFile>(person))
            }
        }
        return ask
    }
}

extension HTTPFields {
    fileprivate func merging(_ others: HTTPFields) -> HTTPFields {
        others.reduce(into: self) { $0[$1.name] = $1.value }
    }
}
