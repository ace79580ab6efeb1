import Figures
import Testing

/// Answers from poisson-cases.csv where a case is named, else from mpmath and, for 10,000 v 10,300, scipy's beta.ppf.
@Suite struct ComparisonTests {
    @Test(arguments: [
        (11, 800, 21, 3011, 1.97148809523810, 0.8584264034, 4.277265944),  // P002
        (35, 6, 7, 6, 5, 2.188360018, 13.33883688),  // P005
        (7, 6, 12, 6, 0.583333333333333, 0.1945802451, 1.607032207),  // P006
        (42, 12, 12, 6, 1.75, 0.9044979555492, 3.651590077656),  // P008
        (10, 1, 10, 2, 2, 0.7470936933987, 5.354080800499),  // P060
        (7, 14, 12, 183, 7.625, 2.54344177496, 21.00620670664),
        (35, 183, 7, 182, 4.97267759562842, 2.176401766621, 13.2659470601),
        (500, 1, 50, 1, 10, 7.467714650621, 13.65689461145),
        (50, 1, 500, 1, 0.1, 0.07322308829722, 0.1339097765227),
        (10_000, 1, 10_300, 1, 0.970873786407767, 0.9444293931932448, 0.9980558396640491),
    ])
    func `The ratio of two rates and its interval`(
        events: Int, days: Double, others: Int, otherDays: Double, ratio: Double, low: Double, high: Double
    ) throws {
        let comparison = Comparison(
            .init(events: events, exposure: days), with: .init(events: others, exposure: otherDays))
        #expect(agree(try #require(comparison.ratio), ratio))
        #expect(agree(comparison.low, low))
        #expect(agree(try #require(comparison.high), high))
    }

    // P001.
    @Test func `The ratio to what was expected and its interval`() throws {
        let comparison = Comparison(events: 137, expected: 24.19893)
        #expect(agree(try #require(comparison.ratio), 5.66140734321724))
        #expect(agree(comparison.low, 4.753124805))
        #expect(agree(try #require(comparison.high), 6.692709334))
        #expect(comparison.totalEvents == 137)
    }

    // P051.
    @Test func `Nothing against nothing has no ratio and every ratio in its interval`() {
        let comparison = Comparison(.init(events: 0, exposure: 1), with: .init(events: 0, exposure: 1))
        #expect(comparison.ratio == nil)
        #expect(comparison.low == 0)
        #expect(comparison.high == nil)
        #expect(comparison.p.central == 1)
    }

    @Test func `None against five has an upper limit, five against none a lower`() throws {
        let none = Comparison(.init(events: 0, exposure: 1), with: .init(events: 5, exposure: 1))
        #expect(none.ratio == 0)
        #expect(none.low == 0)
        #expect(agree(try #require(none.high), 1.091279105183))
        let five = Comparison(.init(events: 5, exposure: 1), with: .init(events: 0, exposure: 1))
        #expect(five.ratio == nil)
        #expect(agree(five.low, 0.9163558573155))
        #expect(five.high == nil)
    }

    @Test func `The unit of time does not matter`() {
        let days = Comparison(.init(events: 7, exposure: 14), with: .init(events: 12, exposure: 183))
        let weeks = Comparison(.init(events: 7, exposure: 14.0 / 7), with: .init(events: 12, exposure: 183.0 / 7))
        #expect(agree(days.p.central, weeks.p.central))
        #expect(agree(days.low, weeks.low))
    }

    @Test func `The events are those of both windows`() {
        #expect(Comparison(.init(events: 7, exposure: 14), with: .init(events: 12, exposure: 183)).totalEvents == 19)
    }
}
