import Clocks
import Register
import Testing

/// What becomes of a meeting once it is planned: M-0001 of the South West, planned for Tuesday 27 October 2009; it is
/// 30 October.
@Suite struct MeetingChanges {
    private let id: ID<MeetingFile> = "M-0001"

    private func planned() throws -> Facts {
        var facts = try given(today: "2009-10-30")
        try facts.begin(MeetingFile.self, with: .planned(series: "SW", on: "2009-10-27"))
        return facts
    }

    private func held() throws -> Facts {
        var facts = try planned()
        try facts.add(.held(on: "2009-10-27", attended: 7), to: id)
        return facts
    }

    private func moved(to day: Day = "2009-11-03", reason: String = "The room is taken.") -> MeetingFact {
        .moved(to: day, reason: reason)
    }

    /// What a refusal of a fact about M-0001 says; `nil` when it may be recorded. Nothing is added.
    private func sentences(refusing fact: MeetingFact, in facts: Facts) -> String? {
        var trial = facts
        do throws(Refusal) {
            try trial.add(fact, to: id)
            return nil
        } catch {
            return error.sentences
        }
    }

    // MARK: another day

    @Test func `A meeting that is moved keeps each day before it, with the reason`() throws {
        var facts = try planned()
        try facts.add(moved(), to: id)
        try facts.add(moved(to: "2009-11-10", reason: "So is the next."), to: id)
        let meeting = facts.register[id]
        #expect(meeting.planned == "2009-11-10")
        #expect(meeting.plannedBefore.map(\.from) == ["2009-10-27", "2009-11-03"])
        #expect(meeting.plannedBefore.map(\.reason) == ["The room is taken.", "So is the next."])
        #expect(meeting.isOpen)
    }

    @Test func `It is moved to another day, on which its series does not meet already`() throws {
        var facts = try planned()
        try facts.begin(MeetingFile.self, with: .planned(series: "SW", on: "2009-11-03"))
        try facts.begin(MeetingFile.self, with: .planned(series: "NE", on: "2009-11-10"))
        #expect(facts.refusal(moved(to: "2009-10-27"), to: id) == "same-day")
        #expect(facts.refusal(moved(to: "2009-11-03"), to: id) == "already-planned")
        #expect(facts.refusal(moved(to: "2009-11-10"), to: id) == nil)
    }

    @Test func `The day from which a meeting was moved is free again`() throws {
        var facts = try planned()
        let again = MeetingFact.planned(series: "SW", on: "2009-10-27")
        #expect(facts.refusal(again, to: ID<MeetingFile>(2)) == "already-planned")
        try facts.add(moved(), to: id)
        #expect(facts.refusal(again, to: ID<MeetingFile>(2)) == nil)
    }

    @Test func `It is moved for a reason`() throws {
        #expect(try planned().refusal(moved(reason: " "), to: id) == "empty")
        #expect(try planned().fields(refusing: moved(reason: " "), to: id) == ["reason"])
    }

    @Test(arguments: [MeetingFact.held(on: "2009-10-27", attended: 7), .notHeld(on: "2009-10-27", reason: "Snow.")])
    func `It is not moved once it was held, or was not`(fact: MeetingFact) throws {
        var facts = try planned()
        try facts.add(fact, to: id)
        #expect(facts.refusal(moved(), to: id) == "already-minuted")
        #expect(facts.register[id].planned == "2009-10-27")
    }

    // MARK: a second record, and a note

    @Test(arguments: [MeetingFact.held(on: "2009-10-27", attended: 8), .notHeld(on: "2009-10-27", reason: "Snow.")])
    func `A second record of the same meeting is refused with what to do instead`(fact: MeetingFact) throws {
        let refused = try sentences(refusing: fact, in: held())
        #expect(refused?.hasPrefix("M-0001 is recorded already as held or not held.") == true)
        #expect(refused?.hasSuffix("Open it to read what was recorded. To one that was held a note can be added.") == true)
    }

