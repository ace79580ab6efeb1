import Clocks
import Testing

@Suite struct RegimeChoiceTests {
    private func offered(_ day: Day, _ place: Jurisdiction, _ subjects: Set<Regime.Subject>) -> [String] {
        RegimeChoice.offered(on: day, in: place, reviewing: subjects).map { "\($0.regime.id): \($0.why)" }
    }

    @Test func `An incident may come under the rules in force on its day in its nation`() {
        #expect(
            offered("2009-10-23", .england, [.child]) == [
                "england-2006: In force in England on 23 October 2009 (April 2006 to December 2009)."
            ])
        #expect(
            offered("2024-03-18", .england, [.child]) == [
                "england-2023: In force in England on 18 March 2024 (from 15 December 2023)."
            ])
    }

    @Test func `In the month of a change both are offered, to be checked`() {
        #expect(
            offered("2009-12-10", .england, [.child]) == [
                """
                england-2006: May have been in force in England on 10 December 2009: its days are April 2006 to December \
                2009. Check with your board.
                """,
                """
                england-2010: May have been in force in England on 10 December 2009: its days are December 2009 to April \
                2013. Check with your board.
                """,
            ])
    }

    @Test func `Those switched on come first, and one switched off says why`() {
        #expect(
            offered("2020-01-06", .england, [.child, .childDeath, .own]) == [
                "england-2018: In force in England on 6 January 2020 (29 June 2018 to 14 December 2023).",
                "own: May be used anywhere in the United Kingdom at any time.",
                """
                child-death-2018: In force in England on 6 January 2020 (from October 2018). Switched off: dates could \
                not be sourced: check with your board.
                """,
            ])
    }

    @Test func `A rule for England and Wales is offered in each, and says where it holds`() {
        #expect(
            offered("2020-01-06", .wales, [.domestic]) == [
                "domestic-homicide-2011: In force in England and Wales on 6 January 2020 (from 13 April 2011)."
            ])
    }

    @Test func `Nothing is offered where nothing was in force, or nothing reviews the subject`() {
        #expect(offered("2005-01-01", .england, [.child]) == [])
        #expect(offered("2009-10-23", .england, []) == [])
    }
}
