import Clocks
import Foundation
import HTTPTypes
import Office
import Register
import Testing
import Web

/// Given, on 23 October 2009, M-0001 of the South West, planned for 20 October and not recorded; M-0002 of the North
/// East and M-0003 of the panel, both to come; A-0001, due on 30 September, and A-0002, due on 20 November. The area
/// manager is of the South West.
@Suite struct MeetingPagesTests {
    private let meeting = "/meetings/M-0001"
    private let first = ID<MeetingFile>(1)
    private let minutes = "/meetings/M-0001/minutes/new"

    private func scene() async throws -> Ask {
        let ask = try await Given.site()
        _ = try await ask.office.record(Act("meetings", by: "P-0001")) { _, facts throws(Refusal) in
            try facts.add(.areaOpened(area: "NE", name: "North East", on: "2008-04-01"), to: ID<OrganisationFile>(1))
            let planned: [(String, Day)] = [("SW", "2009-10-20"), ("NE", "2009-10-28"), ("panel", "2009-10-29")]
            for (series, day) in planned {
                try facts.begin(MeetingFile.self, with: .planned(series: series, on: day))
            }
            for (title, due) in [("Give a course", "2009-09-30"), ("Write a note", "2009-11-20")] as [(String, Day)] {
                let fact = ActionFact.agreed(
                    title: title, answers: [Answer(lesson: "L-0001", part: 1, how: .training)],
                    owner: "Head of learning", due: due, on: "2009-07-02")
                try facts.begin(ActionFile.self, with: fact)
            }
        }
        return ask
    }

    /// The same, and M-0001 was held.
    private func held() async throws -> Ask {
        let ask = try await scene()
        #expect(try await ask.submit(minutes, with: plain, as: "area-manager").status == 303)
        return ask
    }

    private func date(_ name: String, _ day: Int, _ month: Int) -> [String: String] {
        ["\(name)-day": "\(day)", "\(name)-month": "\(month)", "\(name)-year": "2009"]
    }

    /// That six came on 20 October, and nothing else.
    private var plain: [String: String] { date("on", 20, 10).merging(["attended": "6"]) { $1 } }

    /// The same with what was said of both actions, a new day for the first and a note.
    private var whole: [String: String] {
        let said = [
            "said-A-0001": "The trainer is away.", "said-A-0002": "The draft was read.", "notes": "The room was cold.",
        ]
        return plain.merging(said) { $1 }.merging(date("due-A-0001", 1, 12)) { $1 }
    }

    /// The box of a day, with what stands in it.
    private func box(_ name: String, _ value: String) -> String {
        "name=\"\(name)\" type=\"text\" inputmode=\"numeric\" autocomplete=\"off\" class=\"w2\" value=\"\(value)\""
    }

