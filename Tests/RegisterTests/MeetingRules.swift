import Clocks
import Register
import Testing

@Suite struct MeetingRules {
    private let id: ID<MeetingFile> = "M-0001"

    private func planned() throws -> Facts {
        var facts = try given()
        try facts.begin(MeetingFile.self, with: .planned(series: "NE", on: "2009-06-02"))
        return facts
    }

    @Test func `A meeting is an area's or the panel's`() throws {
        let facts = try given()
        #expect(facts.refusal(.planned(series: "XX", on: "2009-06-02"), to: id) == "no-such-area")
        #expect(facts.refusal(.planned(series: "NE", on: "2009-06-02"), to: id) == nil)
        #expect(facts.refusal(.planned(series: "panel", on: "2009-06-02"), to: id) == nil)
    }

    @Test func `A meeting may be planned for a day to come`() throws {
        #expect(try given().refusal(.planned(series: "NE", on: "2010-06-02"), to: id) == nil)
    }

    @Test func `A series meets once a day`() throws {
        let facts = try planned()
        #expect(facts.refusal(.planned(series: "NE", on: "2009-06-02"), to: ID<MeetingFile>(2)) == "already-planned")
        #expect(facts.refusal(.planned(series: "SW", on: "2009-06-02"), to: ID<MeetingFile>(2)) == nil)
        #expect(facts.refusal(.planned(series: "NE", on: "2009-06-03"), to: ID<MeetingFile>(2)) == nil)
    }

    @Test func `Somebody came, and not tomorrow`() throws {
        let facts = try planned()
        #expect(facts.refusal(.held(on: "2009-06-02", attended: 0), to: id) == "empty")
        #expect(facts.refusal(.held(on: "2009-10-24", attended: 7), to: id) == "in-future")
        #expect(facts.refusal(.held(on: "2009-06-02", attended: 1), to: id) == nil)
    }

    @Test func `It was not held for a reason, and not tomorrow`() throws {
        let facts = try planned()
        #expect(facts.refusal(.notHeld(on: "2009-06-02", reason: ""), to: id) == "empty")
        #expect(facts.refusal(.notHeld(on: "2009-10-24", reason: "Snow."), to: id) == "in-future")
        #expect(facts.refusal(.notHeld(on: "2009-06-02", reason: "Snow."), to: id) == nil)
    }

    @Test(arguments: [MeetingFact.held(on: "2009-06-02", attended: 7), .notHeld(on: "2009-06-02", reason: "Snow.")])
    func `It is minuted once`(fact: MeetingFact) throws {
        var facts = try planned()
        try facts.add(fact, to: id)
        #expect(facts.refusal(.held(on: "2009-06-02", attended: 7), to: id) == "already-minuted")
        #expect(facts.refusal(.notHeld(on: "2009-06-02", reason: "Snow."), to: id) == "already-minuted")
    }

    @Test func `An action that there is was discussed in words, at a meeting that was held`() throws {
        var facts = try planned()
        let lesson = try facts.lesson(.training)
        try facts.action(Answer(lesson: lesson, part: 1, how: .training))
        #expect(facts.refusal(.discussed(action: "A-0001", words: "Half way."), to: id) == "not-held")
        try facts.add(.held(on: "2009-06-02", attended: 7), to: id)
        #expect(facts.refusal(.discussed(action: "A-0002", words: "Half way."), to: id) == "no-such-action")
        #expect(facts.refusal(.discussed(action: "A-0001", words: ""), to: id) == "empty")
        #expect(facts.refusal(.discussed(action: "A-0001", words: "Half way."), to: id) == nil)
    }

    @Test func `The meetings that discussed an action are found, the panel among them`() throws {
        var facts = try planned()
        let lesson = try facts.lesson(.training)
        let action = try facts.action(Answer(lesson: lesson, part: 1, how: .training))
        let panel = try facts.begin(MeetingFile.self, with: .planned(series: "panel", on: "2009-06-03"))
        for meeting in [id, panel] {
            try facts.add(.held(on: "2009-06-03", attended: 7), to: meeting)
            try facts.add(.discussed(action: action, words: "Half way."), to: meeting)
        }
        let found = facts.register.meetings(thatDiscussed: [action])
        #expect(found.map(\.id) == [id, panel])
        #expect(facts.register.meetings(thatDiscussed: []).isEmpty)
    }
}
