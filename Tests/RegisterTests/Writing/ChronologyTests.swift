import Clocks
import Register
import Testing

@Suite struct ChronologyTests {
    private let id = GivenReport.id

    /// Entries of these dates, recorded in this order.
    private func recorded(_ dates: [String]) throws -> Facts {
        var facts = try GivenReport.begun()
        for (index, date) in dates.enumerated() {
            try facts.add(.entry(index + 1, at: #require(UncertainDay(date))), to: id)
        }
        return facts
    }

    private func chronology(_ dates: String...) throws -> Chronology {
        try recorded(dates).register[id].report.chronology
    }

    // MARK: order

    @Test func `Entries go by date as far as it is known, and those without a date come last`() throws {
        let chronology = try chronology(
            "2008-10-02", "not known", "2008-09", "2008-09-01", "2008", "about 2008-09-20", "not known", "2008-09-02")
        #expect(chronology.entries.map(\.number) == [5, 4, 3, 8, 6, 1, 2, 7])
    }

    @Test func `Entries of one day stay in the order recorded`() throws {
        let chronology = try chronology("2008-09-05", "2008-09-04", "2008-09-05", "2008-09-04")
        #expect(chronology.entries.map(\.number) == [2, 4, 1, 3])
    }

    // MARK: gaps

    @Test func `A gap of 61 days is named, and one of 60 is not`() throws {
        #expect(try chronology("2008-01-01", "2008-03-01").gaps.isEmpty)
        let gap = try #require(chronology("2008-01-01", "2008-03-02").gaps.first)
        #expect(gap.words == "Nothing from 1 January 2008 to 2 March 2008: 61 days.")
    }

    @Test func `An entry of a month fills the month`() throws {
        #expect(try chronology("2008-01", "2008-03-31").gaps.isEmpty)
        let gap = try #require(chronology("2008-01", "2008-04-01").gaps.first)
        #expect(gap.words == "Nothing from 31 January 2008 to 1 April 2008: 61 days.")
    }

    @Test func `An entry of a year fills nothing: two real gaps once became none`() throws {
        #expect(try chronology("2008", "2008-02-01", "2008-04-02").gaps.map(\.days) == [61])
        #expect(try chronology("about 2008", "2008-02-01", "2008-03-01").gaps.isEmpty)
    }

    @Test func `There is no gap before the first entry or after the last`() throws {
        #expect(try chronology().gaps.isEmpty)
        #expect(try chronology("2001-01-01").gaps.isEmpty)
        #expect(try chronology("2001-01-01", "not known").gaps.isEmpty)
    }

    @Test func `Gaps are named in turn, whatever the order recorded`() throws {
        let gaps = try chronology("2009-01-01", "2007-01-01", "not known", "2008-01-01").gaps
        #expect(gaps.map(\.after) == ["2007-01-01", "2008-01-01"])
        #expect(gaps.map(\.before) == ["2008-01-01", "2009-01-01"])
    }

    @Test func `An entry that is withdrawn fills nothing`() throws {
        var facts = try recorded(["2008-01-01", "2008-02-01", "2008-03-02"])
        #expect(facts.register[id].report.chronology.gaps.isEmpty)
        try facts.add(.withdrawn(2), to: id)
        #expect(facts.register[id].report.chronology.gaps.map(\.days) == [61])
    }

    // MARK: seen

    @Test func `Seen is counted of the entries that answer whether`() throws {
        var facts = try GivenReport.begun()
        let answers: [EntryFacts.Answered?] = [.yes, .no, .notRecorded, nil, .yes]
        for (index, seen) in answers.enumerated() {
            try facts.add(.entry(index + 1, seen: seen), to: id)
        }
        try facts.add(.withdrawn(5), to: id)
        let seen = facts.register[id].report.chronology.count(\.seen)
        #expect((seen.yes, seen.of) == (1, 3))
        let alone = facts.register[id].report.chronology.count(\.seenAlone)
        #expect((alone.yes, alone.of) == (0, 0))
    }

    @Test func `An entry whose key is destroyed stands last, and is counted in nothing`() throws {
        var facts = try GivenReport.begun()
        let seal = Seal(key: "review/1/self/coded", digest: String(repeating: "a1", count: 32))
        let words = Sealed<EntryWords>.said(EntryWords(source: "Log 3", what: "A visit."))
        try facts.add(.entryRecorded(entry: 1, facts: .gone(seal), words: words, on: "2009-06-01"), to: id)
        try facts.add(.entry(2, seen: .yes), to: id)
        let chronology = facts.register[id].report.chronology
        #expect(chronology.entries.map(\.number) == [2, 1])
        #expect(chronology.count(\.seen).of == 1)
    }
}
