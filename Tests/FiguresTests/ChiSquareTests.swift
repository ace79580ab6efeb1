import Testing

@testable import Figures

/// mpmath's regularised upper incomplete gamma function.
@Suite struct ChiSquareTests {
    @Test(arguments: [
        (3.841458820694124, 1, 0.05), (5.991464547107979, 2, 0.05), (24.777777777777778, 2, 4.16460598238527e-6),
        (11, 10, 0.357518002427926), (50, 49, 0.433436697255761), (1, 3, 0.801251956901201),
        (0.5, 10, 0.999993388289439),
        (0.001, 1, 0.97477287936996),
    ])
    func `A tail, below the mean and above it`(value: Double, degrees: Int, tail: Double) {
        #expect(agree(chiSquareTail(value, degrees: degrees), tail))
    }

    @Test(arguments: [
        (100, 1, 1.52397060483211e-23), (200, 5, 2.84062289864153e-41), (500, 2, 2.66919021554128e-109),
        (1000, 3, 1.79942087653145e-216),
    ])
    func `A far tail keeps its figures`(value: Double, degrees: Int, tail: Double) {
        #expect(agree(chiSquareTail(value, degrees: degrees), tail))
    }

    @Test func `No difference is certain to be matched`() {
        #expect(chiSquareTail(0, degrees: 2) == 1)
    }
}
