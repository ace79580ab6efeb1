import Clocks
import Figures
import Foundation
import HashTreeCollections
import Register
import Testing

@Suite struct TrendTests {
    /// 35, 7 and 12 in three half-years, and 7 in the 14 days after them: the paper of October 2009.
    private func october2009() throws -> Register {
        var facts = try given()
        for (count, day) in [(35, "2008-06-02"), (7, "2008-12-01"), (12, "2009-06-01"), (7, "2009-10-05")]
            as [(Int, Day)]
        {
            for _ in 0..<count { try facts.told(day) }
        }
        return facts.register
    }

    private func trend(_ register: Register, asAt: Day = "2009-10-14") -> Trend {
        register.trend(FigureScope(period: april2009, asAt: asAt))
    }

    private func check(_ id: String, in trend: Trend) throws -> Trend.Check {
        try #require(trend.checks.first { $0.id == id })
    }

    @Test func `Half-years of 35, 7 and 12 are a signal`() throws {
        let found = try check("half-years", in: trend(october2009()))
        #expect(found.title == "Half-years: 35, 7, 12")
        #expect(found.verdict == .signal)
        let p = try #require(found.p)
        #expect(abs(p - 3.8e-6) < 0.1e-6)
        #expect(found.details?.contains("exact p = 3.8e-06") == true)
    }

    @Test func `Three half-years are too few to say a direction`() throws {
        let found = try check("direction", in: trend(october2009()))
        #expect(found.verdict == .tooFewToSay)
        #expect(found.p == nil)
    }

    @Test func `7, then 12, is no evidence of change`() throws {
        let found = try check("previous-to-this", in: trend(october2009()))
        #expect(found.verdict == .noEvidenceOfChange)
        let p = try #require(found.p)
        #expect(abs(p - 0.36) < 0.01)
    }

    @Test func `7 in the 14 days after the close is a signal`() throws {
        let found = try check("window", in: trend(october2009()))
        #expect(found.title == "7 in 14 days")
        #expect(found.verdict == .signal)
        #expect(found.details?.hasPrefix("rate ratio 7.6 ") == true)
    }

    @Test func `Every window names its baseline`() throws {
        let windows = try trend(october2009(), asAt: "2009-10-23").checks.filter { $0.id.hasPrefix("window") }
        #expect(windows.map(\.id) == ["window", "window-to-as-at"])
        for window in windows {
            #expect(window.sentence.contains("at the rate of 1 April to 30 September 2009 (12 in 183 days)"))
        }
    }

    @Test func `A signal noticed after the fact is no proof`() throws {
        #expect(
            try check("window", in: trend(october2009())).sentence.hasSuffix("so it is a prompt to look and not proof.")
        )
    }

    @Test func `No sentence has a p-value in it`() throws {
        for register in try [october2009(), given().register] {
            for check in trend(register).checks {
                #expect(
                    !check.sentence.contains(/\bp\b\s*[=<>]|\b0\.0\d|\de-\d|p-value|chi-square|ratio/),
                    "\(check.sentence)")
            }
        }
    }

    @Test func `Three checks of October 2009 signal: the months, the half-years and the days after the close`() throws {
        #expect(try trend(october2009()).signals.map(\.id) == ["months", "half-years", "window"])
    }

    @Test func `Four notifications are too few to say anything`() throws {
        var facts = try given()
        for _ in 0..<4 { try facts.told("2009-06-01") }
        #expect(
            trend(facts.register).checks.map(\.verdict) == Array(repeating: .tooFewToSay, count: 5))
    }

    @Test func `Even half-years are no evidence of change`() throws {
        var facts = try given()
        for day in ["2008-06-02", "2008-12-01", "2009-06-01"] as [Day] { for _ in 0..<10 { try facts.told(day) } }
        let checks = trend(facts.register, asAt: "2009-10-01").checks
        #expect(checks.prefix(4).map(\.id) == ["months", "half-years", "direction", "previous-to-this"])
        #expect(checks[1...3].map(\.verdict) == [.noEvidenceOfChange, .tooFewToSay, .noEvidenceOfChange])
        #expect(checks[1].p == 1)
    }

    @Test func `Nothing is said of the days after a period that has not closed`() throws {
        let found = try check("window", in: trend(october2009(), asAt: "2009-09-30"))
        #expect(found.verdict == .tooFewToSay)
        #expect(found.p == nil)
    }

    @Test func `The window is as many days as the organisation chose`() throws {
        var facts = try given(october2009())
        try facts.add(
            .settingChosen(setting: .windowDays, value: "7", reason: "Agreed.", on: "2009-04-01"),
            to: ID<OrganisationFile>(1))
        #expect(try check("window", in: trend(facts.register)).title == "7 in 7 days")
    }

    @Test func `What is withdrawn is left out of every check`() throws {
        var facts = try given(october2009())
        for told in facts.register.notifications(from: "2009-10-01", to: "2009-10-14") {
            try facts.add(
                .notificationWithdrawn(notification: told.notification.id, on: "2009-10-14", reason: "Told twice."),
                to: told.id)
        }
        #expect(try check("window", in: trend(facts.register)).title == "0 in 14 days")
    }

    @Test func `A baseline below a half reads as a sentence`() throws {
        var facts = try given()
        for _ in 0..<5 { try facts.told("2009-06-01") }
        let sentence = try check("window", in: trend(facts.register, asAt: "2009-10-01")).sentence
        #expect(!sentence.contains("about less than"))
        #expect(!sentence.contains("1 days from"))
    }

    @Test func `A year's paper counts no period twice`() throws {
        var facts = try given()
        for _ in 0..<5 { try facts.told("2008-12-01") }
        let year = Period.year(containing: "2009-04-01")
        let found = try check("half-years", in: facts.register.trend(FigureScope(period: year, asAt: "2009-10-23")))
        #expect(found.title != "Half-years: 5, 5, 0")
    }
}
