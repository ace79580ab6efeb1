import Clocks
import Register
import Testing

@Suite struct GradeRules {
    private let id = GivenReport.id

    @Test func `A grade is of a criterion of the rubric`() throws {
        let facts = try GivenReport.submitted()
        #expect(facts.refusal(.grade(of: "spelling"), to: id) == "no-such-criterion")
        #expect(facts.refusal(.grade(of: ""), to: id) == "no-such-criterion")
        #expect(facts.refusal(.grade(of: "lessons", rubric: "report/0"), to: id) == "no-such-criterion")
        #expect(facts.refusal(.grade(of: "lessons"), to: id) == nil)
        #expect(facts.refusal(.grade(of: Rubric.overall), to: id) == nil)
    }

    @Test func `A grade is one that the rubric has, with a reason`() throws {
        let facts = try GivenReport.submitted()
        #expect(facts.fields(refusing: .grade("superb"), to: id) == ["grade"])
        #expect(facts.fields(refusing: .grade("Good"), to: id) == ["grade"])
        #expect(facts.fields(refusing: .grade(reason: " "), to: id) == ["reason"])
        #expect(facts.refusal(.grade("inadequate"), to: id) == nil)
    }

    @Test(arguments: GradeSource.allCases)
    func `Before a report is given in its author alone judges it`(source: GradeSource) throws {
        let grade = ReviewFact.grade(from: source)
        #expect(try GivenReport.written().refusal(grade, to: id) == (source == .author ? nil : "not-submitted"))
        #expect(try GivenReport.submitted().refusal(grade, to: id) == nil)
        #expect(try GivenReport.completed().refusal(grade, to: id) == nil)
    }

    @Test func `Judgements stand side by side, and none is overwritten`() throws {
        var facts = try GivenReport.submitted()
        try facts.add(.grade("good", from: .internally), to: id)
        try facts.add(.grade("adequate", from: .panel), to: id)
        try facts.add(.grade("adequate", from: .internally), to: id)
        let gradings = facts.register[id].report.gradings
        #expect(gradings.map(\.source) == [.internally, .panel, .internally])
        #expect(gradings.map(\.grade) == ["good", "adequate", "adequate"])
    }

    @Test func `A judgement of the whole counts as an evaluation, and one of a criterion does not`() throws {
        var facts = try GivenReport.submitted()
        try facts.add(.grade("adequate", of: "lessons", from: .ofsted), to: id)
        #expect(facts.register[id].evaluations.isEmpty)
        try facts.add(.grade("good", of: Rubric.overall, from: .ofsted), to: id)
        let evaluation = try #require(facts.register[id].evaluations.first)
        #expect((evaluation.grade.by, evaluation.grade.grade, evaluation.grade.on) == ("Ofsted", "good", "2009-07-27"))
        #expect(evaluation.scheme == Rubric.report.name)
    }
}
