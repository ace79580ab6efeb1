import Register
import Testing

@testable import Papers

@Suite struct VignetteTests {
    private func words(_ facts: ChildFacts) -> String { Vignette(.said(facts)).words }

    @Test func `A child is told by a coarse band of age and a group of circumstances`() {
        #expect(
            words(ChildFacts(age: .years(2), circumstance: "sudi"))
                == "a child under 6: sudden, or cause not found")
    }

    @Test func `A child whose age is not known is told without one`() {
        #expect(
            words(ChildFacts(age: .notKnown, circumstance: "neglect"))
                == "a child: harm by another person, or neglect (age not known)")
    }

    @Test func `A circumstance that is not known yet says so`() {
        #expect(words(ChildFacts(age: .months(5))) == "a child under 6: circumstance not known yet")
    }

    @Test func `Further concerns, the circumstance and the age are told only in detail`() {
        let facts = ChildFacts(age: .years(16), circumstance: "suicide", concerns: ["missing", "not-in-school"])
        #expect(words(facts) == "a child of 6 or over: thought to be suicide, or self-harm")
        #expect(
            Vignette(.said(facts), detail: .full).words
                == "a child aged 16 years: thought to be suicide, with missing from home or care and not in school")
    }

    @Test func `A child whose facts were erased is not told as one whose age is not known`() {
        #expect(
            Vignette(.gone(Seal(key: "k", digest: "d"))).words
                == "a child whose facts can no longer be opened")
    }

    @Test func `The exact age is told of nobody`() {
        for age in [Age.years(2), .months(30), .days(800)] {
            #expect(words(ChildFacts(age: age)).hasPrefix("a child under 6"))
        }
    }

    @Test func `A child not yet born is not told as one whose age is not known`() {
        #expect(!words(ChildFacts(age: .unborn, circumstance: "neglect")).contains("age not known"))
        #expect(!words(ChildFacts(age: .years(18), circumstance: "neglect")).contains("age not known"))
    }
}
