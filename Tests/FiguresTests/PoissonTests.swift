import Testing

@testable import Figures

/// Sums of exact terms in mpmath, at 40 digits.
@Suite struct PoissonTests {
    @Test func `Both tails hold the count itself, on either side of the mean`() {
        let board = Poisson(mean: 18)
        #expect(agree(board.atLeast(35), 0.000247668680774862))
        #expect(agree(board.atMost(35), 0.999879097777282))
        #expect(agree(board.atLeast(7), 0.998956554489742))
        #expect(agree(board.atMost(7), 0.00289346509094556))
    }

    @Test func `At the mean both tails are more than a half`() {
        #expect(agree(Poisson(mean: 18).atLeast(18), 0.531352330444664))
        #expect(agree(Poisson(mean: 18).atMost(18), 0.562244986044037))
    }

    @Test func `A mean need not be whole`() {
        #expect(agree(Poisson(mean: 2.5).atLeast(3), 0.45618688411667))
        #expect(agree(Poisson(mean: 2.5).atMost(3), 0.757576133133066))
    }

    @Test func `Tails of 1e-56, 1e-147 and 1e-307 keep their figures`() {
        #expect(agree(Poisson(mean: 24.19893).atLeast(137), 2.84522726411448e-56))
        #expect(agree(Poisson(mean: 500).atMost(50), 2.31118754577414e-147))
        #expect(agree(Poisson(mean: 50).atLeast(500), 5.36438696352265e-307))
    }

    @Test func `None when none can be is certain`() {
        #expect(Poisson(mean: 0).atMost(0) == 1)
        #expect(Poisson(mean: 0).atLeast(1) == 0)
        #expect(Poisson(mean: 3).atLeast(0) == 1)
        #expect(Poisson(mean: 3).atMost(-1) == 0)
        #expect(Poisson(mean: 3).logProbability(-1) == -.infinity)
    }
}
