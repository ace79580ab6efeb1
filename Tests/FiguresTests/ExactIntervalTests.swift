import Figures
import Testing

/// Garwood and Clopper-Pearson limits solved in mpmath at 40 digits; those at 90% are scipy's chi2.ppf and beta.ppf.
@Suite struct ExactIntervalTests {
    @Test(arguments: [
        (1, 0.0253178079843, 5.57164339094), (2, 0.242209278544, 7.22468766772), (5, 1.62348639012, 11.6683320793),
        (7, 2.81436305152, 14.4226753617), (12, 6.20057510872, 20.9615850482), (35, 24.3787824025, 48.6765273691),
        (137, 115.020534434, 161.956404688), (1000, 938.973018408, 1063.95213602),
    ])
    func `What a count allows its mean to be`(count: Int, low: Double, high: Double) {
        let interval = ExactInterval.count(count)
        #expect(agree(interval.lowerBound, low))
        #expect(agree(interval.upperBound, high))
    }

    @Test func `None allows as many as 3.7`() {
        let interval = ExactInterval.count(0)
        #expect(interval.lowerBound == 0)
        #expect(agree(interval.upperBound, 3.68887945411))
    }

    @Test(arguments: [
        (1, 10, 0.0025285785444618, 0.4450161170282), (5, 10, 0.1870860284474, 0.8129139715526),
        (7, 19, 0.1628858721551, 0.61642207668559), (4, 12, 0.099246091149583, 0.65112449358119),
        (3, 1000, 0.00061909993164957, 0.0087420232384783),
    ])
    func `What a share allows the proportion to be`(count: Int, total: Int, low: Double, high: Double) {
        let interval = ExactInterval.proportion(count, of: total)
        #expect(agree(interval.lowerBound, low))
        #expect(agree(interval.upperBound, high))
    }

    @Test func `None of ten, and all of ten, are bounded on one side alone`() {
        #expect(ExactInterval.proportion(0, of: 10).lowerBound == 0)
        #expect(agree(ExactInterval.proportion(0, of: 10).upperBound, 0.30849710781876))
        #expect(agree(ExactInterval.proportion(10, of: 10).lowerBound, 0.69150289218124))
        #expect(ExactInterval.proportion(10, of: 10).upperBound == 1)
    }

    @Test func `None of none says nothing`() {
        #expect(ExactInterval.proportion(0, of: 0) == 0...1)
    }

    @Test func `Another level gives another interval`() {
        let count = ExactInterval.count(12, level: 0.9)
        #expect(agree(count.lowerBound, 6.924212513585112))
        #expect(agree(count.upperBound, 19.442569329915028))
        let share = ExactInterval.proportion(4, of: 12, level: 0.9)
        #expect(agree(share.lowerBound, 0.12285066324360105))
        #expect(agree(share.upperBound, 0.6091376982290366))
    }
}
