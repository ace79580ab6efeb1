import Register
import Testing

@testable import Papers

@Suite struct VignetteTests {
    private func words(_ facts: ChildFacts) -> String { Vignette(.said(facts)).words }

    @Test func `A child whose age is known is told by an age band`() {
        #expect(
            words(ChildFacts(age: .years(2), circumstance: "sudi"))
                == "a child aged 1 to 5: sudden death in infancy, with concerns")
    }

    @Test func `A child whose age is not known is told without one`() {
        #expect(
            words(ChildFacts(age: .notKnown, circumstance: "neglect"))
                == "a child: severe or persistent neglect (age not known)")
    }

    @Test func `A circumstance that is not known yet says so`() {
        #expect(words(ChildFacts(age: .months(5))) == "a child aged under 1: circumstance not known yet")
    }

    @Test func `Further concerns follow`() {
        let facts = ChildFacts(age: .years(16), circumstance: "suicide", concerns: ["missing", "not-in-school"])
        #expect(
            words(facts)
                == "a child aged 16 to 17: thought to be suicide, with missing from home or care and not in school")
    }

    @Test func `A child whose facts were erased is not told as one whose age is not known`() {
        #expect(
            Vignette(.gone(Seal(key: "k", digest: "d"))).words
                == "a child whose facts can no longer be opened")
    }

    @Test func `The exact age is told of nobody`() {
        for age in [Age.years(2), .months(30), .days(800)] {
            #expect(words(ChildFacts(age: age)).hasPrefix("a child aged 1 to 5"))
        }
    }

    @Test func `A child not yet born is not told as one whose age is not known`() {
        #expect(!words(ChildFacts(age: .unborn, circumstance: "neglect")).contains("age not known"))
        #expect(!words(ChildFacts(age: .years(18), circumstance: "neglect")).contains("age not known"))
    }
}
