import Testing

@testable import Figures

/// mpmath's loggamma.
@Suite struct LogGammaTests {
    @Test func `The logarithm of the gamma function`() {
        #expect(agree(logGamma(0.5), 0.5723649429247001))
        #expect(agree(logGamma(100), 359.1342053695754))
        #expect(agree(logGamma(20_301), 181_048.91428082735))
    }

    @Test func `Ten things are put in order in 3,628,800 ways and three of them chosen in 120`() {
        #expect(agree(logFactorial(10).exponential, 3_628_800))
        #expect(agree(logChoose(10, 3).exponential, 120))
        #expect(logFactorial(0) == 0)
    }
}
