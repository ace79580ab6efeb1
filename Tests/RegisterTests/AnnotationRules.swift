import Clocks
import Register
import Testing

@Suite struct AnnotationRules {
    private let home = ID<OrganisationFile>(1)

    private func annotated(
        _ words: String = "A director came into post.", figure: String = "notifications", at: Day = "2008-12-01",
        restsOn: String = "Minutes of 4 December 2008", on day: Day = "2009-10-20"
    ) -> OrganisationFact {
        .annotated(figure: figure, at: at, kind: .event, words: words, restsOn: restsOn, on: day)
    }

    @Test func `An annotation is of what is drawn over time`() throws {
        #expect(try given().refusal(annotated(figure: "deaths"), to: home) == "not-drawn")
        #expect(try given().refusal(annotated(figure: "children.circumstance.suicide"), to: home) == "not-drawn")
        #expect(try given().refusal(annotated(), to: home) == nil)
    }

    @Test func `It says what is to be known, and what that rests on`() throws {
        #expect(try given().refusal(annotated(""), to: home) == "empty")
        #expect(try given().refusal(annotated(restsOn: ""), to: home) == "empty")
        #expect(try given().refusal(annotated(), to: home) == nil)
    }

    @Test func `It marks no day to come, and is not written tomorrow`() throws {
        #expect(try given().refusal(annotated(at: "2009-10-24"), to: home) == "in-future")
        #expect(try given().refusal(annotated(at: "2009-10-23"), to: home) == nil)
        #expect(try given().refusal(annotated(on: "2009-10-24"), to: home) == "in-future")
        #expect(try given().refusal(annotated(on: "2009-10-23"), to: home) == nil)
    }

    @Test func `Annotations stand in the order of the days they mark`() throws {
        var facts = try given()
        for (words, day) in [("Second.", "2008-12-01"), ("Third.", "2008-12-01"), ("First.", "2008-06-01")]
            as [(String, Day)]
        {
            try facts.add(annotated(words, at: day), to: home)
        }
        #expect(facts.register.home.annotations.map(\.words) == ["First.", "Second.", "Third."])
    }
}
