import Testing

@testable import Papers

@Suite struct IntGroupedTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (1204, "1,204"), (10_050, "10,050"), (999_999, "999,999"),
        (1_000_000, "1,000,000"), (-1204, "-1,204"), (-12, "-12"),
    ])
    func `Thousands are parted by commas`(number: Int, words: String) { #expect(number.grouped == words) }
}
