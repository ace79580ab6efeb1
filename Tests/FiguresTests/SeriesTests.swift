import Figures
import Testing

@Suite struct SeriesTests {
    @Test func `The total is that of all periods`() {
        #expect(Series(counts: [35, 7, 12]).total == 54)
    }

    @Test func `Three periods may show a signal but have no direction`() {
        let series = Series(counts: [35, 7, 12])
        #expect(series.verdict == .signal)
        #expect(series.direction == .tooFewToSay)
        #expect(
            series.sentence == """
                35, 7, 12 do not share one stable rate: a signal. \
                For a direction, 3 periods are too few to say; 4 would be needed.
                """)
    }

    @Test func `One stable rate and no direction`() {
        let series = Series(counts: [5, 4, 6, 5])
        #expect(series.verdict == .noEvidenceOfChange)
        #expect(series.direction == .noEvidenceOfChange)
        #expect(
            series.sentence == """
                5, 4, 6, 5 are no evidence of change: one stable rate would give counts that differ as much. \
                They show no evidence of a steady rise or fall.
                """)
    }

    // z is 2.24 and its mirror, p 0.025; homogeneity 0.47 (TrendTests, HomogeneityTests).
    @Test func `A steady rise, and a steady fall, that one rate does not rule out`() {
        let rise = Series(counts: [1, 2, 3, 4, 5, 6])
        #expect(rise.verdict == .noEvidenceOfChange)
        #expect(rise.direction == .signal)
        #expect(rise.directionSentence == "Taken in order they rise more than chance would explain.")
        let fall = Series(counts: [6, 5, 4, 3, 2, 1])
        #expect(fall.directionSentence == "Taken in order they fall more than chance would explain.")
    }

    @Test func `The exact p decides where there is one`() {
        // Chi-square gives 0.025 and the exact p 0.0625.
        #expect(Series(counts: [5, 0]).verdict == .noEvidenceOfChange)
    }

    @Test func `The chi-square decides where the ways are too many to count`() {
        #expect(Series(counts: [225, 224, 285, 251]).homogeneity?.exact == nil)
        #expect(Series(counts: [225, 224, 285, 251]).verdict == .signal)
    }

    @Test func `Four events are too few to say, and so is one period`() {
        let few = Series(counts: [4, 0, 0, 0])
        #expect(few.verdict == .tooFewToSay)
        #expect(few.direction == .tooFewToSay)
        #expect(
            few.sentence == """
                4, 0, 0, 0 are too few to say whether the rate is stable. For a direction they are too few to say.
                """)
        #expect(Series(counts: [40]).verdict == .tooFewToSay)
        #expect(
            Series(counts: [40]).directionSentence
                == "For a direction, 1 period is too few to say; 4 would be needed.")
    }

    @Test func `Periods are alike in length unless said`() {
        #expect(Series(counts: [35, 7, 12]).exposure == [1, 1, 1])
        #expect(Series(counts: [35, 7, 12]) == Series(counts: [35, 7, 12], exposure: [1, 1, 1]))
    }
}
