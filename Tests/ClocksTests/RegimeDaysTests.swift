import Clocks
import Testing

@Suite struct RegimeDaysTests {
    private func children(_ day: Day, _ place: Jurisdiction) -> [String] {
        Regime.applying(on: day, in: place).filter { $0.reviews.contains(.child) }.map(\.id)
    }

    @Test func `A day has the rules in force on it`() {
        #expect(children("2009-10-23", .england) == ["england-2006"])
        #expect(children("2018-06-28", .england) == ["england-2015"])
        #expect(children("2018-06-29", .england) == ["england-2018"])
        #expect(children("2023-12-14", .england) == ["england-2018"])
        #expect(children("2023-12-15", .england) == ["england-2023"])
        #expect(children("2024-10-01", .wales) == ["wales-2024"])
        #expect(children("2005-01-01", .england) == [])
    }

    @Test func `In the month in which rules changed both may hold`() {
        #expect(children("2009-12-10", .england) == ["england-2006", "england-2010"])
        #expect(children("2024-09-30", .wales) == ["wales-2016"])
    }

    @Test func `What holds in England and Wales holds in each, and what holds in one not in both`() {
        #expect(Regime.applying(on: "2020-01-01", in: .wales).map(\.id).contains("domestic-homicide-2011"))
        #expect(!Regime.applying(on: "2020-01-01", in: .englandAndWales).map(\.id).contains("england-2018"))
        #expect(Regime.applying(on: "2020-01-01", in: .scotland).map(\.id) == ["own"])
    }

    @Test func `Rules whose first day nobody knows hold on no day`() {
        #expect(!Regime.applying(on: "2026-01-01", in: .england).map(\.id).contains("domestic-abuse-deaths-2024"))
        #expect(Regime.find("domestic-abuse-deaths-2024")?.effective.words == "from a day not known yet")
    }

    @Test func `A day before, in or after is told apart from one that cannot be told`() {
        let days = EffectiveDays(from: .month("2009-12-01"), to: .exact("2013-04-14"))
        #expect(days.place(of: "2009-11-30") == .before)
        #expect(days.place(of: "2009-12-01") == .unsure)
        #expect(days.place(of: "2010-01-01") == .inside)
        #expect(days.place(of: "2013-04-14") == .inside)
        #expect(days.place(of: "2013-04-15") == .after)
        #expect(days.words == "December 2009 to 14 April 2013")
        #expect(EffectiveDays(from: nil, to: nil).place(of: "1900-01-01") == .inside)
    }

    @Test func `A time limit is kept as it is typed`() {
        for text in ["15 working days", "1 month", "-3 clear days", "1 month then next working day"] {
            #expect(TimeLimit(text)?.description == text)
        }
    }
}
