import Clocks
import Foundation
import HTTPTypes
import Office
import Register
import Testing
import Web

/// Given L-0001 with two parts: “A course”, which asks for training, and “A note for every office”, which asks for
/// guidance.
@Suite struct ActionPagesTests {
    private let lesson = "/lessons/L-0001"
    private let action = "/actions/A-0001"
    private let first = ID<ActionFile>(1)

    private func scene() async throws -> Ask {
        let ask = try await Given.site()
        _ = try await ask.office.record(Act("a second part", by: "P-0001")) { _, facts throws(Refusal) in
            let part = LessonPart(title: "A note for every office", asks: .guidance)
            try facts.add(.partAdded(part: part, on: "2009-07-01"), to: ID<LessonFile>(1))
        }
        return ask
    }

    /// The same with A-0001, agreed on 2 July 2009 on both parts and due on 30 September.
    private func agreed(due: Day = "2009-09-30") async throws -> Ask {
        let ask = try await scene()
        _ = try await ask.office.record(Act("an action", by: "P-0001")) { _, facts throws(Refusal) in
            let answers = (1...2).map { Answer(lesson: "L-0001", part: $0, how: .training) }
            let fact = ActionFact.agreed(
                title: "Give a course", answers: answers, owner: "Head of learning", due: due, on: "2009-07-02")
            try facts.begin(ActionFile.self, with: fact)
        }
        return ask
    }

    /// The same, done on 20 October as the lead says.
    private func done() async throws -> Ask {
        let ask = try await agreed()
        let answers = ["evidence": "Attendance lists."].merging(date("on", 20, 10)) { $1 }
        #expect(try await ask.submit("\(action)/done/new", with: answers, as: "lead").status == 303)
        return ask
    }

    private func date(_ name: String, _ day: Int, _ month: Int) -> [String: String] {
        ["\(name)-day": "\(day)", "\(name)-month": "\(month)", "\(name)-year": "2009"]
    }

