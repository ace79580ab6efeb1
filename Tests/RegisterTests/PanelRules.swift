import Clocks
import HashTreeCollections
import Register
import Testing

/// Given a lesson that matters everywhere, one that matters in one area, and two meetings of the panel held: M-0001 to which 4
/// members came, M-0002 to which 5 came. A quorum is 5.
@Suite struct PanelRules {
    private static func scene() throws -> Facts {
        var facts = try given()
        for (scope, title) in [(Scope.national, "Ask first"), (.area, "Ask here")] {
            _ = try facts.begin(
                LessonFile.self,
                with: .identified(
                    from: [], theme: "training", scope: scope, title: title, parts: [.init(title: "Asking", asks: .check)],
                    on: "2009-06-01"))
        }
        for (day, came) in [("2009-06-10", 4), ("2009-06-20", 5)] as [(Day, Int)] {
            let id = try facts.begin(MeetingFile.self, with: .planned(series: MeetingFile.panel, on: day))
            try facts.add(.held(on: day, attended: came), to: id)
        }
        return facts
    }

    private func considered(_ outcome: PanelOutcome = .policy, at meeting: ID<MeetingFile>, isAdvice: Bool) -> LessonFact {
        .considered(outcome: outcome, reason: "Two areas found it.", at: meeting, isAdvice: isAdvice, on: "2009-06-21")
    }

    @Test func `Lessons that matter everywhere wait for the panel, and those of one area do not`() throws {
        #expect(try PanelRules.scene().register.panelQueue.map(\.id) == ["L-0001"])
    }

    @Test func `With a quorum it is a decision, and the lesson waits no longer`() throws {
        var facts = try PanelRules.scene()
        try facts.add(considered(at: "M-0002", isAdvice: false), to: ID<LessonFile>(1))
        #expect(facts.register.panelQueue.isEmpty)
        #expect(facts.register[ID<LessonFile>(1)].panel.map(\.outcome) == [.policy])
    }

    @Test func `Without a quorum it is advice, and the lesson still waits`() throws {
        var facts = try PanelRules.scene()
        try facts.add(considered(at: "M-0001", isAdvice: true), to: ID<LessonFile>(1))
        #expect(facts.register.panelQueue.map(\.id) == ["L-0001"])
        #expect(facts.register[ID<LessonFile>(1)].panel.map(\.isAdvice) == [true])
    }

    @Test(arguments: [("M-0001", false), ("M-0002", true)])
    func `Nobody calls advice a decision, or a decision advice`(meeting: String, isAdvice: Bool) throws {
        let facts = try PanelRules.scene()
        let meeting = try #require(ID<MeetingFile>(meeting))
        #expect(facts.refusal(considered(at: meeting, isAdvice: isAdvice), to: ID<LessonFile>(1)) == "quorum")
    }

    @Test func `Another quorum holds from its day`() throws {
        var facts = try PanelRules.scene()
        try facts.add(.settingChosen(setting: .panelQuorum, value: "4", reason: "Seven members.", on: "2009-06-10"), to: ID<OrganisationFile>(1))
        #expect(!facts.register.isAdvice(at: facts.register[ID<MeetingFile>(1)]))
        #expect(
            facts.refusal(.settingChosen(setting: .panelQuorum, value: "none", reason: "No.", on: "2009-06-11"), to: ID<OrganisationFile>(1))
                == "no-such-quorum")
    }

    @Test func `An area's meeting decides nothing nationally, nor does one that was not held`() throws {
        var facts = try PanelRules.scene()
        let planned = try facts.begin(MeetingFile.self, with: .planned(series: MeetingFile.panel, on: "2009-07-20"))
        #expect(facts.refusal(considered(at: planned, isAdvice: true), to: ID<LessonFile>(1)) == "not-the-panel")
    }
}
