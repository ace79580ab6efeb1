import Clocks
import Testing

@Suite struct RegimeFilesTests {
    @Test func `Every file that ships is read, and no two have one id or one code`() {
        let ids = Regime.shipped.map(\.id)
        #expect(
            ids == [
                "adults-2015", "child-death-2018", "domestic-abuse-deaths-2024", "domestic-homicide-2011",
                "england-2006", "england-2010", "england-2013", "england-2015", "england-2018", "england-2023",
                "northern-ireland-2012", "own", "scotland-2021", "wales-2016", "wales-2024",
            ])
        #expect(Set(Regime.shipped.map(\.code)).count == ids.count)
        #expect(Regime.find("england-2006")?.code == "SCR06")
        #expect(Regime.find("france-2006") == nil)
    }

    @Test(arguments: Regime.shipped)
    func `A regime says what it is, whom it binds and where that is written`(regime: Regime) {
        for text in [regime.name, regime.trigger, regime.source, regime.words.review, regime.words.board] {
            #expect(!text.isEmpty)
        }
        #expect(HolidayCalendar.named(regime.calendar) != nil)
        #expect(!regime.reviews.isEmpty)
        #expect(!regime.steps.isEmpty)
        #expect(Set(regime.steps.map(\.id)).count == regime.steps.count)
    }

    @Test(arguments: Regime.shipped)
    func `A step has someone to do it, a product and a source, and says why when it has no time limit`(regime: Regime) {
        for step in regime.steps {
            for text in [step.name, step.who, step.product, step.source] { #expect(!text.isEmpty) }
            #expect(step.limit != nil || step.note != nil, "\(regime.id) \(step.id)")
        }
    }

    @Test func `A rule we are not sure of is called our assumption, and only such a rule`() {
        let timed = Regime.shipped.flatMap(\.steps).filter { $0.limit != nil }
        #expect(timed.filter { ($0.confidence == .unsure) != ($0.force == .ourAssumption) } == [])
    }

    @Test func `A regime is switched off just when not one of its time limits could be sourced`() {
        for regime in Regime.shipped where regime.id != "own" {
            let sourced = regime.steps.contains { $0.limit != nil && $0.confidence != .unsure }
            #expect(regime.on == sourced, "\(regime.id)")
            #expect(regime.reason == (sourced ? nil : "Dates could not be sourced: check with your board"))
        }
    }

    @Test func `Two regimes for one thing in one place never hold on the same day, but for the month of the change`() {
        for one in Regime.shipped {
            for other in Regime.shipped where one.id < other.id && one.jurisdiction == other.jurisdiction {
                guard !Set(one.reviews).isDisjoint(with: other.reviews) else { continue }
                for day in (Day("2006-01-01").number...Day("2028-12-31").number).map(Day.init(number:)) {
                    #expect(
                        one.effective.place(of: day) != .inside || other.effective.place(of: day) != .inside,
                        "\(one.id) and \(other.id) on \(day)")
                }
            }
        }
    }

    @Test func `From May 2006 there has been one set of rules in England for every day, two in a month of change`() {
        for day in (Day("2006-05-01").number...Day("2028-12-31").number).map(Day.init(number:)) {
            let rules = Regime.applying(on: day, in: .england).filter { $0.reviews == [.child] }
            let changing = ["2009-12", "2013-04"].contains(String(day.description.prefix(7)))
            #expect(rules.count == (changing ? 2 : 1), "\(day): \(rules.map(\.id))")
        }
    }
}
