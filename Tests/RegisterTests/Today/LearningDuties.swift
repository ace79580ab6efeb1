import Clocks
import Register
import Testing

/// What reports teach, actions to be done, evidence to be looked at, and meetings; it is 23 October 2009.
@Suite struct LearningDuties {
    private let id: ID<ActionFile> = "A-0001"

    private func states(_ role: Role, _ kind: Duty.Kind, _ facts: Facts, on day: Day = "2009-10-23") -> [Duty.State] {
        facts.register.duties(role, on: day).of(kind).map(\.state)
    }

    // MARK: draft lessons

    /// IMR-0001, accepted on Friday 31 July 2009; it teaches one thing.
    private func accepted(_ learning: ReviewFact = .learning()) throws -> Facts {
        var facts = try GivenReport.written()
        try facts.add(learning, to: GivenReport.id)
        try facts.add(.submitted(on: "2009-07-20"), to: GivenReport.id)
        try facts.add(.completed(on: "2009-07-31"), to: GivenReport.id)
        return facts
    }

    @Test func `What an accepted report teaches is the lead's to make lessons of, and the coordinator waits`() throws {
        let register = try accepted().register
        let lead = try #require(register.duties(.lead, on: "2009-08-03").of(.lessons).first)
        #expect((lead.state, lead.due) == (.needsYou, "2009-08-14"))
        #expect(lead.title == "Make lessons of what IMR-0001 teaches")
        #expect(lead.words == "1 draft lesson, from a report accepted on 31 July 2009.")
        #expect(lead.address == "/lessons/new?review=IMR-0001&draft=1")
        let coordinator = try #require(register.duties(.coordinator, on: "2009-08-03").of(.lessons).first)
        #expect((coordinator.state, coordinator.address) == (.waitingForOthers, "/lessons"))
    }

    @Test func `Once it is overdue it stands on the coordinator's list too, which says so`() throws {
        let duty = try #require(try accepted().register.duties(.coordinator).of(.lessons).first)
        #expect((duty.state, duty.standing.state) == (.needsYou, .overdue))
        #expect(duty.why.hasSuffix("It is overdue, so it stands on your list too."))
    }

    @Test func `Nothing is owed of a report that is not accepted, or that only teaches what was done well`() throws {
        var submitted = try GivenReport.written()
        try submitted.add(.learning(), to: GivenReport.id)
        try submitted.add(.submitted(on: "2009-07-20"), to: GivenReport.id)
        let good = ReviewFact.learningNoted(
            learning: 1, words: "They asked the child.", theme: "training", reach: .single, isGoodPractice: true,
            findings: [1], on: "2009-06-01")
        #expect(states(.lead, .lessons, submitted).isEmpty)
        #expect(try states(.lead, .lessons, accepted(good)).isEmpty)
    }

