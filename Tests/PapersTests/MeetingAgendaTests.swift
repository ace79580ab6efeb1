import Clocks
import Papers
import Register
import Testing

/// What a meeting looks at, built on 23 October 2009: M-0001 of the North East was held on 15 September, and M-0002 is
/// planned for Tuesday 27 October, so that the next one would be on 8 December.
@Suite struct MeetingAgendaTests {
    private let today: Day = "2009-10-23"

    /// Actions on L-0001, all agreed before the last meeting; since then nothing was recorded.
    private func met(_ actions: (title: String, due: Day?)...) throws -> Facts {
        var earlier = try Facts(given().register, at: Moment(london: "2009-09-15", hour: 9, minute: 0), by: "P-0001")
        try earlier.teach()
        for action in actions { try earlier.agree(action.title, due: action.due) }
        let last = try earlier.begin(MeetingFile.self, with: .planned(series: "NE", on: "2009-09-15"))
        try earlier.add(.held(on: "2009-09-15", attended: 7), to: last)
        var facts = try given(earlier.register)
        try facts.begin(MeetingFile.self, with: .planned(series: "NE", on: "2009-10-27"))
        return facts
    }

    /// Five actions; since the last meeting progress was recorded of A-0001, which is overdue, and of A-0003.
    private func everything() throws -> Facts {
        var facts = try met(
            ("Give a course", "2009-10-01"), ("Write a note", "2009-11-20"), ("Change the form", "2010-03-31"),
            ("Ask the school", nil), ("Look at ten files", "2010-06-30"))
        for action in [1, 3] {
            try facts.add(
                .progressed(state: .underWay, words: "Half way.", on: "2009-10-20"), to: ID<ActionFile>(action))
        }
        return facts
    }

    private func agenda(_ facts: Facts, of meeting: ID<MeetingFile> = "M-0002") -> MeetingAgenda {
        MeetingAgenda(meeting, in: facts.register, on: today)
    }

    /// A meeting of a series, M-0001, with nothing before it.
    private func first(of series: String = "NE") throws -> Facts {
        var facts = try given()
        try facts.begin(MeetingFile.self, with: .planned(series: series, on: "2009-10-27"))
        return facts
    }

    // MARK: which meeting

    @Test func `An agenda says which meeting it is, when the last was held and when the next would be`() throws {
        let agenda = try agenda(met())
        #expect((agenda.reference, agenda.title) == ("M-0002", "North East improvement meeting"))
        #expect(agenda.day == "Tuesday 27 October 2009")
        #expect(agenda.last == "The last one was held on 15 September 2009.")
        #expect(agenda.next == "8 December 2009")
    }

    // MARK: actions

    @Test func `An action is overdue, due or recorded of since the last meeting, and the rest are counted`() throws {
        let agenda = try agenda(everything())
        #expect(agenda.overdue.map(\.reference) == ["A-0001"])
        #expect(agenda.due.map(\.reference) == ["A-0002"])
        #expect(agenda.changed.map(\.reference) == ["A-0003"])
        #expect(agenda.unchanged == "2 other actions are open, and nothing was recorded of them since.")
    }

    @Test func `An action that is overdue stands under Overdue alone, whatever was recorded of it`() throws {
        let agenda = try agenda(everything())
        #expect(agenda.overdue.map(\.standing) == ["Half way."])
        #expect((agenda.due + agenda.changed).allSatisfy { $0.reference != "A-0001" })
    }

    @Test func `An action says who owns it, by when, where it stands and for which lesson`() throws {
        let item = try #require(try agenda(everything()).overdue.first)
        #expect((item.title, item.owner) == ("Give a course", "Head of learning"))
        #expect(item.due == "1 October 2009, 22 days overdue")
        #expect(item.lessons == ["L-0001"])
    }

    @Test func `What is due today is not overdue, and what is due with the next meeting is looked at`() throws {
        let agenda = try agenda(
            met(("Give a course", "2009-12-08"), ("Write a note", "2009-10-23"), ("Ask the school", "2009-12-09")))
        #expect(agenda.overdue.isEmpty)
        #expect(agenda.due.map(\.reference) == ["A-0002", "A-0001"])
        #expect(agenda.unchanged == "1 other action is open, and nothing was recorded of it since.")
    }

