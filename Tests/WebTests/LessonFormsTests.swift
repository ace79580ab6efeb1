import Clocks
import Foundation
import HTTPTypes
import Office
import Register
import Testing
import Web

/// Given L-0001 and L-0002 of 30 June 2009, each with one part that asks for training and that nothing answers yet.
@Suite struct LessonFormsTests {
    private let lesson = "/lessons/L-0001"
    private let first = ID<LessonFile>(1)
    private let draft = "/lessons/new?review=IMR-0001&draft=1"

    /// Everything that the form for a lesson asks.
    private let whole = [
        "title": "Missed appointments are followed up", "theme": "supervision", "reach": "national",
        "scope": "national", "part-1": "Ask at each visit", "asks-1": "check", "part-2": "Write down who was asked",
        "asks-2": "guidance",
    ]

    /// IMR-0001, accepted: the one thing it teaches, “Ask the school.”, rests on its one finding.
    private func accepted() async throws -> Ask {
        let ask = try await Given.written()
        _ = try await ask.office.record(Act("accepted", by: "P-0001")) { _, facts throws(Refusal) in
            let id = ID<ReviewFile>(1)
            try facts.add(.pointAnswered(point: 1, answer: "Entry 1 says it.", on: facts.today), to: id)
            try facts.add(.submitted(on: facts.today), to: id)
            try facts.add(.completed(on: facts.today, acceptedBy: "Invented Officer"), to: id)
        }
        return ask
    }

    private func putRight(_ ask: Ask) async throws {
        let answers = ["part": "1", "evidence": "A course since May."]
        let sent = try await ask.submit("\(lesson)/remedied/new", with: answers, as: "lead")
        #expect(sent.headers[.location] == "\(lesson)?saved=lesson")
    }

    private func closing(_ ask: Ask) async throws -> Ask.Answer {
        try await ask.submit("\(lesson)/closing/new", with: ["reason": "Nothing is left to do."], as: "lead")
    }

    // MARK: by hand

    @Test func `A lesson that is recorded by hand stands on its page with both its parts`() async throws {
        let ask = try await Given.site()
        let sent = try await ask.submit("/lessons/new", with: whole, as: "lead")
        #expect(sent.headers[.location] == "/lessons/L-0003?saved=lesson")
        let file = ask.office.now()[ID<LessonFile>(3)]
        #expect(file.parts.map(\.asks) == [.check, .guidance])
        #expect(file.reach == .national)
        #expect(file.reviews.isEmpty)
        let page = try await ask("/lessons/L-0003?saved=lesson", as: "lead").body
        #expect(page.contains("<h1>Missed appointments are followed up</h1>"))
        #expect(page.contains("1 Ask at each visit; 2 Write down who was asked"))
        #expect(page.contains("The lesson is up to date."))
    }

    @Test func `An empty form shows everything that is missing at once, and records nothing`() async throws {
        let ask = try await Given.site()
        let sent = try await ask.submit("/lessons/new", with: [:], as: "lead")
        #expect(sent.status == 422)
        for words in [
            "Say what was learnt, in a sentence", "Choose a theme", "Say who has to learn it", "Say where it matters",
            "A lesson has at least one part that can be answered",
        ] {
            #expect(sent.body.contains("\">\(words)</a></li>"), "\(words)")
        }
        #expect(ask.office.now().all(LessonFile.self).count == 2)
    }

    @Test func `A part that is half filled in is shown again with what is missing of it`() async throws {
        let ask = try await Given.site()
        let answers = whole.filter { $0.key != "asks-1" && $0.key != "part-2" }
        let sent = try await ask.submit("/lessons/new", with: answers, as: "lead")
        #expect(sent.status == 422)
        #expect(sent.body.contains("Choose what part 1 asks for") && sent.body.contains("Say what part 2 asks for"))
        #expect(sent.body.contains("value=\"Ask at each visit\""))
        #expect(sent.body.contains("Missed appointments are followed up</textarea>"))
        #expect(ask.office.now().all(LessonFile.self).count == 2)
    }

    @Test func `Good practice is recorded without a part`() async throws {
        let ask = try await Given.site()
        let answers = whole.filter { !$0.key.hasPrefix("part-") && !$0.key.hasPrefix("asks-") }
        let sent = try await ask.submit("/lessons/new", with: answers.merging(["good": "yes"]) { $1 }, as: "lead")
        #expect(sent.status == 303)
        let file = ask.office.now()[ID<LessonFile>(3)]
        #expect(file.isGoodPractice)
        #expect(file.parts.isEmpty)
    }