    private func token(of page: String) throws -> String {
        String(try #require(page.split(separator: "name=\"token\" value=\"").dropFirst().first).prefix { $0 != "\"" })
    }

    /// What the form for an action asks, besides the parts.
    private func answers(kind: String = "changes-system", measure: String = "") -> [String: String] {
        [
            "title": "Give a course", "how": "training", "owner": "Head of learning", "kind": kind, "measure": measure,
        ].merging(date("due", 1, 12)) { $1 }
    }

    /// Agrees an action on both parts, each of them ticked as a browser sends it.
    private func agree(_ answers: [String: String], _ ask: Ask) async throws -> Ask.Answer {
        let path = "\(lesson)/actions/new"
        let cookie = try await ask.cookie(trying: "lead")
        let token = try await token(of: ask(path, headers: [.cookie: cookie]).body)
        return try await ask(
            path, method: .post, headers: [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"],
            body: Ask.encoded(answers.merging(["token": token]) { $1 }) + "&parts=1&parts=2")
    }

    private struct Shown: Decodable {
        struct Event: Decodable { let title: String }
        let stage: String
        let story: [Event]
    }

    private func shown(_ ask: Ask) async throws -> Shown {
        try JSONDecoder().decode(Shown.self, from: Data(try await ask("/api/v1\(action)", as: "lead").body.utf8))
    }

    // MARK: agreeing

    @Test func `An action on two parts stands on the list of actions and on its lesson's page`() async throws {
        let ask = try await scene()
        #expect(try await agree(answers(), ask).headers[.location] == "\(action)?saved=action")
        let both = (1...2).map { Answer(lesson: "L-0001", part: $0, how: .training) }
        #expect(ask.office.now()[first].answers == both)
        let list = try await ask("/actions", as: "lead").body
        #expect(list.contains("To be done <span class=\"count\">1</span>"))
        #expect(list.contains("<a href=\"\(action)\">A-0001 Give a course</a>"))
        #expect(list.contains("Head of learning. For L-0001. Agreed; no progress recorded."))
        let page = try await ask(lesson, as: "lead").body
        #expect(page.contains("<b>A-0001</b> Give a course"))
        #expect(!page.contains("No action recorded"))
    }

    @Test func `Training without a measure is shown again with the sentence, and with what was typed`() async throws {
        let ask = try await scene()
        let sent = try await agree(answers(kind: "training"), ask)
        #expect(sent.status == 422)
        #expect(
            sent.body.contains(
                "Training alone rarely changes what people do. Say how anyone will know that it worked"))
        for typed in [
            "name=\"title\" type=\"text\" value=\"Give a course\"",
            "name=\"owner\" type=\"text\" value=\"Head of learning\"",
            "name=\"parts\" value=\"1\" checked", "name=\"parts\" value=\"2\" checked",
            "name=\"kind\" value=\"training\" checked", "<option value=\"training\" selected>",
        ] {
            #expect(sent.body.contains(typed), "\(typed)")
        }
        #expect(ask.office.now().all(ActionFile.self).isEmpty)
    }

    @Test func `Training that says how anyone will know is agreed, and its page says it`() async throws {
        let ask = try await scene()
        #expect(try await agree(answers(kind: "training", measure: "Ten files in March."), ask).status == 303)
        let page = try await ask(action, as: "lead").body
        #expect(page.contains("<dt>How anyone will know</dt><dd>Ten files in March.</dd>"))
    }

    @Test func `An empty form shows everything that is missing at once`() async throws {
        let ask = try await scene()
        let sent = try await ask.submit("\(lesson)/actions/new", with: [:], as: "lead")
        #expect(sent.status == 422)
        for words in [
            "Say what will be done", "Choose at least one part that it answers", "Choose what it gives in answer",
            "Say who owns it: a post, not a person", "Enter the day by which it is to be done",
            "Choose what kind of change it is",
        ] {
            #expect(sent.body.contains("\">\(words)</a></li>"), "\(words)")
        }
    }

    @Test func `An action is due no earlier than it is agreed`() async throws {
        let ask = try await scene()
        let sent = try await agree(answers().merging(date("due", 22, 10)) { $1 }, ask)
        #expect(sent.status == 422)
        #expect(
            sent.body.contains(
                "The due date (22 October 2009) cannot come before the agreement (23 October 2009)."))
    }

    @Test(arguments: [
        ("lead", 200), ("coordinator", 200), ("panel", 200), ("area-manager", 404), ("hr", 404),
        ("quality-assurer", 404),
    ])
    func `Those who agree actions find the form, and nobody else`(role: String, status: Int) async throws {
        #expect(try await scene()("\(lesson)/actions/new", as: role).status == status)
    }

    // MARK: its day

    @Test func `What is overdue stands under Overdue, with the days`() async throws {
        let ask = try await agreed()
        let list = try await ask("/actions", as: "hr").body
        #expect(list.contains("Overdue <span class=\"count\">1</span>"))
        #expect(list.contains("To be done <span class=\"count\">0</span>"))
        #expect(list.contains("<b>30 September 2009</b> <span class=\"left\">23 days overdue</span>"))
        #expect(try await ask(action, as: "hr").body.contains("<span class=\"status overdue\">Overdue</span>"))
    }

    @Test func `What is due today is not overdue`() async throws {
        let list = try await agreed(due: "2009-10-23")("/actions", as: "lead").body
        #expect(list.contains("Nothing is overdue."))
        #expect(list.contains("<b>23 October 2009</b> <span class=\"left\">Due today</span>"))
    }

