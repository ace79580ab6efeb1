import Clocks
import Foundation
import HTTPTypes
import Office
import Register
import Testing
import Web

/// Given Wanda Worker (1001), a social worker of the South West, and Nora North (1002), one of the North East. The area
/// manager of the demonstration is of the South West.
@Suite struct PeoplePagesTests {
    private func scene() async throws -> (ask: Ask, wanda: ID<PersonFile>, nora: ID<PersonFile>) {
        let ask = try await Given.site()
        _ = try await ask.office.record(Act("staff", by: "P-0001")) { _, facts throws(Refusal) in
            try facts.add(.areaOpened(area: "NE", name: "North East", on: "2008-04-01"), to: ID<OrganisationFile>(1))
            for (name, number, area) in [("Wanda Worker", "1001", "SW"), ("Nora North", "1002", "NE")] {
                let id = try facts.begin(
                    PersonFile.self, with: .joined(name: .said(name), on: "2008-04-01", number: number))
                try facts.add(
                    .postTaken(post: "Social worker", area: area, role: .practitioner, on: "2008-04-01", fte: 80), to: id)
            }
        }
        let register = ask.office.now()
        return (ask, try #require(register.person(numbered: "1001")), try #require(register.person(numbered: "1002")))
    }

    /// Somebody who has an account of a role.
    private func person(_ role: Role, _ ask: Ask) throws -> ID<PersonFile> {
        try #require(ask.office.now().all(AccountFile.self) { $0.held.first?.role == role }.first?.file.person)
    }

    private func token(in page: String) throws -> String {
        String(try #require(page.split(separator: "name=\"token\" value=\"").dropFirst().first).prefix { $0 != "\"" })
    }

    private func send(_ ask: Ask, _ path: String, _ answers: [String: String], _ cookie: String) async throws -> Ask.Answer {
        try await ask(
            path, method: .post, headers: [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"],
            body: Ask.encoded(answers))
    }

    private func date(_ name: String, _ day: Int, _ month: Int, _ year: Int = 2009) -> [String: String] {
        ["\(name)-day": "\(day)", "\(name)-month": "\(month)", "\(name)-year": "\(year)"]
    }

    private func post(_ title: String, fte: String = "0.6") -> [String: String] {
        ["post": title, "role": "operational-manager", "area": "SW", "fte": fte]
    }

    // MARK: who may see whom

    @Test func `An area manager finds the people of their own area, and nobody else is there`() async throws {
        let (ask, wanda, nora) = try await scene()
        for path in ["/people", "/people?find=nor", "/people?find=1002", "/people?standing=all", "/people?area=NE"] {
            #expect(try await !ask(path, as: "area-manager").body.contains("Nora North"), "\(path)")
        }
        #expect(try await ask("/people", as: "area-manager").body.contains("Wanda Worker"))
        #expect(try await ask("/people/\(wanda)", as: "area-manager").body.contains("<h1>Wanda Worker</h1>"))
        let elsewhere = try await ask("/people/\(nora)", as: "area-manager")
        #expect(elsewhere.status == 404)
        #expect(try await elsewhere.body == ask("/people/P-9999", as: "area-manager").body)
    }

    @Test(arguments: ["/people.csv", "/people/new", "/people/imports/new", "/people/imports/check", "/people/P-0014/posts/new"])
    func `An area manager keeps nothing on the staff list`(path: String) async throws {
        let (ask, _, _) = try await scene()
        #expect([403, 404].contains(try await ask(path, as: "area-manager").status))
        #expect(try await !ask("/people", as: "area-manager").body.contains("The whole list as CSV"))
    }

    @Test(arguments: ["author", "quality-assurer", "panel", "staff", "board", "inspector", "records-officer", "administrator"])
    func `A role that has nothing to do with staff sees neither people nor training`(role: String) async throws {
        let (ask, wanda, _) = try await scene()
        let nothing = try await ask("/nothing-here", as: role).body
        for path in ["/people", "/people?find=Wanda", "/people/\(wanda)", "/people.csv", "/people/imports/new", "/training"] {
            let answer = try await ask(path, as: role)
            #expect(answer.status == 404, "\(path)")
            #expect(answer.body == nothing, "\(path)")
        }
    }

    @Test func `Somebody is found by part of a name, by number and by reference`() async throws {
        let (ask, wanda, _) = try await scene()
        for find in ["wORK", "1001", "\(wanda)", "\(wanda)".lowercased(), "Wanda%20Worker"] {
            let page = try await ask("/people?find=\(find)", as: "hr").body
            #expect(page.contains("1 found") && page.contains("href=\"/people/\(wanda)\""), "\(find)")
        }
        #expect(try await ask("/people?find=Nobody", as: "hr").body.contains("Nobody matches."))
    }

    // MARK: a list in two steps

    private let list = """
        Staff number,Name,Post,Kind of post,Area,Started
        1001,Wanda Hill,,,,
        1003,Olive Other,Family court adviser,practitioner,North East,01/09/2009
        """

    @Test func `A list is looked at before it is taken, and nothing is recorded between`() async throws {
        let (ask, wanda, _) = try await scene()
        let cookie = try await ask.cookie(trying: "hr")
        let before = ask.office.now().sequence
        let kept = try await ask.submit("/people/imports/new", with: ["rows": list], as: "hr", cookie: cookie)
        #expect(kept.headers[.location] == "/people/imports/check")
        let check = try await ask("/people/imports/check", headers: [.cookie: cookie]).body
        #expect(check.contains("2 rows read: 2 rows to take, 0 that change nothing, 0 not taken."))
        #expect(check.contains("Line 2, \(wanda): Name: Wanda Hill"))
        #expect(check.contains("New: Olive Other, from 1 September 2009; Family court adviser, from 1 September 2009"))
        #expect(check.contains("not on this list. Nothing changes for them."))
        #expect(ask.office.now().sequence == before)
        let taken = try await ask.submit("/people/imports/check", with: ["rows": list], as: "hr", cookie: cookie)
        #expect(taken.headers[.location]?.hasPrefix("/people?saved=") == true)
        #expect(ask.office.now().sequence == before + 3)
        #expect(try await ask("/people/\(wanda)", as: "hr").body.contains("<h1>Wanda Hill</h1>"))
        let after = try await ask("/people/imports/check", headers: [.cookie: cookie]).body
        #expect(after.contains("There are no rows to look at."))
    }

    @Test func `Rows on their way in are seen by whoever brought them, and by nobody else`() async throws {
        let (ask, _, _) = try await scene()
        _ = try await ask.submit("/people/imports/new", with: ["rows": list], as: "hr")
        #expect(try await !ask("/people/imports/check", as: "lead").body.contains("Olive Other"))
    }

    @Test func `Rows that are not taken stay on the page with every reason, and are taken once put right`() async throws {
        let (ask, _, _) = try await scene()
        let cookie = try await ask.cookie(trying: "hr")
        let rows = list + "\n1004,Ben Rusk,Adviser,pigeon,Narnia,soon"
        _ = try await ask.submit("/people/imports/new", with: ["rows": rows], as: "hr", cookie: cookie)
        let refused = try await ask.submit("/people/imports/check", with: ["rows": rows], as: "hr", cookie: cookie)
        #expect(refused.status == 422)
        #expect(refused.body.contains("2 rows are in now."))
        #expect(refused.body.contains("Line 4: Kind of post: “pigeon” is none of") && refused.body.contains("Started: “soon”"))
        #expect(refused.body.contains("1004,Ben Rusk,Adviser,pigeon,Narnia,soon"))
        #expect(ask.office.now().person(numbered: "1003") != nil)
        #expect(ask.office.now().person(numbered: "1004") == nil)
        let right = list + "\n1004,Ben Rusk,Adviser,support,South West,01/09/2009"
        let before = ask.office.now().sequence
        #expect(try await ask.submit("/people/imports/check", with: ["rows": right], as: "hr", cookie: cookie).status == 303)
        #expect(ask.office.now().sequence == before + 2)
        #expect(ask.office.now().person(numbered: "1004") != nil)
    }

    @Test func `The same list sent twice is taken once`() async throws {
        let (ask, _, _) = try await scene()
        let cookie = try await ask.cookie(trying: "hr")
        _ = try await ask.submit("/people/imports/new", with: ["rows": list], as: "hr", cookie: cookie)
        let token = try token(in: try await ask("/people/imports/check", headers: [.cookie: cookie]).body)
        for _ in 1...2 {
            let sent = try await send(ask, "/people/imports/check", ["rows": list, "token": token], cookie)
            #expect(sent.status == 303)
        }
        #expect(ask.office.now().all(PersonFile.self) { $0.number == "1003" }.count == 1)
    }

    @Test(arguments: [("", "Choose a file, or paste its rows"), ("Staff number,Post\n1001,Adviser", "Reference: ")])
    func `What is no staff list takes nobody in`(rows: String, words: String) async throws {
        let (ask, _, _) = try await scene()
        let cookie = try await ask.cookie(trying: "hr")
        let before = ask.office.now().sequence
        let kept = try await ask.submit("/people/imports/new", with: ["rows": rows], as: "hr", cookie: cookie)
        let check = try await ask("/people/imports/check", headers: [.cookie: cookie]).body
        #expect(kept.body.contains(words) || check.contains(words))
        _ = try await ask.submit("/people/imports/check", with: ["rows": rows], as: "hr", cookie: cookie)
        #expect(ask.office.now().sequence == before)
    }

    // MARK: the list as CSV

    @Test func `The whole list as CSV, taken in again, changes nothing`() async throws {
        let (ask, wanda, nora) = try await scene()
        _ = try await ask.office.record(Act("changes", by: "P-0001")) { _, facts throws(Refusal) in
            try facts.add(.managed(by: nora, on: "2009-01-05"), to: wanda)
            try facts.add(.away(from: "2009-07-06", to: nil, on: "2009-07-06"), to: wanda)
            try facts.add(.left(on: "2009-08-31"), to: nora)
            try facts.add(.rejoined(on: "2009-10-05"), to: nora)
        }
        let cookie = try await ask.cookie(trying: "hr")
        let csv = try await ask("/people.csv", headers: [.cookie: cookie])
        #expect(csv.headers[.contentDisposition] == "attachment; filename=\"people.csv\"")
        let line = "Wanda Worker,Social worker,practitioner,SW,80%,2008-04-01,\(nora),2009-01-05,2008-04-01,,2009-07-06,\r\n"
        #expect(csv.body.contains("1001,\(wanda),\(line)"))
        let before = ask.office.now().sequence
        let people = ask.office.now().all(PersonFile.self).count
        _ = try await ask.submit("/people/imports/new", with: ["rows": csv.body], as: "hr", cookie: cookie)
        let check = try await ask("/people/imports/check", headers: [.cookie: cookie]).body
        #expect(check.contains("\(people) rows read: 0 rows to take, \(people) that change nothing, 0 not taken."))
        #expect(!check.contains("What changes") && !check.contains("not on this list"))
        #expect(try await ask.submit("/people/imports/check", with: ["rows": csv.body], as: "hr", cookie: cookie).status == 303)
        #expect(ask.office.now().sequence == before)
    }

    @Test func `A name that looks like a formula is guarded in the CSV, and comes back as it was`() async throws {
        let (ask, wanda, _) = try await scene()
        let cookie = try await ask.cookie(trying: "hr")
        let details = ["name": "=1+1 Worker", "number": "1001"].merging(date("started", 1, 4, 2008)) { $1 }
        let changed = try await ask.submit("/people/\(wanda)/details/edit", with: details, as: "hr", cookie: cookie)
        #expect(changed.status == 303)
        let csv = try await ask("/people.csv", headers: [.cookie: cookie]).body
        #expect(csv.contains("1001,\(wanda),'=1+1 Worker,"))
        _ = try await ask.submit("/people/imports/new", with: ["rows": csv], as: "hr", cookie: cookie)
        #expect(try await ask("/people/imports/check", headers: [.cookie: cookie]).body.contains("read: 0 rows to take"))
        _ = try await ask.submit("/people/imports/check", with: ["rows": csv], as: "hr", cookie: cookie)
        #expect(try await ask("/people/\(wanda)", as: "hr").body.contains("<h1>=1+1 Worker</h1>"))
    }

    // MARK: what changes, by form

    @Test func `Somebody who is added stands on the list with post and manager`() async throws {
        let (ask, wanda, _) = try await scene()
        let answers = ["name": "Olive Other", "number": "1003", "manager": "1001"]
            .merging(date("started", 1, 9)) { $1 }.merging(post("Team manager")) { $1 }
        let sent = try await ask.submit("/people/new", with: answers, as: "hr")
        let olive = try #require(ask.office.now().person(numbered: "1003"))
        #expect(sent.headers[.location] == "/people/\(olive)?saved=person")
        let page = try await ask("/people/\(olive)", as: "hr").body
        #expect(page.contains("Team manager, operational manager, South West, 0.6 of full time, from 1 September 2009"))
        #expect(page.contains("Wanda Worker, from 1 September 2009"))
        #expect(try await ask("/people/\(wanda)", as: "hr").body.contains("href=\"/people/\(olive)\">Olive Other</a>"))
    }

    @Test func `A staff number that somebody has is nobody else's`() async throws {
        let (ask, wanda, _) = try await scene()
        let answers = ["name": "Olive Other", "number": "1001"].merging(date("started", 1, 9)) { $1 }
            .merging(post("Adviser")) { $1 }
        let sent = try await ask.submit("/people/new", with: answers, as: "hr")
        #expect(sent.status == 409)
        #expect(sent.body.contains("\(wanda) has the staff number 1001."))
        #expect(sent.body.contains("value=\"Olive Other\""))
    }

    @Test func `A new post ends the one before it, and both stay on the record`() async throws {
        let (ask, wanda, _) = try await scene()
        let answers = post("Service manager").merging(date("since", 1, 10)) { $1 }
        let sent = try await ask.submit("/people/\(wanda)/posts/new", with: answers, as: "hr")
        #expect(sent.headers[.location] == "/people/\(wanda)?saved=person")
        let page = try await ask("/people/\(wanda)", as: "hr").body
        #expect(page.contains("Service manager, operational manager, South West, 0.6 of full time, from 1 October 2009"))
        #expect(page.contains("Social worker, practitioner, South West, 0.8 of full time, from 1 April 2008"))
        #expect(ask.office.now()[wanda].post(on: "2009-09-30")?.title == "Social worker")
    }

    @Test func `A post that is not whole is shown again with everything that is missing`() async throws {
        let (ask, wanda, _) = try await scene()
        let sent = try await ask.submit("/people/\(wanda)/posts/new", with: ["fte": "1.5"], as: "hr")
        #expect(sent.status == 422)
        for words in ["Name the post", "Choose the kind of post", "Enter a share of full time", "Enter the day from which"] {
            #expect(sent.body.contains(words), "\(words)")
        }
        #expect(ask.office.now()[wanda].posts.count == 1)
    }

    @Test func `An absence lasts until coming back is recorded`() async throws {
        let (ask, wanda, _) = try await scene()
        let path = "/people/\(wanda)"
        #expect(try await ask.submit("\(path)/absences/new", with: date("from", 5, 10), as: "hr").status == 303)
        let away = try await ask(path, as: "hr").body
        #expect(away.contains("Away since 5 October 2009") && away.contains("\(path)/back/new"))
        #expect(try await ask("/people?standing=away", as: "hr").body.contains("Wanda Worker"))
        #expect(try await ask.submit("\(path)/back/new", with: date("on", 19, 10), as: "hr").status == 303)
        let back = try await ask(path, as: "hr").body
        #expect(back.contains("5 October 2009 to 18 October 2009") && !back.contains("Away since"))
        #expect(try await !ask("/people?standing=away", as: "hr").body.contains("Wanda Worker"))
    }

    @Test func `Somebody who left comes back in a new post, and the days between are theirs`() async throws {
        let (ask, wanda, _) = try await scene()
        let path = "/people/\(wanda)"
        #expect(try await ask.submit("\(path)/leaving/new", with: date("on", 31, 8), as: "hr").status == 303)
        let left = try await ask(path, as: "hr").body
        #expect(left.contains("Left on 31 August 2009") && left.contains("\(path)/return/new"))
        #expect(!left.contains("\(path)/posts/new"))
        let answers = post("Service manager").merging(date("on", 5, 10)) { $1 }
        #expect(try await ask.submit("\(path)/return/new", with: answers, as: "hr").status == 303)
        let back = try await ask(path, as: "hr").body
        #expect(back.contains("1 April 2008 to 31 August 2009; 5 October 2009 to now"))
        #expect(back.contains("Service manager, operational manager, South West, 0.6 of full time, from 5 October 2009"))
    }

    @Test func `A form on an earlier version of a record is answered 412, and nothing of it is recorded`() async throws {
        let (ask, wanda, _) = try await scene()
        let path = "/people/\(wanda)/details/edit"
        let cookie = try await ask.cookie(trying: "hr")
        let stale = try token(in: try await ask(path, headers: [.cookie: cookie]).body)
        let details = ["name": "Wanda Hill", "number": "1001"].merging(date("started", 1, 4, 2008)) { $1 }
        #expect(try await ask.submit(path, with: details, as: "lead").status == 303)
        let before = ask.office.now().sequence
        let mine = details.merging(["name": "Wanda Dale", "token": stale]) { $1 }
        let both = try await send(ask, path, mine, cookie)
        #expect(both.status == 412)
        #expect(both.body.contains("Wanda Hill") && both.body.contains("Wanda Dale"))
        #expect(ask.office.now().sequence == before)
        let again = try await send(ask, path, mine.merging(["token": try token(in: both.body)]) { $1 }, cookie)
        #expect(again.status == 303)
        #expect(try await ask("/people/\(wanda)", as: "hr").body.contains("<h1>Wanda Dale</h1>"))
    }

    @Test(arguments: ["posts/new", "managers/new", "absences/new", "leaving/new"])
    func `Every form about somebody is stale once they changed`(form: String) async throws {
        let (ask, wanda, _) = try await scene()
        let path = "/people/\(wanda)/\(form)"
        let cookie = try await ask.cookie(trying: "hr")
        let stale = try token(in: try await ask(path, headers: [.cookie: cookie]).body)
        _ = try await ask.office.record(Act("meanwhile", by: "P-0001")) { _, facts throws(Refusal) in
            try facts.add(.numbered(number: "2001", on: facts.today), to: wanda)
        }
        let before = ask.office.now().sequence
        let days = ["since", "from", "on"].reduce(into: ["token": stale]) { $0.merge(date($1, 1, 10)) { $1 } }
        let answers = post("Service manager").merging(days) { $1 }
        #expect(try await send(ask, path, answers, cookie).status == 412)
        #expect(ask.office.now().sequence == before)
    }

    // MARK: one's own page

    @Test func `Somebody sees their own record, whatever their role`() async throws {
        let (ask, wanda, _) = try await scene()
        let own = try person(.staff, ask)
        _ = try await ask.office.record(Act("own", by: "P-0001")) { _, facts throws(Refusal) in
            try facts.add(.postTaken(post: "Adviser", area: "SW", role: .practitioner, on: "2008-04-01", fte: 50), to: own)
            try facts.add(.managed(by: wanda, on: "2009-01-05"), to: own)
        }
        let page = try await ask("/people/me", as: "staff").body
        #expect(page.contains("Adviser, practitioner, South West, 0.5 of full time, from 1 April 2008"))
        #expect(page.contains("Wanda Worker, from 5 January 2009"))
        #expect(page.contains("If something is wrong here, ring personnel."))
    }

    @Test func `An interest is declared and taken back on one's own page, and the lead reads it while it stands`() async throws {
        let (ask, _, _) = try await scene()
        let own = try person(.staff, ask)
        let cookie = try await ask.cookie(trying: "staff")
        let words = "A sister who works for Wexmere"
        let sent = try await ask.submit("/people/me/interests/new", with: ["interest": words], as: "staff", cookie: cookie)
        #expect(sent.headers[.location] == "/people/me?saved=interest")
        let page = try await ask("/people/me", headers: [.cookie: cookie]).body
        #expect(page.contains(words))
        #expect(try await ask("/people/\(own)", as: "lead").body.contains("\(words), declared on 23 October 2009"))
        let ended = try await send(
            ask, "/people/me/interests/end", ["interest": "1", "token": try token(in: page)], cookie)
        #expect(ended.headers[.location] == "/people/me?saved=interest-ended")
        #expect(try await !ask("/people/me", headers: [.cookie: cookie]).body.contains(words))
        #expect(try await !ask("/people/\(own)", as: "lead").body.contains(words))
        #expect(ask.office.now()[own].interests.map(\.ended) == ["2009-10-23"])
    }

    @Test func `An interest without words is not declared, and nobody takes back another's`() async throws {
        let (ask, wanda, _) = try await scene()
        #expect(try await ask.submit("/people/me/interests/new", with: ["interest": " "], as: "staff").status == 422)
        _ = try await ask.office.record(Act("declared", by: "P-0001")) { _, facts throws(Refusal) in
            try facts.add(.interestDeclared(interest: 1, words: .said("A brother"), on: facts.today), to: wanda)
        }
        let cookie = try await ask.cookie(trying: "staff")
        let token = try token(in: try await ask("/people/me/interests/new", headers: [.cookie: cookie]).body)
        let ended = try await send(ask, "/people/me/interests/end", ["interest": "1", "token": token], cookie)
        #expect(ended.status == 409)
        #expect(ask.office.now()[wanda].interests.map(\.ended) == [nil])
    }

    // MARK: seen in use

    @Test func `A full name typed into the search of a browser found nobody`() async throws {
        let (ask, wanda, _) = try await scene()
        let page = try await ask("/people?find=Wanda+Worker", as: "hr").body
        #expect(page.contains("href=\"/people/\(wanda)\""))
    }

    @Test func `A staff number with a letter in it found nobody`() async throws {
        let (ask, wanda, _) = try await scene()
        _ = try await ask.office.record(Act("lettered", by: "P-0001")) { _, facts throws(Refusal) in
            try facts.add(.numbered(number: "E1001", on: facts.today), to: wanda)
        }
        let page = try await ask("/people?find=E1001", as: "hr").body
        #expect(page.contains("href=\"/people/\(wanda)\""))
    }

    @Test(arguments: ["coordinator", "area-manager"])
    func `An interest that only the lead and personnel read was read by others`(role: String) async throws {
        let (ask, wanda, _) = try await scene()
        _ = try await ask.office.record(Act("declared", by: "P-0001")) { _, facts throws(Refusal) in
            try facts.add(.interestDeclared(interest: 1, words: .said("A brother at Wexmere"), on: facts.today), to: wanda)
        }
        let page = try await ask("/people/\(wanda)", as: role).body
        #expect(page.contains("<h1>Wanda Worker</h1>"))
        #expect(!page.contains("A brother at Wexmere"))
    }

    @Test func `An earlier post that was recorded later moved somebody to another area manager`() async throws {
        let (ask, wanda, _) = try await scene()
        _ = try await ask.office.record(Act("posts", by: "P-0001")) { _, facts throws(Refusal) in
            let present = PersonFact.postTaken(post: "Adviser", area: "SW", role: .practitioner, on: "2009-01-05")
            let earlier = PersonFact.postTaken(post: "Officer", area: "NE", role: .support, on: "2008-06-02")
            for fact in [present, earlier] { try facts.add(fact, to: wanda) }
        }
        let status = try await ask("/people/\(wanda)", as: "area-manager").status
        #expect(status == 200)
    }

    @Test func `A row put right on the page was shown as not taken, after it was`() async throws {
        let (ask, _, _) = try await scene()
        let cookie = try await ask.cookie(trying: "hr")
        let rows = list + "\n1004,Ben Rusk,Adviser,support,Narnia,01/09/2009\n1005,Cy Tarn,Adviser,support,SW,soon"
        _ = try await ask.submit("/people/imports/new", with: ["rows": rows], as: "hr", cookie: cookie)
        let right = rows.replacing("Narnia", with: "SW")
        let page = try await ask.submit("/people/imports/check", with: ["rows": right], as: "hr", cookie: cookie).body
        #expect(ask.office.now().person(numbered: "1004") != nil)
        #expect(!page.contains("Narnia"))
    }

    @Test func `After a staff list the page said that the list holds from the day you gave`() async throws {
        let (ask, _, _) = try await scene()
        let cookie = try await ask.cookie(trying: "hr")
        _ = try await ask.submit("/people/imports/new", with: ["rows": list], as: "hr", cookie: cookie)
        let taken = try await ask.submit("/people/imports/check", with: ["rows": list], as: "hr", cookie: cookie)
        let page = try await ask(try #require(taken.headers[.location]), headers: [.cookie: cookie]).body
        #expect(!page.contains("The list holds from the day you gave."))
    }

    @Test func `The name of somebody who has left could not be put right`() async throws {
        let (ask, wanda, _) = try await scene()
        _ = try await ask.submit("/people/\(wanda)/leaving/new", with: date("on", 31, 8), as: "hr")
        let details = ["name": "Wanda Hill", "number": "1001"].merging(date("started", 1, 4, 2008)) { $1 }
        let sent = try await ask.submit("/people/\(wanda)/details/edit", with: details, as: "hr")
        #expect(sent.status == 303)
    }

    @Test(arguments: ["nan", "1e300"])
    func `A share of full time that is no number ended the server`(fte: String) async throws {
        let (ask, wanda, _) = try await scene()
        let answers = post("Service manager", fte: fte).merging(date("since", 1, 10)) { $1 }
        #expect(try await ask.submit("/people/\(wanda)/posts/new", with: answers, as: "hr").status == 422)
    }
}
