import Figures
import Testing

/// The score in fractions; twice the normal tail by mpmath.
@Suite struct TrendTests {
    @Test(arguments: [
        ([35, 7, 12], -3.83333333333, 0.000126418463737), ([1, 2, 3, 4, 5, 6], 2.2360679775, 0.0253473186775),
        ([6, 5, 4, 3, 2, 1], -2.2360679775, 0.0253473186775), ([225, 224, 285, 251], 1.98066798966, 0.0476285187882),
        ([0, 3, 1, 0], -0.4472135955, 0.654720846019), ([100, 20, 20, 20], -8.48528137424, 2.15197367125e-17),
        ([900, 100, 100], -29.541957835, 8.33077106603e-192),
    ])
    func `A rise is above nothing and a fall below`(counts: [Int], z: Double, p: Double) throws {
        let trend = try #require(Series(counts: counts).trend)
        #expect(agree(trend.z, z))
        #expect(agree(trend.p, p))
    }

    @Test func `Longer periods are expected to hold more`() throws {
        let trend = try #require(Series(counts: [0, 4, 0, 0, 6], exposure: [30, 31, 30, 31, 31]).trend)
        #expect(agree(trend.z, 1.75969990878))
        #expect(agree(trend.p, 0.0784587012968))
    }

    @Test func `Equal counts go neither way`() throws {
        let trend = try #require(Series(counts: [2, 2, 2]).trend)
        #expect(trend.z == 0)
        #expect(trend.p == 1)
    }

    @Test func `One period, or no event, has no trend`() {
        #expect(Series(counts: [12]).trend == nil)
        #expect(Series(counts: [0, 0]).trend == nil)
    }
}