    private func token(of page: String) throws -> String {
        String(try #require(page.split(separator: "name=\"token\" value=\"").dropFirst().first).prefix { $0 != "\"" })
    }

    private struct Listed: Decodable {
        struct Row: Decodable { let reference: String }
        let unsaid: [Row]
        let ahead: [Row]
        let over: [Row]
    }

    private func listed(_ ask: Ask, as role: String) async throws -> Listed {
        try JSONDecoder().decode(Listed.self, from: Data(try await ask("/api/v1/meetings", as: role).body.utf8))
    }

    private func southWest(_ ask: Ask) -> [MeetingFile] { ask.office.now().meetings(of: "SW").map(\.file) }

    // MARK: the list

    @Test func `An area manager finds the meetings of their own area alone`() async throws {
        let ask = try await scene()
        let list = try await listed(ask, as: "area-manager")
        #expect(list.unsaid.map(\.reference) == ["M-0001"])
        #expect(list.ahead.isEmpty && list.over.isEmpty)
        let page = try await ask("/meetings", as: "area-manager").body
        #expect(page.contains("<a href=\"\(meeting)\">South West improvement meeting</a>"))
        #expect(!page.contains("/meetings/M-0002") && !page.contains("/meetings/M-0003"))
    }

    @Test(arguments: ["lead", "coordinator", "panel", "inspector"])
    func `Those who follow every area find every meeting, and the panel's`(role: String) async throws {
        let ask = try await scene()
        let list = try await listed(ask, as: role)
        #expect(list.unsaid.map(\.reference) == ["M-0001"])
        #expect(list.ahead.map(\.reference) == ["M-0002", "M-0003"])
        let page = try await ask("/meetings", as: role).body
        #expect(page.contains("<a href=\"/meetings/M-0002\">North East improvement meeting</a>"))
        #expect(page.contains("<a href=\"/meetings/M-0003\">Learning Action Panel</a>"))
    }

    @Test func `A meeting gone by of which nobody has said whether it was held is asked about`() async throws {
        let page = try await scene()("/meetings", as: "area-manager").body
        #expect(page.contains("Was it held? <span class=\"count\">1</span>"))
        #expect(page.contains("Nobody has recorded whether it was held."))
        #expect(page.contains("<b>20 October 2009</b> <span class=\"left\">not recorded</span>"))
        #expect(page.contains("No meeting is planned.") && page.contains("None was held yet."))
    }

    @Test func `Once it was held the list says how many came and how many actions were looked at`() async throws {
        let ask = try await scene()
        _ = try await ask.submit(minutes, with: whole, as: "area-manager")
        #expect(try await listed(ask, as: "lead").over.map(\.reference) == ["M-0001"])
        let page = try await ask("/meetings", as: "lead").body
        #expect(page.contains("Held on 20 October 2009, 6 came. 2 actions looked at."))
        #expect(!page.contains("Was it held?"))
    }

    @Test(arguments: ["author", "quality-assurer", "staff", "hr", "board", "records-officer", "administrator"])
    func `A role that has nothing to do with meetings finds none`(role: String) async throws {
        let ask = try await scene()
        for path in ["/meetings", meeting, "/meetings/new", minutes] {
            #expect(try await ask(path, as: role).status == 404, "\(path)")
        }
    }

    // MARK: planning one

    @Test func `An area manager plans a meeting of their own area`() async throws {
        let ask = try await scene()
        let answers = date("on", 1, 12).merging(["series": "SW"]) { $1 }
        let sent = try await ask.submit("/meetings/new", with: answers, as: "area-manager")
        #expect(sent.headers[.location] == "/meetings/M-0004?saved=meeting")
        let page = try await ask("/meetings/M-0004?saved=meeting", as: "area-manager").body
        #expect(page.contains("The meeting is up to date."))
        #expect(page.contains("<h1>South West improvement meeting, Tuesday 1 December 2009</h1>"))
    }

    @Test(arguments: ["NE", "panel", "XX", ""])
    func `An area manager plans no other meeting`(series: String) async throws {
        let ask = try await scene()
        let answers = date("on", 1, 12).merging(["series": series]) { $1 }
        let sent = try await ask.submit("/meetings/new", with: answers, as: "area-manager")
        #expect(sent.status == 422)
        #expect(sent.body.contains("<a href=\"#series\">Choose which meeting it is</a>"))
        #expect(ask.office.now().all(MeetingFile.self).count == 3)
    }

    @Test func `An area manager is offered their own area, and the lead every area and the panel`() async throws {
        let ask = try await scene()
        let own = try await ask("/meetings/new", as: "area-manager").body
        #expect(own.contains("<option value=\"SW\">South West</option>"))
        #expect(!own.contains("<option value=\"NE\">") && !own.contains("<option value=\"panel\">"))
        let all = try await ask("/meetings/new", as: "lead").body
        for series in ["SW\">South West", "NE\">North East", "panel\">Learning Action Panel"] {
            #expect(all.contains("<option value=\"\(series)</option>"), "\(series)")
        }
    }

    @Test func `A second meeting of a series on one day is not planned`() async throws {
        let ask = try await scene()
        let answers = date("on", 20, 10).merging(["series": "SW"]) { $1 }
        let sent = try await ask.submit("/meetings/new", with: answers, as: "lead")
        #expect(sent.status == 409)
        #expect(sent.body.contains("A meeting of SW is planned for 20 October 2009 already."))
    }

    @Test func `An empty form for a meeting shows both problems at once`() async throws {
        let sent = try await scene().submit("/meetings/new", with: [:], as: "lead")
        #expect(sent.status == 422)
        #expect(sent.body.contains("<a href=\"#series\">Choose which meeting it is</a>"))
        #expect(sent.body.contains("<a href=\"#on\">Enter the day</a>"))
    }

    // MARK: one meeting

    @Test func `A meeting's page is its agenda until it is recorded`() async throws {
        let page = try await scene()(meeting, as: "area-manager").body
        #expect(page.contains("<h1>South West improvement meeting, Tuesday 20 October 2009</h1>"))
        #expect(page.contains("None was held before it."))
        #expect(page.contains("Overdue <span class=\"count\">1</span>"))
        #expect(page.contains("<a href=\"/actions/A-0001\">A-0001 Give a course</a>"))
        #expect(page.contains("Head of learning. 30 September 2009, 23 days overdue."))
        #expect(page.contains("Due before the next meeting <span class=\"count\">1</span>"))
        #expect(page.contains("No other action is open."))
    }

    @Test func `Whoever reads meetings and keeps none is offered no form, and finds none`() async throws {
        let ask = try await scene()
        let page = try await ask(meeting, as: "inspector")
        #expect(page.status == 200)
        #expect(!page.body.contains("/minutes/new") && !page.body.contains("/day/new"))
        for path in ["minutes", "day", "not-held", "notes"] {
            #expect(try await ask("\(meeting)/\(path)/new", as: "inspector").status == 404, "\(path)")
        }
    }

    @Test func `A meeting is found by its series and day too, and its forms are`() async throws {
        let ask = try await scene()
        let named = "/meetings/SW-2009-10-20"
        let page = try await ask(named, as: "area-manager")
        #expect(page.status == 200)
        #expect(page.body.contains("<p class=\"ref\">M-0001</p>"))
        let sent = try await ask.submit("\(named)/minutes/new", with: plain, as: "area-manager")
        #expect(sent.headers[.location] == "\(meeting)?saved=meeting")
        #expect(ask.office.now()[first].attended == 6)
        #expect(try await ask("/meetings/SW-2009-10-21", as: "area-manager").status == 404)
    }

    @Test(
        arguments: [
            ("/meetings/M-0002", "/meetings/M-0999"), ("/meetings/NE-2009-10-28", "/meetings/NE-2009-10-27"),
            ("/meetings/M-0003", "/meetings/M-0999"), ("/meetings/M-0002/minutes/new", "/meetings/M-0999/minutes/new"),
        ] as [(String, String)])
    func `Another area's meeting answers an area manager as one that does not exist`(path: String, nobodys: String)
        async throws
    {
        let ask = try await scene()
        #expect(try await ask(path, as: "lead").status == 200)
        let elsewhere = try await ask(path, as: "area-manager")
        let nowhere = try await ask(nobodys, as: "area-manager")
        #expect((elsewhere.status, nowhere.status) == (404, 404))
        #expect(elsewhere.body == nowhere.body)
    }

    @Test func `An area manager records nothing of another area's meeting`() async throws {
        let ask = try await scene()
        for (path, answers) in [
            ("minutes", plain), ("not-held", ["reason": "Snow."]),
            ("day", date("to", 3, 11).merging(["reason": "Snow."]) { $1 }),
        ] as [(String, [String: String])] {
            let sent = try await ask.submit("/meetings/M-0002/\(path)/new", with: answers, as: "area-manager")
            #expect(sent.status == 404, "\(path)")
        }
        let file = ask.office.now()[ID<MeetingFile>(2)]
        #expect(file.isOpen)
        #expect(file.planned == "2009-10-28")
    }

    // MARK: what it decided

    @Test func `What a meeting decided is recorded on one page`() async throws {
        let ask = try await scene()
        let sent = try await ask.submit(minutes, with: whole, as: "area-manager")
        #expect(sent.headers[.location] == "\(meeting)?saved=meeting")
        let register = ask.office.now()
        #expect((register[first].held, register[first].attended) == ("2009-10-20", 6))
        #expect(register[first].discussed.map(\.action) == ["A-0001", "A-0002"])
        #expect(register[first].discussed.map(\.words) == ["The trainer is away.", "The draft was read."])
        #expect(register[first].notes == ["The room was cold."])
        let moved = register[ID<ActionFile>(1)]
        #expect(moved.due == "2009-12-01")
        #expect(moved.dueBefore.map(\.due) == ["2009-09-30"])
        #expect(moved.dueBefore.map(\.reason) == ["M-0001: The trainer is away."])
        #expect(register[ID<ActionFile>(2)].dueBefore.isEmpty)
    }

    @Test func `Its page says then who came, what was said and what else was decided`() async throws {
        let ask = try await scene()
        _ = try await ask.submit(minutes, with: whole, as: "area-manager")
        let page = try await ask("\(meeting)?saved=meeting", as: "area-manager").body
        #expect(page.contains("Held on Tuesday 20 October 2009. 6 came."))
        #expect(page.contains("Actions looked at <span class=\"count\">2</span>"))
        #expect(page.contains("<p>The trainer is away.</p>"))
        #expect(page.contains("<li>The room was cold.</li>"))
        #expect(page.contains("\(meeting)/notes/new") && !page.contains(minutes))
    }

    @Test func `The next meeting is planned for six weeks after it was held, where none is`() async throws {
        let ask = try await scene()
        let answers = plain.merging(["next": "yes"]) { $1 }
        #expect(try await ask.submit(minutes, with: answers, as: "area-manager").status == 303)
        #expect(southWest(ask).map(\.planned) == ["2009-10-20", "2009-12-01"])
    }

    @Test func `No other meeting is planned where one is, in whatever week`() async throws {
        let ask = try await scene()
        let planned = date("on", 10, 11).merging(["series": "SW"]) { $1 }
        #expect(try await ask.submit("/meetings/new", with: planned, as: "area-manager").status == 303)
        let answers = plain.merging(["next": "yes"]) { $1 }
        #expect(try await ask.submit(minutes, with: answers, as: "area-manager").status == 303)
        #expect(southWest(ask).map(\.planned) == ["2009-10-20", "2009-11-10"])
    }

    @Test func `No next meeting is planned unless it is asked for, as the form offers it`() async throws {
        let ask = try await scene()
        let form = try await ask(minutes, as: "area-manager").body
        #expect(form.contains("name=\"next\" value=\"yes\" checked"))
        #expect(form.contains(box("on-day", "20")))
        _ = try await ask.submit(minutes, with: plain, as: "area-manager")
        #expect(southWest(ask).map(\.planned) == ["2009-10-20"])
    }

    @Test func `A new due date without a reason is a problem at its field, and nothing typed is gone`() async throws {
        let ask = try await scene()
        let before = ask.office.now().sequence
        let answers = whole.filter { $0.key != "said-A-0001" }.merging(["next": "yes"]) { $1 }
        let sent = try await ask.submit(minutes, with: answers, as: "area-manager")
        #expect(sent.status == 422)
        let words = "Say why A-0001 is to be done on another day"
        #expect(sent.body.contains("<a href=\"#said-A-0001\">\(words)</a>"))
        #expect(sent.body.contains("id=\"said-A-0001-error\">\(words)</span>"))
        for typed in [
            box("on-day", "20"), box("due-A-0001-day", "1"),
            "name=\"attended\" type=\"text\" inputmode=\"numeric\" value=\"6\"",
            "The draft was read.</textarea>", "The room was cold.</textarea>", "name=\"next\" value=\"yes\" checked",
        ] {
            #expect(sent.body.contains(typed), "\(typed)")
        }
        #expect(ask.office.now().sequence == before)
    }

    @Test func `An empty form of what was decided shows that the day and the number are missing`() async throws {
        let sent = try await scene().submit(minutes, with: [:], as: "area-manager")
        #expect(sent.status == 422)
        #expect(sent.body.contains("<a href=\"#on\">Enter the day on which it was held</a>"))
        #expect(sent.body.contains("<a href=\"#attended\">Say how many came</a>"))
    }

    @Test func `A meeting is not recorded as held tomorrow, nor is anything of it`() async throws {
        let ask = try await scene()
        let answers = whole.merging(date("on", 24, 10)) { $1 }
        #expect(try await ask.submit(minutes, with: answers, as: "area-manager").status == 422)
        #expect(ask.office.now()[first].isOpen)
        #expect(ask.office.now()[ID<ActionFile>(1)].due == "2009-09-30")
    }

    @Test func `No next meeting is planned for a day that is over`() async throws {
        let ask = try await scene()
        let before = ask.office.now().all(MeetingFile.self).count
        let answers = date("on", 1, 9).merging(["attended": "6", "next": "yes"]) { $1 }
        #expect(try await ask.submit(minutes, with: answers, as: "area-manager").status == 303)
        #expect(ask.office.now().all(MeetingFile.self).count == before)
    }

    // MARK: a second Save

    @Test func `A second record of a meeting that was held is answered 409, and records nothing`() async throws {
        let ask = try await held()
        let before = ask.office.now().sequence
        let sent = try await ask.submit(minutes, with: whole, as: "lead")
        #expect(sent.status == 409)
        #expect(sent.body.contains("M-0001 is recorded already as held or not held. Open it to read what was recorded"))
        #expect(sent.body.contains("The room was cold.</textarea>"))
        #expect(ask.office.now().sequence == before)
    }

    @Test func `One from a page opened before it was held is answered 412, and records nothing`() async throws {
        let ask = try await scene()
        let cookie = try await ask.cookie(trying: "lead")
        let stale = try await token(of: ask(minutes, headers: [.cookie: cookie]).body)
        #expect(try await ask.submit(minutes, with: plain, as: "area-manager").status == 303)
        let before = ask.office.now().sequence
        let answers = whole.merging(["token": stale]) { $1 }
        let sent = try await ask.submit(minutes, with: answers, as: "lead", cookie: cookie)
        #expect(sent.status == 412)
        #expect(sent.body.contains("Somebody changed this record while you were writing."))
        #expect(sent.body.contains("The room was cold.</textarea>"))
        #expect(ask.office.now().sequence == before)
    }

    @Test func `The same page sent twice is recorded once, and leads to the meeting twice`() async throws {
        let ask = try await scene()
        let cookie = try await ask.cookie(trying: "area-manager")
        let token = try await token(of: ask(minutes, headers: [.cookie: cookie]).body)
        let answers = whole.merging(["token": token, "next": "yes"]) { $1 }
        let once = try await ask.submit(minutes, with: answers, as: "area-manager", cookie: cookie)
        let before = ask.office.now().sequence
        let twice = try await ask.submit(minutes, with: answers, as: "area-manager", cookie: cookie)
        #expect(once.headers[.location] == "\(meeting)?saved=meeting")
        #expect(twice.headers[.location] == once.headers[.location])
        #expect(ask.office.now().sequence == before)
        #expect(southWest(ask).count == 2)
    }

    // MARK: moved, not held, and a note

    @Test func `A meeting that is moved keeps the day before on its page, with the reason`() async throws {
        let ask = try await scene()
        let answers = date("to", 3, 11).merging(["reason": "The room is taken."]) { $1 }
        let sent = try await ask.submit("\(meeting)/day/new", with: answers, as: "area-manager")
        #expect(sent.headers[.location] == "\(meeting)?saved=meeting")
        let page = try await ask(meeting, as: "area-manager").body
        #expect(page.contains("<h1>South West improvement meeting, Tuesday 3 November 2009</h1>"))
        #expect(page.contains("Planned for 20 October 2009 before. The room is taken."))
        #expect(try await ask("/meetings/SW-2009-11-03", as: "area-manager").status == 200)
        #expect(try await listed(ask, as: "area-manager").ahead.map(\.reference) == ["M-0001"])
    }

    @Test func `It is moved to another day, for a reason`() async throws {
        let ask = try await scene()
        let path = "\(meeting)/day/new"
        let empty = try await ask.submit(path, with: [:], as: "area-manager")
        #expect(empty.status == 422)
        #expect(empty.body.contains("<a href=\"#to\">Enter the new day</a>"))
        #expect(empty.body.contains("<a href=\"#reason\">Say why it is moved</a>"))
        let same = date("to", 20, 10).merging(["reason": "The room is taken."]) { $1 }
        let sent = try await ask.submit(path, with: same, as: "area-manager")
        #expect(sent.status == 422)
        #expect(sent.body.contains("<a href=\"#to\">It is planned for 20 October 2009 already.</a>"))
        #expect(sent.body.contains("The room is taken.</textarea>"))
    }

    @Test func `It is not moved to a day on which its series meets`() async throws {
        let ask = try await scene()
        let planned = date("on", 3, 11).merging(["series": "SW"]) { $1 }
        _ = try await ask.submit("/meetings/new", with: planned, as: "area-manager")
        let answers = date("to", 3, 11).merging(["reason": "The room is taken."]) { $1 }
        let sent = try await ask.submit("\(meeting)/day/new", with: answers, as: "area-manager")
        #expect(sent.status == 409)
        #expect(sent.body.contains("A meeting of SW is planned for 3 November 2009 already."))
        #expect(ask.office.now()[first].plannedBefore.isEmpty)
    }

    @Test func `A meeting that was not held says why, and is recorded no more`() async throws {
        let ask = try await scene()
        let path = "\(meeting)/not-held/new"
        let unsaid = try await ask.submit(path, with: [:], as: "area-manager")
        #expect(unsaid.status == 422)
        #expect(unsaid.body.contains("<a href=\"#reason\">Say why it was not held</a>"))
        let sent = try await ask.submit(path, with: ["reason": "The building was closed."], as: "area-manager")
        #expect(sent.headers[.location] == "\(meeting)?saved=meeting")
        let page = try await ask(meeting, as: "area-manager").body
        #expect(page.contains("<p>Not held: The building was closed.</p>"))
        #expect(!page.contains("/minutes/new") && !page.contains("/notes/new"))
        #expect(try await ask("/meetings", as: "area-manager").body.contains("Not held: The building was closed."))
        #expect(try await ask.submit(minutes, with: plain, as: "area-manager").status == 409)
    }

    @Test func `A note is added once the meeting was held, and stands on its page`() async throws {
        let ask = try await scene()
        let path = "\(meeting)/notes/new"
        let note = ["words": "The team is thanked."]
        let early = try await ask.submit(path, with: note, as: "area-manager")
        #expect(early.status == 422)
        #expect(early.body.contains("M-0001 has not been recorded as held."))
        #expect(try await ask.submit(minutes, with: plain, as: "area-manager").status == 303)
        #expect(try await ask.submit(path, with: [:], as: "area-manager").status == 422)
        let sent = try await ask.submit(path, with: note, as: "area-manager")
        #expect(sent.headers[.location] == "\(meeting)?saved=meeting")
        #expect(try await ask(meeting, as: "lead").body.contains("<li>The team is thanked.</li>"))
    }
}
