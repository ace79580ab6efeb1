import Clocks
import Register
import Testing

@Suite struct LearningFigures {
    private func answer(_ lesson: ID<LessonFile>, _ part: Int = 1, _ how: Remedy) -> Answer {
        Answer(lesson: lesson, part: part, how: how)
    }

    @Test func `Guidance in the place of training leaves a part in progress`() throws {
        var facts = try given()
        let lesson = try facts.lesson(.training)
        let action = try facts.action(answer(lesson, 1, .guidance))
        try facts.add(.done(evidence: "On the practice pages.", on: "2009-08-31"), to: action)
        #expect(facts.register.statuses(of: lesson) == [.inProgress])
        #expect(try facts.register.figure("lessons.parts.in-progress").records == ["L-0001.1"])
        #expect(try facts.register.figure("lessons.parts.done").value == 0)
    }

    @Test func `Training where training was asked is done, with guidance beside it or not`() throws {
        var facts = try given()
        let lesson = try facts.lesson(.training, .training)
        for part in [1, 2] {
            let training = try facts.action(answer(lesson, part, .training))
            try facts.add(.done(evidence: "94% attended.", on: "2009-09-30"), to: training)
        }
        let guidance = try facts.action(answer(lesson, 2, .guidance))
        try facts.add(.done(evidence: "On the practice pages.", on: "2009-08-31"), to: guidance)
        #expect(facts.register.statuses(of: lesson) == [.done, .done])
    }

    @Test func `Every action on a part is done before the part is`() throws {
        var facts = try given()
        let lesson = try facts.lesson(.policy)
        let first = try facts.action(answer(lesson, 1, .policy))
        try facts.action(answer(lesson, 1, .policy))
        try facts.add(.done(evidence: "Version 3.", on: "2009-09-01"), to: first)
        #expect(facts.register.statuses(of: lesson) == [.inProgress])
    }

    @Test(arguments: [Progress.planned, .underWay, .underReview])
    func `Short of done is never done`(state: Progress) throws {
        var facts = try given()
        let lesson = try facts.lesson(.policy)
        let action = try facts.action(answer(lesson, 1, .policy))
        try facts.add(.progressed(state: state, words: "The draft has been read.", on: "2009-09-30"), to: action)
        #expect(facts.register.statuses(of: lesson) == [.inProgress])
    }

    @Test func `One action answers two lessons`() throws {
        var facts = try given()
        let first = try facts.lesson(.policy)
        let second = try facts.lesson(.policy)
        let action = try facts.action(answer(first, 1, .policy), answer(second, 1, .policy))
        #expect(facts.register.actions(answering: first).map(\.id) == [action])
        #expect(facts.register.actions(answering: second).map(\.id) == [action])
        try facts.add(.done(evidence: "Version 4.", on: "2009-10-14"), to: action)
        #expect(try facts.register.figure("lessons.parts.done").records == ["L-0001.1", "L-0002.1"])
    }

    @Test func `A part that no action answers says so`() throws {
        var facts = try given()
        let lesson = try facts.lesson(.policy, .system)
        try facts.action(answer(lesson, 1, .policy))
        #expect(facts.register.statuses(of: lesson) == [.inProgress, .noAction])
        #expect(try facts.register.figure("lessons.parts.no-action").records == ["L-0001.2"])
    }

    @Test func `A part put right already counts with those done`() throws {
        var facts = try given()
        let lesson = try facts.lesson(.check)
        try facts.add(.alreadyRemedied(part: 1, evidence: "2 errors in 400.", on: "2009-07-02"), to: lesson)
        #expect(facts.register.statuses(of: lesson) == [.alreadyRemedied])
        #expect(try facts.register.figure("lessons.parts.done").records == ["L-0001.1"])
    }

    @Test func `Statuses divide the parts`() throws {
        var facts = try given()
        let lesson = try facts.lesson(.policy, .system, .check)
        try facts.action(answer(lesson, 1, .policy))
        try facts.add(.alreadyRemedied(part: 3, evidence: "2 errors in 400.", on: "2009-07-02"), to: lesson)
        let parts = try ["done", "in-progress", "no-action"].map {
            try facts.register.figure("lessons.parts.\($0)").records
        }
        #expect(parts == [["L-0001.3"], ["L-0001.1"], ["L-0001.2"]])
        #expect(try parts.joined().sorted() == facts.register.figure("lessons.parts").records)
    }

    @Test func `Lessons of another period are left out`() throws {
        var facts = try given()
        try facts.lesson(.policy, on: "2009-03-31")
        try facts.lesson(.policy, on: "2009-09-30")
        #expect(try facts.register.figure("lessons").records == ["L-0002"])
        #expect(try facts.register.figure("lessons.parts").records == ["L-0002.1"])
    }

    @Test func `Area meetings due and held are counted, and the panel's are not`() throws {
        var facts = try given()
        for (series, day) in [
            ("NE", "2009-06-02"), ("SW", "2009-06-03"), ("panel", "2009-06-04"), ("NE", "2009-10-01"),
        ] as [(String, Day)] {
            try facts.begin(MeetingFile.self, with: .planned(series: series, on: day))
        }
        try facts.add(.held(on: "2009-06-02", attended: 7), to: ID<MeetingFile>(1))
        try facts.add(.notHeld(on: "2009-06-03", reason: "Flood."), to: ID<MeetingFile>(2))
        try facts.add(.held(on: "2009-06-04", attended: 7), to: ID<MeetingFile>(3))
        #expect(try facts.register.figure("meetings.planned").records == ["M-0001", "M-0002"])
        #expect(try facts.register.figure("meetings.held").records == ["M-0001"])
        #expect(facts.register.panelMeetings(heldIn: april2009).map(\.id) == ["M-0003"])
    }
}
