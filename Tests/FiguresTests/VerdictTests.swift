import Figures
import Testing

@Suite struct VerdictTests {
    private func compare(_ events: Int, _ days: Double, _ others: Int, _ otherDays: Double) -> Comparison {
        Comparison(.init(events: events, exposure: days), with: .init(events: others, exposure: otherDays))
    }

    @Test func `There are three verdicts, in these words`() {
        #expect(Verdict.signal.rawValue == "signal")
        #expect(Verdict.noEvidenceOfChange.rawValue == "no evidence of change")
        #expect(Verdict.tooFewToSay.rawValue == "too few to say")
    }

    // The board paper's own numbers (domain.md 6.1).
    @Test func `The surge and the late cluster are signals, the half-years after it none`() {
        #expect(compare(35, 183, 7, 182).verdict == .signal)
        #expect(compare(7, 14, 12, 183).verdict == .signal)
        #expect(compare(7, 182, 12, 183).verdict == .noEvidenceOfChange)
    }

    @Test func `Four events are too few to say, however they fall`() {
        #expect(compare(4, 1, 0, 1000).verdict == .tooFewToSay)
        #expect(compare(4, 1, 0, 1000).p.central < 1e-9)
        #expect(compare(5, 1, 0, 1000).verdict == .signal)
    }

    @Test func `None where five were expected can be told, where four were it cannot`() {
        #expect(Comparison(events: 0, expected: 5).verdict == .signal)
        #expect(Comparison(events: 0, expected: 4).verdict == .tooFewToSay)
    }

    @Test func `Five events where little was expected can be told`() {
        #expect(Comparison(events: 5, expected: 0.1).verdict == .signal)
        #expect(Comparison(events: 4, expected: 0.1).verdict == .tooFewToSay)
    }

    // Central 0.0655, mid 0.0386; then central 0.0352 by every rule (mpmath).
    @Test func `The central rule decides`() {
        #expect(compare(2, 1, 9, 1).verdict == .noEvidenceOfChange)
        #expect(compare(3, 1, 12, 1).verdict == .signal)
    }

    @Test func `A verdict says when another rule would decide otherwise`() {
        #expect(compare(2, 1, 9, 1).verdictInWords == "no evidence of change, but the rules disagree at 5%")
        #expect(compare(3, 1, 12, 1).verdictInWords == "signal")
        #expect(compare(7, 182, 12, 183).verdictInWords == "no evidence of change")
    }

    @Test func `Too few to say is all that is said of too few`() {
        // Central 0.0625, mid 0.03125, were they to be looked at.
        #expect(compare(4, 1, 0, 1).verdictInWords == "too few to say")
    }

    @Test func `None in seven days against five in three is a signal by every rule`() {
        // Central 0.00486, minimum likelihood 0.00243, mid 0.00243 (mpmath).
        #expect(compare(0, 7, 5, 3).verdictInWords == "signal")
    }
}
