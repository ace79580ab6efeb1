import Clocks
import HTTPTypes
import Office
import Register
import Testing
@testable import Web

/// What an organisation says of itself, in the browser.
@Suite struct SettingsTests {
    @Test func `A new organisation has three tasks, and none once it has a nation and an area`() throws {
        var facts = Facts(Register(), at: Moment(london: "2009-10-23", hour: 9, minute: 0), by: "operator:given")
        let home = try facts.begin(OrganisationFile.self, with: .founded(name: "Eastwold", on: "2009-10-23"))
        #expect(SetUp.tasks(facts.register).count == 3)
        try facts.add(.placed(nation: .england, reviews: [.child], on: "2009-10-23"), to: home)
        #expect(SetUp.tasks(facts.register).count == 3)
        try facts.add(.areaOpened(area: "SW", name: "South West", on: "2009-10-23"), to: home)
        #expect(SetUp.tasks(facts.register).isEmpty)
    }

    @Test func `Nation and service are recorded, and stand in the settings with their day`() async throws {
        let ask = try await Given.site()
        let answer = try await ask.submit("/settings/place", with: ["nation": "wales", "service": "child"], as: "lead")
        #expect(answer.headers[.location] == "/settings?saved=place")
        #expect(ask.office.now().home.nation == .wales)
        #expect(try await ask("/settings", as: "lead").body.contains("Since 23 October 2009."))
    }

    @Test func `What is required of an author is recorded with its reason, and what did not change is not`() async throws {
        let ask = try await Given.site()
        let answers = ["author-trained": "require", "author-non-operational": "prefer", "author-other-area": "prefer", "author-free": "prefer"]
        #expect(try await ask.submit("/settings/authors", with: answers, as: "lead").body.contains("Say why"))
        let answer = try await ask.submit("/settings/authors", with: answers.merging(["reason": "The Board asked"]) { $1 }, as: "lead")
        #expect(answer.headers[.location] == "/settings?saved=setting")
        #expect(ask.office.now().home.choices.map(\.setting) == [.authorTrained])
        #expect(try await ask("/settings", as: "lead").body.contains("Trained as an author: required"))
    }

    @Test func `A nation and a service must both be chosen, and both are said at once`() async throws {
        let answer = try await Given.site().submit("/settings/place", with: [:], as: "administrator")
        #expect(answer.status == 422)
        #expect(answer.body.contains("Choose a nation"))
        #expect(answer.body.contains("Choose what your reviews are of"))
    }

    @Test func `An area is opened, and closed`() async throws {
        let ask = try await Given.site()
        _ = try await ask.submit("/settings/areas", with: ["name": "North East", "code": "ne"], as: "lead")
        #expect(ask.office.now().home.areas.map(\.code) == ["SW", "NE"])
        _ = try await ask.submit("/settings/areas/closing/new", with: ["area": "NE"], as: "lead")
        #expect(ask.office.now().home.areas.last?.closed == "2009-10-23")
    }

    @Test(arguments: [("SW", "already"), ("S W", "letters and digits"), ("NORTHEASTERN", "letters and digits")])
    func `A code is short and its own`(code: String, says: String) async throws {
        let answer = try await Given.site().submit("/settings/areas", with: ["name": "North", "code": code], as: "lead")
        #expect(answer.status == 422)
        #expect(answer.body.contains(says))
    }

    @Test func `The first-day list is set from its lines, and a task that stays keeps its code and its hint`() async throws {
        let ask = try await Given.site()
        let tasks = "Records secured; 2 working days; service-area manager\nChair told; 1 day; national lead"
        let answer = try await ask.submit(
            "/settings/first-day", with: ["tasks": tasks, "reason": "The panel asked for it."], as: "lead")
        #expect(answer.status == 303)
        let list = ask.office.now().home.firstDayList(on: "2009-10-23")
        #expect(list.map(\.code) == ["records-secured", "chair-told"])
        #expect(list[0].hint == FirstDayList.shipped.tasks[0].hint)
        #expect(list[0].within == TimeLimit(2, .workingDays))
    }

    @Test(arguments: [
        ("Records secured", "three parts"), ("Records secured; soon; coordinator", "how long there is"),
        ("Records secured; 1 day; the king", "a role"), ("", "at least one task"),
        ("Told; 1 day; lead\ntold; 2 days; lead", "the same as one above"),
    ])
    func `A line that cannot be read is named`(tasks: String, says: String) async throws {
        let answer = try await Given.site().submit(
            "/settings/first-day", with: ["tasks": tasks, "reason": "Agreed."], as: "lead")
        #expect(answer.status == 422)
        #expect(answer.body.contains(says))
    }

    @Test func `The list that is shown reads back as itself`() {
        let tasks = FirstDayList.shipped.tasks
        #expect(FirstDayLines.tasks(FirstDayLines.text(tasks), before: tasks).tasks == tasks)
    }

    @Test func `A review is called what the organisation says, from its day, with the reason`() async throws {
        let ask = try await Given.site()
        let answers = ["value": "internal management review (IMR)", "reason": "The word our boards use."]
        _ = try await ask.submit("/settings/review-label", with: answers, as: "lead")
        let page = try await ask("/settings", as: "lead").body
        #expect(page.contains("internal management review (IMR)"))
        #expect(page.contains("The word our boards use."))
    }

    @Test func `Only those who may set up see the settings`() async throws {
        let ask = try await Given.site()
        for role in ["coordinator", "board", "staff"] { #expect(try await ask("/settings", as: role).status == 404) }
    }
}
