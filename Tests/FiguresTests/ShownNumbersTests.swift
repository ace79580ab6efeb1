import Figures
import Testing

@Suite struct ShownNumbersTests {
    @Test(arguments: [
        (183.0, "183"), (7.625, "7.6"), (24.19893, "24.2"), (0.583333333333333, "0.58"), (0, "0"), (0.0331, "0.033"),
    ])
    func `A number is shown with the figures that matter`(number: Double, shown: String) {
        #expect(number.shown == shown)
    }

    @Test(arguments: [
        (0.3592834473, "0.36"), (0.001088538206, "0.0011"), (4.16460598e-6, "4.2e-06"), (5.69e-56, "5.7e-56"), (1, "1"),
    ])
    func `A p-value is shown to two figures`(p: Double, shown: String) {
        #expect(p.asP == shown)
    }

    @Test func `Less than a half is said to be less than one`() {
        #expect(0.49.roundedInWords == "less than 1")
        #expect(0.5.roundedInWords == "about 1")
        #expect(2.4.roundedInWords == "about 2")
    }
}