    @Test func `A note is added once the meeting was held, in words`() throws {
        let note = { MeetingFact.noted(words: $0) }
        #expect(try planned().refusal(note("The team is thanked."), to: id) == "not-held")
        #expect(try held().refusal(note(" "), to: id) == "empty")
        #expect(try held().refusal(note("The team is thanked."), to: id) == nil)
    }

    @Test func `Notes stand in the order in which they were added`() throws {
        var facts = try held()
        try facts.add(.noted(words: "The team is thanked."), to: id)
        try facts.add(.noted(words: "Meet at ten."), to: id)
        #expect(facts.register[id].notes == ["The team is thanked.", "Meet at ten."])
    }

    // MARK: finding one

    /// The same, and M-0002 of the panel.
    private func named() throws -> Register {
        var facts = try planned()
        try facts.begin(MeetingFile.self, with: .planned(series: "panel", on: "2009-09-29"))
        return facts.register
    }

    @Test(
        arguments: [
            ("M-0001", "M-0001"), ("m-0001", "M-0001"), ("SW-2009-10-27", "M-0001"), ("M-0002", "M-0002"),
            ("panel-2009-09-29", "M-0002"),
        ] as [(String, ID<MeetingFile>)])
    func `A meeting is found by its reference, and by its series and day`(text: String, found: ID<MeetingFile>) throws {
        #expect(try named().meeting(named: text) == found)
    }

    @Test(arguments: [
        "M-0003", "M-0000", "SW-2009-10-28", "NE-2009-10-27", "panel-2009-10-27", "SW-27-10-2009", "SW-2009-10-27-1",
        "SW-2009-10", "SW", "SW-", "-2009-10-27", "2009-10-27", "C-0001", "M", "",
    ])
    func `Nothing else names a meeting`(text: String) throws {
        #expect(try named().meeting(named: text) == nil)
    }

    @Test func `A meeting that was moved is found by the day on which it is held instead`() throws {
        var facts = try planned()
        try facts.add(moved(), to: id)
        #expect(facts.register.meeting(named: "SW-2009-11-03") == id)
        #expect(facts.register.meeting(named: "SW-2009-10-27") == nil)
    }

    // MARK: the last one

    /// Of the South West held on 4 August and 15 September, not held on 6 October, and planned; of the North East held
    /// on 20 October.
    private func series() throws -> Register {
        var facts = try given(today: "2009-10-30")
        for (series, day) in [
            ("SW", "2009-08-04"), ("SW", "2009-09-15"), ("SW", "2009-10-06"), ("NE", "2009-10-20"),
            ("SW", "2009-10-27"),
        ] as [(String, Day)] {
            try facts.begin(MeetingFile.self, with: .planned(series: series, on: day))
        }
        try facts.add(.held(on: "2009-08-04", attended: 7), to: ID<MeetingFile>(1))
        try facts.add(.held(on: "2009-09-15", attended: 7), to: ID<MeetingFile>(2))
        try facts.add(.notHeld(on: "2009-10-06", reason: "Flood."), to: ID<MeetingFile>(3))
        try facts.add(.held(on: "2009-10-20", attended: 7), to: ID<MeetingFile>(4))
        return facts.register
    }

    @Test(
        arguments: [("M-0005", "M-0002"), ("M-0003", "M-0002"), ("M-0002", "M-0001"), ("M-0001", nil), ("M-0004", nil)]
            as [(ID<MeetingFile>, ID<MeetingFile>?)])
    func `The last one held before a meeting is of its own series, and was held`(
        meeting: ID<MeetingFile>, last: ID<MeetingFile>?
    ) throws {
        let register = try series()
        #expect(register.lastHeld(before: register[meeting])?.id == last)
    }

    @Test func `The meetings of a series stand by the day for which they are planned`() throws {
        var facts = try planned()
        try facts.begin(MeetingFile.self, with: .planned(series: "SW", on: "2009-11-03"))
        try facts.begin(MeetingFile.self, with: .planned(series: "NE", on: "2009-11-04"))
        #expect(facts.register.meetings(of: "SW").map(\.id) == ["M-0001", "M-0002"])
        try facts.add(moved(to: "2009-11-10"), to: id)
        #expect(facts.register.meetings(of: "SW").map(\.id) == ["M-0002", "M-0001"])
    }
}
