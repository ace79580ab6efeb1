import Clocks
import Register
import Testing

@Suite struct RubricTests {
    private let rubric = Rubric.report

    @Test func `The rubric has sixteen criteria, five of them core`() {
        #expect(rubric.criteria.count == 16)
        #expect(
            rubric.criteria.filter(\.isCore).map(\.code) == [
                "independence", "terms-answered", "childs-voice", "analysis-of-why", "recommendations",
            ])
    }

    @Test func `No two criteria and no two grades have the same code`() {
        #expect(Set(rubric.criteria.map(\.code)).count == rubric.criteria.count)
        #expect(Set(rubric.grades.map(\.code)).count == rubric.grades.count)
    }

    @Test func `The whole report is none of the criteria, and is judged all the same`() {
        #expect(!rubric.criteria.map(\.code).contains(Rubric.overall))
        #expect(rubric.holds(criterion: Rubric.overall))
        #expect(!rubric.holds(criterion: "spelling"))
    }

    @Test func `Every criterion says what to look for, and every grade when to give it`() {
        #expect(rubric.criteria.allSatisfy { !$0.title.isEmpty && !$0.evidence.isEmpty })
        #expect(rubric.grades.allSatisfy { !$0.words.isEmpty && !$0.means.isEmpty })
    }

    @Test func `A grade names the rubric by its code and version`() {
        #expect(rubric.name == "report/1")
    }
}
