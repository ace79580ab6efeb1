import Clocks
import Foundation
import Imports
import Register
import Testing

@Suite struct ChronologyIntakeTests {
    private let id: ID<ReviewFile> = "IMR-0001"

    private func intake(_ rows: [String], beside entries: [ChronologyIntake.Said] = []) throws -> ChronologyIntake {
        let text = (["Date,Source,What happened,Child seen"] + rows).map { $0 + "\n" }.joined()
        return ChronologyIntake(try ChronologyTable(Data(text.utf8)), beside: entries, today: "2009-10-23")
    }

    /// A review that somebody writes.
    private func begun() throws -> Facts {
        var facts = Facts(try given(), at: now, by: "P-0001")
        let author = try facts.begin(PersonFile.self, with: .joined(name: .said("Ewan Blythe"), on: "2008-04-01"))
        try facts.add(.postTaken(post: "A post", area: nil, role: .nonOperationalManager, on: "2008-04-01"), to: author)
        let home = try facts.begin(
            CaseFile.self,
            with: .notified(
                notification: "N-0001", received: "2009-04-07", how: .phone, nature: .death, area: "SW",
                incident: .said(IncidentFacts(occurred: .notKnown, authority: nil)), caller: nil, account: nil))
        try facts.add(.reviewAnnounced(review: "SR-0001", on: "2009-05-01", regime: "SCR06", board: nil), to: home)
        try facts.add(.commissioned(of: home, under: "SR-0001", on: "2009-05-01", due: nil), to: id)
        try facts.add(.authorAppointed(author: author, on: "2009-05-11"), to: id)
        return facts
    }

    // MARK: every row

    @Test func `Of two hundred rows seven are bad, and each is listed by its line with every reason`() throws {
        let bad = [
            2: ",Log,A call.,", 40: "soon,Log,A call.,", 41: "04/09/2008,,A call.,", 90: "04/09/2008,Log,,",
            120: "24/10/2009,Log,A call.,", 199: "soon,,,maybe", 201: "04/09/2008,Log",
        ]
        let intake = try intake((2...201).map { bad[$0] ?? "04/09/2008,Log \($0),A call.,yes" })
        #expect((intake.report.read, intake.report.accepted, intake.taken.count) == (200, 193, 193))
        #expect(intake.report.rejected.map(\.line) == bad.keys.sorted())
        let all = try #require(intake.report.rejected.first { $0.line == 199 }?.reason)
        for reason in ["Date: “soon” ", "Source: ", "What happened: ", "Child seen: "] { #expect(all.contains(reason)) }
    }

    @Test func `The rows that were not taken are left as they stood`() throws {
        let intake = try intake(["04/09/2008,Log 2,A call.,yes", "soon,Log 3,A call.,", "05/09/2008,,A call.,no"])
        #expect(intake.left.map(\.cells) == [["soon", "Log 3", "A call.", ""], ["05/09/2008", "", "A call.", "no"]])
        #expect(intake.left.map(\.line) == [3, 4])
    }

    @Test func `Rows with nothing in them are neither taken nor refused`() throws {
        let intake = try intake(["04/09/2008,Log 2,A call.,", ",,,", " ,,,", "05/09/2008,Log 5,A call.,"])
        #expect((intake.report.read, intake.taken.count, intake.report.rejected.count) == (2, 2, 0))
    }

    // MARK: once

    @Test func `A row that says what an entry says already is taken before, and not added again`() throws {
        let entry = ChronologyIntake.Said(
            EntryFacts(at: .exact("2008-09-04")), EntryWords(source: " Log 2", what: "A call.\n"))
        let intake = try intake(["04/09/2008,Log 2,A call.,", "04/09/2008,Log 3,A call.,"], beside: [entry])
        #expect(intake.taken.map(\.words.source) == ["Log 3"])
        #expect((intake.report.accepted, intake.report.already) == (2, 1))
    }

    @Test(arguments: [
        "05/09/2008,Log 2,A call.,", "Sep-08,Log 2,A call.,", "04/09/2008,Log 3,A call.,", "04/09/2008,Log 2,A visit.,",
    ])
    func `Another date, source or event makes another entry`(other: String) throws {
        let intake = try intake(["04/09/2008,Log 2,A call.,", other])
        #expect((intake.taken.count, intake.report.already) == (2, 0))
    }

    @Test func `A row that stands twice is taken once`() throws {
        let intake = try intake(["04/09/2008,Log 2,A call.,", "4 September 2008, Log 2 ,A call.,"])
        #expect((intake.taken.count, intake.report.accepted, intake.report.already) == (1, 2, 1))
    }

    @Test func `The same rows again, put right, add only what was left`() throws {
        let first = try intake(["04/09/2008,Log 2,A call.,", "soon,Log 3,A visit.,"])
        let said = first.taken.map { ChronologyIntake.Said($0.facts, $0.words) }
        let again = try intake(["04/09/2008,Log 2,A call.,", "05/09/2008,Log 3,A visit.,"], beside: said)
        #expect(again.taken.map(\.words.source) == ["Log 3"])
        #expect(again.left.isEmpty)
    }

    // MARK: into a review

    @Test func `The entries are numbered on from those there are`() throws {
        var facts = try begun()
        try intake(["04/09/2008,Log 2,A call.,yes", "05/09/2008,Log 3,A visit.,"]).record(in: id, &facts)
        try intake(["not known,Log 4,A letter.,"]).record(in: id, &facts)
        let entries = facts.register[id].report.entries
        #expect(entries.map(\.number) == [1, 2, 3])
        #expect(entries.map(\.at) == [.exact("2008-09-04"), .exact("2008-09-05"), .notKnown])
        #expect(entries.map { $0.facts.value?.seen } == [.yes, nil, nil])
        #expect(entries.last?.words == .said(EntryWords(source: "Log 4", what: "A letter.")))
    }

    @Test func `What the review refuses is refused`() throws {
        var facts = try begun()
        try facts.add(.submitted(on: "2009-07-20"), to: id)
        let refusal = #expect(throws: Refusal.self) {
            try intake(["04/09/2008,Log 2,A call.,yes"]).record(in: id, &facts)
        }
        #expect(refusal?.code == "already-submitted")
    }
}
