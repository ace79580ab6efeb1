import Figures
import Testing

@Suite struct ComparisonSentenceTests {
    @Test func `A signal names its baseline and its ratio`() {
        let comparison = Comparison(.init(events: 7, exposure: 14), with: .init(events: 12, exposure: 183))
        #expect(
            comparison.sentence()
                == "7 in 14 days against 12 in 183 days: a signal to look into, 7.6 times the rate.")
    }

    @Test func `No evidence is not said to be no change`() {
        let comparison = Comparison(.init(events: 7, exposure: 6), with: .init(events: 12, exposure: 6))
        let sentence = comparison.sentence(unit: "months")
        #expect(sentence.hasPrefix("7 in 6 months against 12 in 6 months: no evidence of change."))
        #expect(!sentence.contains("signal"))
    }

    @Test func `Too few to say is said and no more`() {
        let comparison = Comparison(.init(events: 1, exposure: 183), with: .init(events: 3, exposure: 182))
        #expect(comparison.sentence() == "1 in 183 days against 3 in 182 days: too few to say.")
    }

    @Test func `One count is said beside what was expected`() {
        #expect(
            Comparison(events: 137, expected: 24.19893).sentence()
                == "137 where 24.2 were expected: a signal to look into, 5.7 times the rate.")
    }

    @Test func `A ratio that cannot be given is not`() {
        let comparison = Comparison(.init(events: 12, exposure: 183), with: .init(events: 0, exposure: 182))
        #expect(comparison.sentence() == "12 in 183 days against 0 in 182 days: a signal to look into.")
    }

    @Test func `Rules that disagree are said to`() {
        let divided = Comparison(.init(events: 2, exposure: 1), with: .init(events: 9, exposure: 1))
        #expect(divided.sentence().contains(" The rules disagree at 5%"))
        let agreed = Comparison(.init(events: 3, exposure: 1), with: .init(events: 12, exposure: 1))
        #expect(!agreed.sentence().contains("disagree"))
    }
}