    @Test func `Once a lesson is made of it nothing is owed`() throws {
        var facts = try accepted()
        try facts.begin(
            LessonFile.self,
            with: .identified(
                from: [GivenReport.id], theme: "training", scope: .national, title: "Ask the school.",
                parts: [LessonPart(title: "A list of whom to ring", asks: .check)], on: "2009-08-03",
                draft: LearningReference(review: GivenReport.id, number: 1)))
        for role in [Role.lead, .coordinator] { #expect(states(role, .lessons, facts).isEmpty, "\(role.words)") }
    }

    // MARK: actions

    /// A-0001, due on 30 October unless said otherwise, and P-0001 to P-0003, of whom the first records everything.
    private func agreed(due: Day? = "2009-10-30", kind: ChangeKind? = .changesSystem) throws -> Facts {
        var facts = try given()
        for _ in 1...3 { try facts.person() }
        let lesson = try facts.lesson(.training)
        try facts.begin(
            ActionFile.self,
            with: .agreed(
                title: "Give a course", answers: [Answer(lesson: lesson, part: 1, how: .training)],
                owner: "Head of learning", due: due, on: "2009-07-02", kind: kind))
        return facts
    }

    @Test(arguments: [Role.lead, .coordinator])
    func `An action with a day stands on the list of those who chase it`(role: Role) throws {
        let duties = try agreed().register.duties(role).of(.action)
        #expect(duties.map(\.title) == ["A-0001 Give a course"])
        #expect(duties.map(\.words) == ["Agreed; no progress recorded."])
        #expect(duties.map(\.standing.words) == ["in 7 days"])
        #expect(duties.map(\.state) == [.needsYou])
        #expect(duties.map(\.address) == ["/actions/A-0001"])
    }

    @Test(arguments: [Role.lead, .coordinator])
    func `It is overdue when its day has gone by, and not on the day itself`(role: Role) throws {
        let register = try agreed().register
        #expect(register.duties(role, on: "2009-10-30").of(.action).map(\.standing.state) == [.today])
        #expect(register.duties(role, on: "2009-11-03").of(.action).map(\.standing.words) == ["4 days overdue"])
    }

    @Test func `The panel waits for it, and is told once it is overdue`() throws {
        let facts = try agreed()
        #expect(states(.panel, .action, facts) == [.waitingForOthers])
        #expect(states(.panel, .action, facts, on: "2009-11-03") == [.needsYou])
    }

    @Test func `An action without a day is owed on none`() throws {
        #expect(try states(.lead, .action, agreed(due: nil)).isEmpty)
    }

    @Test func `Once it is handed to a person it stands on theirs, and those who chase it wait`() throws {
        var facts = try agreed()
        try facts.add(
            .handedOver(owner: "Head of policy", holder: "P-0002", reason: "She has left.", on: "2009-10-01"), to: id)
        let register = facts.register
        let own = try #require(register.duties(.people, person: "P-0002").of(.action).first)
        #expect((own.state, own.address) == (.needsYou, "/actions/A-0001"))
        #expect(own.why == "Head of policy owns it; the lead and the coordinator chase it.")
        #expect(register.duties(.people, person: "P-0003").of(.action).isEmpty)
        for role in [Role.lead, .coordinator] {
            #expect(states(role, .action, facts) == [.waitingForOthers], "\(role.words)")
            #expect(states(role, .action, facts, on: "2009-11-03") == [.needsYou], "\(role.words)")
        }
    }

    // MARK: evidence

    /// The same, done on Wednesday 30 September, as P-0001 says.
    private func done(kind: ChangeKind? = .changesSystem) throws -> Facts {
        var facts = try agreed(kind: kind)
        try facts.add(.done(evidence: "Attendance lists.", on: "2009-09-30"), to: id)
        return facts
    }

    private func checked(_ holds: Bool) -> ActionFact {
        .evidenceChecked(holds: holds, words: "The lists.", by: "P-0002", on: "2009-10-05")
    }

    @Test(arguments: [Role.lead, .qualityAssurer])
    func `What is done is owed no longer, and somebody looks at its evidence`(role: Role) throws {
        let duties = try done().register.duties(role)
        #expect(duties.of(.action).isEmpty)
        let evidence = try #require(duties.of(.evidence).first)
        #expect((evidence.state, evidence.due) == (.needsYou, "2009-10-28"))
        #expect(evidence.title == "Check the evidence of A-0001")
        #expect(evidence.words == "Done on 30 September 2009: Attendance lists.")
        #expect(evidence.address == "/actions/A-0001/check/new")
    }

    @Test func `Whoever said that it is done is not asked to look at it`() throws {
        let register = try done().register
        for role in [Role.lead, .qualityAssurer] {
            #expect(register.duties(role, person: "P-0001").of(.evidence).isEmpty, "\(role.words)")
            #expect(register.duties(role, person: "P-0002").of(.evidence).map(\.state) == [.needsYou], "\(role.words)")
        }
    }

    @Test func `The coordinator waits for whoever looks at it`() throws {
        let duties = try done().register.duties(.coordinator).of(.evidence)
        #expect(duties.map(\.state) == [.waitingForOthers])
        #expect(duties.map(\.address) == ["/actions/A-0001"])
    }

    @Test func `Nothing is asked of anybody once the evidence was checked`() throws {
        var facts = try done()
        try facts.add(checked(true), to: id)
        for role in Role.allCases {
            #expect(states(role, .evidence, facts).isEmpty && states(role, .action, facts).isEmpty, "\(role.words)")
        }
    }

    @Test func `Where the evidence does not hold, the action is owed again`() throws {
        var facts = try done()
        try facts.add(checked(false), to: id)
        #expect(states(.lead, .evidence, facts).isEmpty)
        #expect(states(.lead, .action, facts) == [.needsYou])
    }

    @Test func `Of what was agreed before it was asked what kind of change it is, no evidence is asked`() throws {
        #expect(try states(.lead, .evidence, done(kind: nil)).isEmpty)
    }

    // MARK: meetings

    @Test func `A meeting to come leads to its page, and one gone by to where it is recorded`() throws {
        var facts = try given()
        for day in ["2009-10-27", "2009-10-20"] as [Day] {
            try facts.begin(MeetingFile.self, with: .planned(series: "NE", on: day))
        }
        let meetings = facts.register.duties(.areaManager, areas: ["NE"]).of(.meeting)
        #expect(meetings.map(\.address) == ["/meetings/M-0002/minutes/new", "/meetings/M-0001"])
        #expect(meetings.map(\.words).last == "Planned for Tuesday 27 October 2009.")
    }

    @Test func `A meeting that is moved is owed on its new day`() throws {
        var facts = try given()
        let meeting = try facts.begin(MeetingFile.self, with: .planned(series: "NE", on: "2009-10-20"))
        try facts.add(.moved(to: "2009-11-03", reason: "The room is taken."), to: meeting)
        let duties = facts.register.duties(.areaManager, areas: ["NE"]).of(.meeting)
        #expect(duties.map(\.due) == ["2009-11-03"])
        #expect(duties.map(\.address) == ["/meetings/M-0001"])
    }
}