    @Test(arguments: ["area-manager", "panel", "inspector"])
    func `Whoever follows lessons and keeps none is offered no form, and finds none`(role: String) async throws {
        let ask = try await Given.site()
        let page = try await ask("/lessons", as: role)
        #expect(page.status == 200)
        #expect(!page.body.contains("/lessons/new"))
        #expect(try await ask("/lessons/new", as: role).status == 404)
        #expect(try await ask.submit("/lessons/new", with: whole, as: role).status == 404)
        #expect(try await ask("\(lesson)/closing/new", as: role).status == 404)
        #expect(ask.office.now().all(LessonFile.self).count == 2)
    }

    // MARK: have we learned this before?

    private struct Found: Decodable {
        struct Near: Decodable { let lesson: String }
        let found: [Near]
    }

    @Test func `A lesson is found by what it is about, in other words than its own, and the page says why`()
        async throws
    {
        let ask = try await Given.site()
        _ = try await ask.submit("/lessons/new", with: whole, as: "lead")
        let twin = try await ask("/api/v1/lessons?find=non-attendance", as: "area-manager").body
        #expect(try JSONDecoder().decode(Found.self, from: Data(twin.utf8)).found.map(\.lesson) == ["L-0003"])
        let page = try await ask("/lessons?find=non-attendance", as: "area-manager").body
        #expect(page.contains("Nearest first <span class=\"count\">1</span>"))
        #expect(page.contains("Both speak of missed appointments"))
        #expect(page.contains("value=\"non-attendance\""))
    }

    @Test func `Where no lesson speaks of it, the page says so`() async throws {
        let page = try await Given.site()("/lessons?find=helicopters", as: "lead").body
        #expect(page.contains("No lesson speaks of anything like it. Try other words for the same thing."))
    }

    // MARK: what is said of it later

    @Test func `A part that is added stands last on the lesson's page`() async throws {
        let ask = try await Given.site()
        let sent = try await ask.submit(
            "\(lesson)/parts/new", with: ["part": "Ask the school", "asks": "check"], as: "lead")
        #expect(sent.headers[.location] == "\(lesson)?saved=lesson")
        #expect(try await ask(lesson, as: "lead").body.contains("1 A course; 2 Ask the school"))
    }

    @Test func `A part without words or an answer is shown again with both problems`() async throws {
        let ask = try await Given.site()
        let sent = try await ask.submit("\(lesson)/parts/new", with: [:], as: "lead")
        #expect(sent.status == 422)
        #expect(sent.body.contains("Say what the part asks for"))
        #expect(sent.body.contains("Choose how it is to be answered"))
        #expect(ask.office.now()[first].parts.count == 1)
    }

