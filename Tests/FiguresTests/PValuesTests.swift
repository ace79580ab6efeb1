import Testing

@testable import Figures

/// Answers from poisson-cases.csv (R 4.2.2 and exact arithmetic) where a case is named, else from exact sums in mpmath.
@Suite struct PValuesTests {
    // P001.
    @Test func `137 where 24.2 were expected, as in R's documentation`() {
        let p = PValues(seen: 137, expected: 24.19893)
        #expect(agree(p.central, 5.690454528229e-56))
        #expect(agree(p.minimumLikelihood, 2.845227264114e-56))
        #expect(agree(p.mid, 3.343392669537e-56))
        #expect(agree(p.greater, 2.845227264114e-56))
        #expect(p.less == 1)
    }

    // P002.
    @Test func `11 in 800 against 21 in 3,011, as in R's documentation`() {
        let p = Comparison(.init(events: 11, exposure: 800), with: .init(events: 21, exposure: 3011)).p
        #expect(agree(p.central, 0.1120173196))
        #expect(agree(p.minimumLikelihood, 0.07966863303))
        #expect(agree(p.mid, 0.08007683656))
        #expect(agree(p.greater, 0.05600865979))
        #expect(agree(p.less, 0.9759318232))
    }

    @Test func `Seven in a fortnight after twelve in a half-year`() {
        let p = PValues(seen: 7, of: 19, chance: 14.0 / 197)
        #expect(agree(p.central, 0.000429027338487163))
        #expect(agree(p.minimumLikelihood, 0.000214513669243582))
        #expect(agree(p.mid, 0.000238578578142379))
        #expect(agree(p.greater, 0.000214513669243582))
        #expect(agree(p.less, 0.999975935091101))
    }

    // P005.
    @Test func `35 after 7 in equal half-years`() {
        let p = PValues(seen: 35, of: 42, chance: 0.5)
        #expect(agree(p.central, 1.509720096e-05))
        #expect(agree(p.minimumLikelihood, 1.509720096e-05))
        #expect(agree(p.mid, 8.963039363e-06))
        #expect(agree(p.greater, 7.548600479e-06))
        #expect(agree(p.less, 0.9999985856))
    }

    // P006.
    @Test func `7 against 12 in equal half-years`() {
        let p = PValues(seen: 7, of: 19, chance: 0.5)
        #expect(agree(p.central, 0.3592834473))
        #expect(agree(p.minimumLikelihood, 0.3592834473))
        #expect(agree(p.mid, 0.2631759644))
        #expect(agree(p.greater, 0.9164657593))
        #expect(agree(p.less, 0.1796417236))
    }

    // P008.
    @Test func `42 in twelve months against 12 in six`() {
        let p = PValues(seen: 42, of: 54, chance: 12.0 / 18)
        #expect(agree(p.central, 0.105460805003383))
        #expect(agree(p.minimumLikelihood, 0.111113636165493))
        #expect(agree(p.mid, 0.0795181210259704))
        #expect(agree(p.greater, 0.0527304025016916))
        #expect(agree(p.less, 0.973212281475721))
    }

    // P055.
    @Test func `One after six`() {
        let p = PValues(seen: 1, of: 7, chance: 0.5)
        #expect(agree(p.central, 0.125))
        #expect(agree(p.minimumLikelihood, 0.125))
        #expect(agree(p.mid, 0.0703125))
        #expect(agree(p.greater, 0.9921875))
        #expect(agree(p.less, 0.0625))
    }

    // P059 among them.
    @Test(arguments: [1, 3, 7, 50, 1000, 10_000])
    func `Equal counts in equal times have a p of exactly 1`(count: Int) {
        let p = PValues(seen: count, of: 2 * count, chance: 0.5)
        #expect(p.central == 1)
        #expect(p.minimumLikelihood == 1)
        #expect(agree(p.mid, 1))
    }

    // P051.
    @Test func `Nothing against nothing is no surprise`() {
        let p = PValues(seen: 0, of: 0, chance: 0.5)
        #expect(p.central == 1)
        #expect(p.minimumLikelihood == 1)
        #expect(p.mid == 1)
        #expect(p.greater == 1)
        #expect(p.less == 1)
    }

    @Test func `None against five is one in thirty-two, twice over for both sides`() {
        let p = PValues(seen: 0, of: 5, chance: 0.5)
        #expect(agree(p.central, 0.0625))
        #expect(agree(p.minimumLikelihood, 0.0625))
        #expect(agree(p.mid, 0.03125))
        #expect(agree(p.less, 0.03125))
        #expect(p.greater == 1)
    }

    @Test func `500 against 50 is a tail of 1e-94, and 50 against 500 its mirror`() {
        for (seen, tail) in [(500, \PValues.greater), (50, \PValues.less)] {
            let p = PValues(seen: seen, of: 550, chance: 0.5)
            #expect(agree(p.central, 2.0770403202733e-94))
            #expect(agree(p.minimumLikelihood, 2.0770403202733e-94))
            #expect(agree(p.mid, 1.14191410239591e-94))
            #expect(agree(p[keyPath: tail], 1.03852016013665e-94))
        }
    }

    // Exact integers in Python over 2 to the power 20,300.
    @Test func `10,000 against 10,300`() {
        let p = PValues(seen: 10_000, of: 20_300, chance: 0.5)
        #expect(agree(p.central, 0.0358523597361588))
        #expect(agree(p.minimumLikelihood, 0.0358523597361588))
        #expect(agree(p.mid, 0.0352421525490173))
        #expect(agree(p.greater, 0.982684027319062))
        #expect(agree(p.less, 0.0179261798680794))
    }

    @Test func `Fewer than expected, on the other side of the mode`() {
        let p = PValues(seen: 7, expected: 18)
        #expect(agree(p.central, 0.00578693018189112))
        #expect(agree(p.minimumLikelihood, 0.0062242916876359))
        #expect(agree(p.mid, 0.00393691060120316))
        #expect(agree(p.greater, 0.998956554489742))
        #expect(agree(p.less, 0.00289346509094556))
    }

    @Test func `None where three were expected`() {
        let p = PValues(seen: 0, expected: 3)
        #expect(agree(p.central, 0.0995741367357279))
        #expect(agree(p.minimumLikelihood, 0.0832956036767051))
        #expect(agree(p.mid, 0.0497870683678639))
        #expect(agree(p.less, 0.0497870683678639))
        #expect(p.greater == 1)
    }

    @Test func `As many as expected`() {
        let p = PValues(seen: 18, expected: 18)
        #expect(p.central == 1)
        #expect(p.minimumLikelihood == 1)
        #expect(agree(p.mid, 0.969107344400627))
    }
}
