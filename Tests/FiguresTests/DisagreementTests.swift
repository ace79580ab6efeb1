import Testing

@testable import Figures

@Suite struct DisagreementTests {
    @Test func `Twelve where 6.5 were expected divides the rules`() {
        // Central 0.068; minimum likelihood 0.045; mid 0.0499 (mpmath).
        let p = PValues(seen: 12, expected: 6.5)
        #expect(p.disagree())
        #expect(!p.disagree(at: 0.01))
        #expect(!p.disagree(at: 0.1))
    }

    @Test func `Rules that all see a signal, or none, agree`() {
        #expect(!PValues(seen: 35, of: 42, chance: 0.5).disagree())
        #expect(!PValues(seen: 7, of: 19, chance: 0.5).disagree())
    }
}