    @Test func `A lesson does not close over an open part, and the page says which`() async throws {
        let ask = try await Given.site()
        let sent = try await closing(ask)
        #expect(sent.status == 422)
        #expect(
            sent.body.contains(
                "Part 1, A course, is open: no action recorded. Agree an action and see it done first."))
        #expect(sent.body.contains("Nothing is left to do.</textarea>"))
        #expect(ask.office.now()[first].closed == nil)
    }

    @Test func `A lesson whose part was put right already closes, and its page says when and why`() async throws {
        let ask = try await Given.site()
        try await putRight(ask)
        #expect(try await ask(lesson, as: "lead").body.contains("Already remedied"))
        #expect(try await closing(ask).headers[.location] == "\(lesson)?saved=lesson-closed")
        let page = try await ask(lesson, as: "lead").body
        #expect(page.contains("23 October 2009. Nothing is left to do."))
        #expect(page.contains("\(lesson)/reopening/new") && !page.contains("\(lesson)/actions/new"))
    }

    @Test func `A closed lesson takes no part and no action until it is opened again`() async throws {
        let ask = try await Given.site()
        try await putRight(ask)
        _ = try await closing(ask)
        let part = ["part": "Ask the school", "asks": "check"]
        let action = [
            "title": "Give a course", "parts": "1", "how": "training", "owner": "Head of learning", "due-day": "1",
            "due-month": "12", "due-year": "2009", "kind": "check",
        ]
        for (path, answers) in [("parts", part), ("actions", action)] {
            let sent = try await ask.submit("\(lesson)/\(path)/new", with: answers, as: "lead")
            #expect(sent.status == 409, "\(path)")
            #expect(sent.body.contains("L-0001 is closed. Open it again first."), "\(path)")
        }
        let why = ["reason": "It happened again."]
        #expect(try await ask.submit("\(lesson)/reopening/new", with: why, as: "lead").status == 303)
        #expect(try await ask.submit("\(lesson)/parts/new", with: part, as: "lead").status == 303)
        #expect(try await ask.submit("\(lesson)/actions/new", with: action, as: "lead").status == 303)
    }

    @Test func `A lesson's form on an earlier version is answered 412`() async throws {
        let ask = try await Given.site()
        let path = "\(lesson)/parts/new"
        let cookie = try await ask.cookie(trying: "lead")
        let page = try await ask(path, headers: [.cookie: cookie]).body
        let stale = try #require(page.split(separator: "name=\"token\" value=\"").dropFirst().first)
            .prefix { $0 != "\"" }
        _ = try await ask.submit(path, with: ["part": "Ask the school", "asks": "check"], as: "coordinator")
        let answers = ["token": String(stale), "part": "Ask the clinic", "asks": "check"]
        let sent = try await ask.submit(path, with: answers, as: "lead", cookie: cookie)
        #expect(sent.status == 412)
        #expect(sent.body.contains("Somebody changed this record while you were writing."))
        #expect(sent.body.contains("value=\"Ask the clinic\""))
        #expect(ask.office.now()[first].parts.map(\.title) == ["A course", "Ask the school"])
    }

    // MARK: of a report

    @Test func `A draft of an accepted report fills the form in, and becomes a lesson that rests on it`() async throws {
        let ask = try await accepted()
        #expect(
            try await ask("/lessons", as: "lead").body.contains(
                "<a href=\"/lessons/new?review=IMR-0001&amp;draft=1\">Make a lesson of draft 1</a>"))
        let page = try await ask(draft, as: "lead").body
        #expect(page.contains("Ask the school.</textarea>"))
        #expect(page.contains("<option value=\"training\" selected>"))
        let sent = try await ask.submit(draft, with: whole, as: "lead")
        #expect(sent.headers[.location] == "/lessons/L-0003?saved=lesson")
        let file = ask.office.now()[ID<LessonFile>(3)]
        #expect(file.reviews == ["IMR-0001"])
        #expect(file.findings == [FindingReference(review: "IMR-0001", finding: 1)])
        #expect(file.drafts == [LearningReference(review: "IMR-0001", number: 1)])
    }

    @Test func `A draft that a lesson was made of is offered to nobody`() async throws {
        let ask = try await accepted()
        _ = try await ask.submit(draft, with: whole, as: "lead")
        #expect(try await !ask("/lessons", as: "lead").body.contains("Make a lesson of draft 1"))
    }

    @Test func `Whoever makes a second lesson of one draft is told so, and loses nothing`() async throws {
        let ask = try await accepted()
        _ = try await ask.submit(draft, with: whole, as: "lead")
        let sent = try await ask.submit(draft, with: whole.merging(["title": "Another wording"]) { $1 }, as: "coordinator")
        #expect(sent.status == 409 && sent.body.contains("A lesson rests on draft 1 of IMR-0001 already."))
        #expect(sent.body.contains("Another wording</textarea>"))
        #expect(ask.office.now().all(LessonFile.self).count == 3)
    }

    @Test func `Where earlier lessons were shown, somebody says whether it is one of them`() async throws {
        let ask = try await accepted()
        let sent = try await ask.submit(draft, with: whole.merging(["shown": "L-0001"]) { $1 }, as: "lead")
        #expect(sent.status == 422)
        #expect(sent.body.contains("Say whether it is one of these, or a lesson of its own"))
        #expect(ask.office.now().all(LessonFile.self).count == 2)
    }

    @Test func `A lesson of its own is told apart from those that were shown`() async throws {
        let ask = try await accepted()
        let answers = whole.merging(["shown": "L-0001", "same": "another"]) { $1 }
        #expect(try await ask.submit(draft, with: answers, as: "lead").status == 303)
        #expect(ask.office.now()[ID<LessonFile>(3)].toldApart == [first])
    }

    @Test func `An earlier lesson that is the same rests on the report too, and its page says why`() async throws {
        let ask = try await accepted()
        let same = ["shown": "L-0001", "same": "L-0001"]
        let unsaid = try await ask.submit(draft, with: same, as: "lead")
        #expect(unsaid.status == 422)
        #expect(unsaid.body.contains("Say why it is the same lesson"))
        let answers = same.merging(["why": "The same call was not made."]) { $1 }
        let sent = try await ask.submit(draft, with: answers, as: "lead")
        #expect(sent.headers[.location] == "\(lesson)?saved=learnt-again")
        let page = try await ask(lesson, as: "lead").body
        #expect(page.contains("Learnt again <span class=\"count\">1</span>"))
        #expect(page.contains("<li>23 October 2009, by IMR-0001: The same call was not made.</li>"))
        #expect(ask.office.now().all(LessonFile.self).count == 2)
    }
}
