import Figures
import Testing

/// Chi-square in fractions; its tail by mpmath; the exact p by weighing every way the total can fall, in fractions.
@Suite struct HomogeneityTests {
    private func homogeneity(_ counts: [Int], _ exposure: [Double]? = nil) throws -> Series.Homogeneity {
        try #require(Series(counts: counts, exposure: exposure).homogeneity)
    }

    // domain.md 6.1: 24.8 on 2 degrees, p about 4e-6.
    @Test func `35, 7 and 12 do not share one rate`() throws {
        let found = try homogeneity([35, 7, 12])
        #expect(agree(found.chiSquare, 223.0 / 9))
        #expect(found.degrees == 2)
        #expect(agree(found.p, 4.16460598239e-6))
        #expect(agree(try #require(found.exact), 3.82459269718e-6))
    }

    @Test func `Half-years of 183, 182 and 183 days are weighed by their length`() throws {
        let found = try homogeneity([35, 7, 12], [183, 182, 183])
        #expect(agree(found.chiSquare, 24.6492145782))
        #expect(agree(found.p, 4.44110521993e-6))
        #expect(agree(try #require(found.exact), 3.83141222751e-6))
    }

    // SCRs begun in England, 2007-08 to 2009-10: notifications-series.csv.
    @Test func `137, 131 and 136 share one`() throws {
        let found = try homogeneity([137, 131, 136])
        #expect(agree(found.chiSquare, 0.153465346535))
        #expect(agree(found.p, 0.926137401803))
        #expect(agree(try #require(found.exact), 0.929081775171))
    }

    @Test func `Zeros and unequal months`() throws {
        let found = try homogeneity([0, 4, 0, 0, 6], [30, 31, 30, 31, 31])
        #expect(agree(found.chiSquare, 15.664516129032))
        #expect(found.degrees == 4)
        #expect(agree(found.p, 0.00350400963518))
        #expect(agree(try #require(found.exact), 0.00477188792153))
    }

    @Test func `Two periods give the exact binomial answer, far out too`() throws {
        #expect(agree(try #require(try homogeneity([5, 0]).exact), 0.0625))
        #expect(agree(try #require(try homogeneity([500, 50]).exact), 2.07704032027e-94))
        #expect(agree(try homogeneity([500, 50]).p, 4.65662477645e-82))
        #expect(agree(try #require(try homogeneity([9, 3], [2, 1]).exact), 0.761553963657))
    }

    @Test func `Ways just as uneven are counted in, whichever period they fall in`() throws {
        #expect(agree(try #require(try homogeneity([1, 2, 3, 4, 5, 6]).exact), 0.46738911994))
        #expect(agree(try #require(try homogeneity([6, 5, 4, 3, 2, 1]).exact), 0.46738911994))
    }

    @Test func `Equal counts are as even as can be`() throws {
        let found = try homogeneity([2, 2, 2])
        #expect(found.chiSquare == 0)
        #expect(found.p == 1)
        #expect(agree(try #require(found.exact), 1))
    }

    // Notifications in England by half-year: notifications-series.csv. There are 160 million ways.
    @Test func `Too many ways to count leave the chi-square alone`() throws {
        let found = try homogeneity([225, 224, 285, 251])
        #expect(found.exact == nil)
        #expect(agree(found.chiSquare, 10.0335025381))
        #expect(agree(found.p, 0.0182834878437))
    }

    @Test func `One period, or no event, has nothing to compare`() {
        #expect(Series(counts: [12]).homogeneity == nil)
        #expect(Series(counts: [0, 0, 0]).homogeneity == nil)
        #expect(Series(counts: []).homogeneity == nil)
    }
}