    @Test func `A due date that is moved keeps the one before it beside it, with the reason`() async throws {
        let ask = try await agreed()
        let path = "\(action)/due/new"
        let unsaid = try await ask.submit(path, with: date("due", 1, 12), as: "lead")
        #expect(unsaid.status == 422 && unsaid.body.contains("Say why it is moved"))
        let answers = date("due", 1, 12).merging(["reason": "The trainer is away."]) { $1 }
        #expect(try await ask.submit(path, with: answers, as: "lead").headers[.location] == "\(action)?saved=action")
        #expect(
            try await ask(action, as: "lead").body.contains(
                "Before: 30 September 2009, moved on 23 October 2009: The trainer is away."))
        #expect(try await ask("/actions", as: "lead").body.contains("Nothing is overdue."))
    }

    @Test func `An action is handed to another post, and to whoever holds it`() async throws {
        let ask = try await agreed()
        let answers = ["owner": "Head of policy", "holder": "9999", "reason": "She has left."]
        let nobody = try await ask.submit("\(action)/owner/new", with: answers, as: "lead")
        #expect(nobody.status == 422)
        #expect(nobody.body.contains("“9999” is nobody on the staff list."))
        let held = answers.merging(["holder": "P-0002"]) { $1 }
        #expect(try await ask.submit("\(action)/owner/new", with: held, as: "lead").status == 303)
        #expect(try await ask(action, as: "lead").body.contains("<dd>Head of policy, held by Invented Person</dd>"))
    }

    @Test func `An action is not handed to somebody who could do nothing with it here`() async throws {
        let ask = try await agreed()
        _ = try await ask.office.record(Act("joined", by: "P-0001")) { _, facts throws(Refusal) in
            _ = try facts.begin(PersonFile.self, with: .joined(name: .said("No Account"), on: "2009-01-05", number: "7777"))
        }
        let answers = ["owner": "Head of policy", "holder": "7777", "reason": "She has left."]
        let sent = try await ask.submit("\(action)/owner/new", with: answers, as: "lead")
        #expect(sent.status == 422 && sent.body.contains("They have no account that may keep actions."))
    }

    // MARK: done, checked, seen to work

    @Test func `Progress is told on the page, and reads In progress`() async throws {
        let ask = try await agreed(due: "2009-12-01")
        let answers = ["state": "under-review", "words": "Half of them came."]
        let sent = try await ask.submit("\(action)/progress/new", with: answers, as: "lead")
        #expect(sent.headers[.location] == "\(action)?saved=action")
        let page = try await ask(action, as: "lead").body
        #expect(page.contains("<span class=\"status moving\">In progress</span>"))
        #expect(page.contains("<h3>Under review</h3>") && page.contains("<p>Half of them came.</p>"))
    }

    @Test func `Done needs what shows it, and a day`() async throws {
        let ask = try await agreed()
        let sent = try await ask.submit("\(action)/done/new", with: [:], as: "lead")
        #expect(sent.status == 422)
        #expect(sent.body.contains("Enter the day on which it was done"))
        #expect(sent.body.contains("Done means evidenced: say what shows it"))
        #expect(ask.office.now()[first].done == nil)
    }

    @Test func `What is done stands under Done, and makes no more progress`() async throws {
        let ask = try await done()
        #expect(try await shown(ask).stage == "Done")
        #expect(try await ask("/actions", as: "lead").body.contains("Done <span class=\"count\">1</span>"))
        let answers = ["state": "under-way", "words": "A little more."]
        let sent = try await ask.submit("\(action)/progress/new", with: answers, as: "lead")
        #expect(sent.status == 409)
        #expect(sent.body.contains("A-0001 is done. Open it again first."))
    }

    @Test func `Evidence is checked by somebody else than whoever said that it is done`() async throws {
        let ask = try await done()
        let answers = ["holds": "yes", "words": "The lists."]
        let own = try await ask.submit("\(action)/check/new", with: answers, as: "lead")
        #expect(own.status == 422)
        #expect(own.body.contains("Somebody else checks the evidence than whoever said that it is done."))
        #expect(try await shown(ask).stage == "Done")
        let other = try await ask.submit("\(action)/check/new", with: answers, as: "quality-assurer")
        #expect(other.headers[.location] == "\(action)?saved=action")
        #expect(try await shown(ask).stage == "Evidence checked")
    }

    @Test func `Evidence that does not hold opens it again`() async throws {
        let ask = try await done()
        let answers = ["holds": "no", "words": "Half the lists are of another course."]
        #expect(try await ask.submit("\(action)/check/new", with: answers, as: "quality-assurer").status == 303)
        #expect(try await shown(ask).stage == "In progress")
        #expect(try await shown(ask).story.first?.title == "Evidence does not show it")
        #expect(try await ask("/actions", as: "lead").body.contains("Overdue <span class=\"count\">1</span>"))
    }

    @Test(arguments: [("yes", "Impact seen", "Impact seen"), ("no", "In progress", "No effect seen")])
    func `Whether it worked is said once it is checked, and what did not work is open again`(
        seen: String, stage: String, title: String
    ) async throws {
        let ask = try await done()
        let checked = ["holds": "yes", "words": "The lists."]
        _ = try await ask.submit("\(action)/check/new", with: checked, as: "quality-assurer")
        let answers = ["seen": seen, "words": "Ten files."].merging(date("on", 22, 10)) { $1 }
        #expect(try await ask.submit("\(action)/effect/new", with: answers, as: "area-manager").status == 303)
        let after = try await shown(ask)
        #expect(after.stage == stage)
        #expect(after.story.map(\.title) == [title, "Evidence checked", "Done", "Agreed"])
        let part: PartStatus = seen == "yes" ? .done : .inProgress
        #expect(ask.office.now().statuses(of: ID<LessonFile>(1)) == [part, part])
    }

    @Test func `What is not done is not checked`() async throws {
        let ask = try await agreed()
        let answers = ["holds": "yes", "words": "The lists."]
        let sent = try await ask.submit("\(action)/check/new", with: answers, as: "quality-assurer")
        #expect(sent.status == 409)
        #expect(sent.body.contains("A-0001 is not done."))
    }

    @Test func `A check without its answer or its words is shown again with both problems`() async throws {
        let ask = try await done()
        let sent = try await ask.submit("\(action)/check/new", with: [:], as: "quality-assurer")
        #expect(sent.status == 422)
        #expect(sent.body.contains("Say whether the evidence shows it") && sent.body.contains("Say what you looked at"))
    }

    // MARK: who may do what

    @Test func `A people and training officer records progress, and a quality assurer checks; neither does the other`()
        async throws
    {
        let ask = try await agreed()
        let answers = ["state": "planned", "words": "A room is booked."]
        #expect(try await ask.submit("\(action)/progress/new", with: answers, as: "hr").status == 303)
        #expect(try await ask("\(action)/check/new", as: "hr").status == 404)
        #expect(try await ask("\(action)/progress/new", as: "quality-assurer").status == 404)
        #expect(try await ask.submit("\(action)/progress/new", with: answers, as: "quality-assurer").status == 404)
        #expect(try await ask("\(action)/check/new", as: "quality-assurer").status == 200)
        #expect(ask.office.now()[first].progress.map(\.words) == ["A room is booked."])
    }

    @Test func `An action's page offers each what they may do, and no more`() async throws {
        let ask = try await done()
        let own = try await ask(action, as: "hr").body
        #expect(own.contains("\(action)/owner/new") && !own.contains("\(action)/check/new"))
        let other = try await ask(action, as: "quality-assurer").body
        #expect(other.contains("\(action)/check/new") && !other.contains("\(action)/owner/new"))
        #expect(other.contains("L-0001 Managers must speak") && !other.contains("href=\"\(lesson)\""))
    }

    @Test func `An action that nobody agreed is not there`() async throws {
        #expect(try await scene()("/actions/A-0001", as: "lead").status == 404)
    }

    @Test func `An action's form on an earlier version is answered 412`() async throws {
        let ask = try await agreed()
        let path = "\(action)/progress/new"
        let cookie = try await ask.cookie(trying: "hr")
        let stale = try await token(of: ask(path, headers: [.cookie: cookie]).body)
        _ = try await ask.submit(path, with: ["state": "under-way", "words": "Half of them came."], as: "lead")
        let answers = ["token": stale, "state": "planned", "words": "A room is booked."]
        let sent = try await ask.submit(path, with: answers, as: "hr", cookie: cookie)
        #expect(sent.status == 412)
        #expect(sent.body.contains("Somebody changed this record while you were writing."))
        #expect(sent.body.contains("A room is booked.</textarea>"))
        #expect(ask.office.now()[first].progress.map(\.words) == ["Half of them came."])
    }
}