    @Test func `What was done since the last meeting is told once more, and is not overdue`() throws {
        var facts = try met(("Give a course", "2009-10-01"))
        try facts.add(.done(evidence: "Attendance lists.", on: "2009-10-20"), to: ID<ActionFile>(1))
        let agenda = agenda(facts)
        #expect(agenda.overdue.isEmpty && agenda.due.isEmpty)
        #expect(agenda.changed.map(\.due) == ["1 October 2009, done"])
        #expect(agenda.changed.map(\.standing) == ["Attendance lists."])
        #expect(agenda.unchanged == "No other action is open.")
    }

    @Test func `Where none was held before, whatever was recorded counts as recorded since`() throws {
        var facts = try first()
        try facts.teach()
        try facts.agree("Ask the school", due: nil)
        let agenda = agenda(facts, of: "M-0001")
        #expect(agenda.last == "None was held before it.")
        #expect(agenda.changed.map(\.due) == ["No due date"])
    }

    @Test func `Where nothing is due its lists are empty`() throws {
        let agenda = try agenda(met())
        #expect(agenda.overdue.isEmpty && agenda.due.isEmpty && agenda.changed.isEmpty)
        #expect(agenda.unchanged == "No other action is open.")
        #expect(agenda.reported.isEmpty && agenda.audits.isEmpty)
    }

    @Test func `An audit that is due before the next meeting is looked at, and one due after it is not`() throws {
        var facts = try met()
        try facts.planAudit(due: "2009-10-30")
        try facts.planAudit(due: "2009-12-09")
        try facts.planAudit()
        #expect(agenda(facts).audits == ["AU-0001: Is the file read? A sample of 10, in 7 days."])
    }

    // MARK: how the area stands

    @Test func `Practitioners to a manager are people in post here, with a tenth`() throws {
        var facts = try first()
        for _ in 1...21 { try facts.post(.practitioner) }
        for _ in 1...2 { try facts.post(.operationalManager) }
        try facts.post(.nonOperationalManager)
        #expect(
            agenda(facts, of: "M-0001").reported
                == ["21 practitioners to 2 operational managers in post: 10.5 to 1."])
    }

    @Test func `Practitioners without a manager are told to have none`() throws {
        var facts = try first()
        for _ in 1...2 { try facts.post(.practitioner) }
        #expect(
            agenda(facts, of: "M-0001").reported == ["2 practitioners are in post, and no operational manager."])
    }

    @Test func `Sign-offs are counted among people in post here`() throws {
        var facts = try first()
        try facts.openSouthWest()
        let policy = try facts.ask("people in post", count: 5)
        for area in ["NE", "NE", "SW", "SW"] { try facts.post(.support, in: area) }
        for person in [1, 3, 4] {
            try facts.add(.signed(policy: policy, version: 1, on: "2009-09-10"), to: ID<PersonFile>(person))
        }
        #expect(
            agenda(facts, of: "M-0001").reported
                == ["Supervision Policy, version 1: 1 of 2 people in post here say they have read it."])
    }

    @Test func `Where some people alone were asked to sign, it is said of whom`() throws {
        var facts = try first()
        let policy = try facts.ask("people who supervise others", count: 3)
        for _ in 1...2 {
            let person = try facts.post(.support)
            try facts.add(.signed(policy: policy, version: 1, on: "2009-09-10"), to: person)
        }
        try facts.post(.support)
        let sentence = try #require(agenda(facts, of: "M-0001").reported.first)
        #expect(sentence.hasPrefix("Supervision Policy, version 1: 2 people say they have read it."))
        #expect(sentence.hasSuffix("It was asked of people who supervise others."))
    }

    @Test func `Another area's people count in nothing that is reported`() throws {
        var facts = try first()
        try facts.openSouthWest()
        try facts.requireCourse()
        for area in ["NE", "NE", "SW", "SW", "SW"] { try facts.post(.practitioner, in: area) }
        try facts.post(.operationalManager)
        try facts.post(.operationalManager, in: "SW")
        try facts.add(
            .attended(cohort: nil, stage: 1, people: ["P-0001", "P-0003", "P-0004"], on: "2009-10-06"),
            to: ID<CourseFile>(1))
        #expect(
            agenda(facts, of: "M-0001").reported == [
                "Safeguarding: 1 of 2 people of whom it is asked are complete, 1 have not done it in time.",
                "2 practitioners to 1 operational manager in post: 2.0 to 1.",
            ])
    }

    @Test func `The panel has no report of an area`() throws {
        var facts = try first(of: "panel")
        for role in [PostRole.practitioner, .operationalManager] { try facts.post(role) }
        let agenda = agenda(facts, of: "M-0001")
        #expect(agenda.title == "Learning Action Panel")
        #expect(agenda.reported.isEmpty)
    }

    // MARK: on paper

    private let room = "<p><b>What was decided:</b> \(String(repeating: "…", count: 30))</p>"

    private func printed(_ facts: Facts, of meeting: ID<MeetingFile> = "M-0002") -> ReportDocument {
        agenda(facts, of: meeting).document(organisation: "Northmoor", isDemonstration: false)
    }

    @Test func `The document has every action that is looked at, each with room to write`() throws {
        let document = try printed(everything())
        #expect(document.title == "North East improvement meeting, Tuesday 27 October 2009")
        #expect(document.state == "Agenda M-0002")
        let body = document.body.html
        for heading in ["1.1 A-0001 Give a course", "2.1 A-0002 Write a note", "3.1 A-0003 Change the form"] {
            #expect(body.contains("<h3>\(heading)</h3>"), "\(heading)")
        }
        #expect(body.ranges(of: room).count == 3)
        #expect(body.contains("2 other actions are open, and nothing was recorded of them since."))
    }

    @Test func `The document of a meeting that has nothing to look at says so, and has room for the rest`() throws {
        let body = try printed(met()).body.html
        #expect(body.ranges(of: "<p>Nothing.</p>").count == 3)
        #expect(!body.contains(room))
        #expect(body.contains("5. What else was decided"))
    }
}

