import Clocks
import Papers
import Register
import Testing

@Suite struct LessonViewTests {
    @Test func `A part says what was asked, what was given and how it stands`() throws {
        let lesson = LessonView("L-0001", in: try full())
        let first = try #require(lesson.parts.first)
        #expect(first.asked == "Policy asked")
        #expect(first.answered.map(\.given) == ["policy changed"])
        #expect(first.answered.map(\.standing) == ["Version 3 is in force."])
        #expect(lesson.parts.map(\.status) == ["Done", "No action recorded"])
    }

    @Test func `An action that answers two lessons is told at both`() throws {
        let register = try full()
        #expect(LessonView("L-0001", in: register).shares == ["Action A-0001 also answers L-0002."])
        #expect(LessonView("L-0002", in: register).shares == ["Action A-0001 also answers L-0001."])
    }

    @Test func `A lesson with a part left over is in progress`() throws {
        #expect(LessonView("L-0001", in: try full()).status == "In progress")
    }

    @Test func `A lesson put right part by part is done`() throws {
        var facts = try given(full())
        try facts.add(
            .alreadyRemedied(part: 2, evidence: "The ratio is 10 to 1.", on: "2009-09-01"), to: ID<LessonFile>(1))
        let lesson = LessonView("L-0001", in: facts.register)
        #expect(lesson.status == "Done: evidence recorded for every part")
        #expect(lesson.parts.last?.answered.map(\.given) == ["already put right"])
    }
}
