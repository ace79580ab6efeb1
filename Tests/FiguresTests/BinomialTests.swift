import Testing

@testable import Figures

/// Sums of exact terms in mpmath, at 40 digits.
@Suite struct BinomialTests {
    @Test func `Both tails hold the outcome itself, on either side of the mode`() {
        let ten = Binomial(trials: 10, chance: 0.25)
        #expect(agree(ten.atLeast(3), 0.474407196044922))
        #expect(agree(ten.atMost(3), 0.775875091552734))
        #expect(agree(ten.atLeast(2), 0.755974769592285))
        #expect(agree(ten.atMost(2), 0.525592803955078))
    }

    @Test func `At the mode both tails are more than a half`() {
        let twenty = Binomial(trials: 20, chance: 0.5)
        #expect(agree(twenty.atLeast(10), 0.588098526000977))
        #expect(agree(twenty.atMost(10), 0.588098526000977))
    }

    @Test func `A tail of 1e-94 keeps its figures on either side`() {
        let many = Binomial(trials: 550, chance: 0.5)
        #expect(agree(many.atLeast(500), 1.03852016013665e-94))
        #expect(agree(many.atMost(50), 1.03852016013665e-94))
        #expect(many.atMost(500) == 1)
        #expect(many.atLeast(50) == 1)
    }

    @Test func `A chance too small for any number is known by its logarithm`() {
        let many = Binomial(trials: 1000, chance: 0.1)
        #expect(agree(many.logProbability(900), -1760.94934782716))
        #expect(many.atLeast(900) == 0)
    }

    @Test func `Outcomes that cannot be have no chance`() {
        let ten = Binomial(trials: 10, chance: 0.25)
        #expect(ten.atLeast(11) == 0)
        #expect(ten.atMost(-1) == 0)
        #expect(ten.atLeast(0) == 1)
        #expect(ten.atMost(10) == 1)
        #expect(ten.logProbability(11) == -.infinity)
        #expect(ten.logProbability(-1) == -.infinity)
    }

    @Test func `What is certain is certain`() {
        #expect(Binomial(trials: 10, chance: 1).logProbability(10) == 0)
        #expect(Binomial(trials: 10, chance: 1).logProbability(9) == -.infinity)
        #expect(Binomial(trials: 10, chance: 0).logProbability(0) == 0)
        #expect(Binomial(trials: 10, chance: 0).logProbability(1) == -.infinity)
    }
}