extension Facts {
    /// L-0001, which asks for training.
    fileprivate mutating func teach() throws(Refusal) {
        try begin(
            LessonFile.self,
            with: .identified(
                from: [], theme: "training", scope: .national, title: "Ask the school.",
                parts: [LessonPart(title: "A course", asks: .training)], on: "2009-06-30"))
    }

    /// An action on L-0001, agreed on 2 July 2009.
    fileprivate mutating func agree(_ title: String, due: Day?) throws(Refusal) {
        try begin(
            ActionFile.self,
            with: .agreed(
                title: title, answers: [Answer(lesson: "L-0001", part: 1, how: .training)], owner: "Head of learning",
                due: due, on: "2009-07-02"))
    }

    fileprivate mutating func openSouthWest() throws(Refusal) {
        try add(.areaOpened(area: "SW", name: "South West", on: "2008-04-01"), to: ID<OrganisationFile>(1))
    }

    /// Somebody in a post of an area.
    @discardableResult
    fileprivate mutating func post(_ role: PostRole, in area: String = "NE") throws(Refusal) -> ID<PersonFile> {
        let id = try begin(PersonFile.self, with: .joined(name: .said("Invented Person"), on: "2008-04-01"))
        try add(.postTaken(post: "A post", area: area, role: role, on: "2008-04-01"), to: id)
        return id
    }

    /// A policy whose version 1 people are asked to sign.
    fileprivate mutating func ask(_ whom: String, count: Int) throws(Refusal) -> ID<PolicyFile> {
        let id = try begin(
            PolicyFile.self, with: .adopted(title: "Supervision Policy", slug: "supervision", on: "2005-04-04"))
        try add(
            .published(version: 1, on: "2009-09-01", answers: [], changes: [], learningTo: nil, signBy: nil), to: id)
        try add(.signaturesAsked(version: 1, people: count, whom: whom, on: "2009-09-01"), to: id)
        return id
    }

    /// CO-0001, which practitioners must have completed by 5 April 2009.
    fileprivate mutating func requireCourse() throws(Refusal) {
        let id = try begin(
            CourseFile.self,
            with: .opened(code: "safeguarding", title: "Safeguarding", stages: ["All of it"], on: "2008-04-01"))
        let requirement = Requirement(
            roles: [.practitioner], within: 90, months: nil, from: "2009-01-05", source: "The Board")
        try add(.required(requirement: requirement, on: "2009-01-05"), to: id)
    }
}
