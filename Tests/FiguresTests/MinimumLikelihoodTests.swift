import Testing

@testable import Figures

/// Every outcome no likelier than the one seen, to a part in ten million, as R's binom.test and poisson.test have it.
/// Answers by weighing every outcome in mpmath.
@Suite struct MinimumLikelihoodTests {
    @Test func `No outcome on the other side is as unlikely`() {
        // Of five with a chance of 0.7, none (0.00243) is less likely than all five (0.16807).
        #expect(agree(PValues(seen: 0, of: 5, chance: 0.7).minimumLikelihood, 0.00243))
    }

    @Test func `No outcome on the other side is as unlikely, among many`() {
        let p = PValues(seen: 3, of: 133, chance: 7.0 / 8)
        #expect(agree(p.minimumLikelihood, 1.0216285659986e-112))
    }

    @Test func `The last outcome of all is counted when it is as unlikely`() {
        // Of seven with a chance of a half, none and all seven are 1/128 each.
        #expect(agree(PValues(seen: 0, of: 7, chance: 0.5).minimumLikelihood, 1.0 / 64))
        #expect(agree(PValues(seen: 7, of: 7, chance: 0.5).minimumLikelihood, 1.0 / 64))
    }

    // P060 of poisson-cases.csv.
    @Test func `The other side is counted only as far in as it is unlikely`() {
        #expect(agree(PValues(seen: 10, of: 20, chance: 1.0 / 3).minimumLikelihood, 0.152342235111428))
    }

    @Test func `An outcome as likely as the mode is no surprise`() {
        #expect(PValues(seen: 2, of: 5, chance: 0.5).minimumLikelihood == 1)
        #expect(PValues(seen: 3, of: 5, chance: 0.5).minimumLikelihood == 1)
        #expect(PValues(seen: 11, expected: 12).minimumLikelihood == 1)
    }

    @Test func `One expected count may fall on either side`() {
        #expect(agree(PValues(seen: 12, expected: 6.5).minimumLikelihood, 0.04515535300964))
        #expect(agree(PValues(seen: 1, expected: 12).minimumLikelihood, 0.000135711177239062))
        #expect(agree(PValues(seen: 50, expected: 500).minimumLikelihood, 3.94943377877855e-147))
    }
}
