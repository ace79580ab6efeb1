import Clocks
import Foundation
import Imports
import Register
import Testing

@Suite struct ChronologyTableTests {
    private func rows(_ text: String, mustHaveHeader: Bool = true) throws -> [ChronologyRow] {
        let table = try ChronologyTable(Data(text.utf8), mustHaveHeader: mustHaveHeader)
        return try table.rows.map { row in try ChronologyRow(row, of: table, today: "2009-10-23") }
    }

    /// The one row that stands under the three columns that are needed, and more.
    private func row(date: String = "04/09/2008", _ more: (heading: String, cell: String)...) throws -> ChronologyRow {
        let columns = [("Date", date), ("Source", "Log 3"), ("What happened", "A visit.")] + more
        let text = [columns.map(\.0), columns.map(\.1)].map { $0.joined(separator: "|") }.joined(separator: "\n")
        return try #require(rows(text).first)
    }

    // MARK: columns

    @Test func `Columns are known by the names that agencies give them, in any order`() throws {
        let row = try #require(
            rows(
                """
                Significant event;EVENT DATE;where_recorded;Was the child seen?;child's views sought;Whose record;Comments
                A visit.;04/09/2008;Log 3;y;N;Oxmere council;A short one.

                """
            ).first)
        #expect(row.facts == EntryFacts(at: .exact("2008-09-04"), seen: .yes, viewsSought: .no))
        #expect(
            row.words
                == EntryWords(source: "Log 3", what: "A visit.", agency: "Oxmere council", comment: "A short one."))
    }

    @Test(arguments: [
        ("", "empty-file"), ("1,2\n3,4\n", "no-header"), ("Source,What happened\nLog,A visit.\n", "no-header"),
        ("Date,Source\n04/09/2008,Log\n", "columns-missing"),
        ("Date,When,Source,What happened\n1,2,3,4\n", "column-twice"),
    ])
    func `A file whose columns cannot be told is refused whole`(text: String, code: String) {
        let refusal = #expect(throws: Refusal.self) { try ChronologyTable(Data(text.utf8)) }
        #expect(refusal?.code == code)
    }

    @Test func `The template is a header that is known whole`() throws {
        let table = try ChronologyTable(Data((ChronologyColumn.list.template + "\n").utf8))
        #expect(table.unknownColumns.isEmpty)
        #expect(Set(ChronologyColumn.list.columns.map(\.column)) == Set(ChronologyColumn.allCases))
    }

    // MARK: pasted

    @Test func `Rows pasted with their headings are divided by tabs`() throws {
        let rows = try rows(
            "Date\tSource\tWhat happened\n4 Sept 2008\tCase file, page 3\tA visit, with the social worker.\n",
            mustHaveHeader: false)
        #expect(rows.map(\.words.source) == ["Case file, page 3"])
        #expect(rows.map(\.words.what) == ["A visit, with the social worker."])
    }

    @Test func `Rows pasted without headings are in the order of the template`() throws {
        let rows = try rows(
            "4 Sept 2008\tLog 3\tA visit.\tyes\tno\tnot recorded\tOxmere council\tA short one.\n"
                + "5 Sept 2008\tLog 4\tA call.\t\t\t\t\t\n",
            mustHaveHeader: false)
        #expect(
            rows.map(\.facts) == [
                EntryFacts(at: .exact("2008-09-04"), seen: .yes, seenAlone: .no, viewsSought: .notRecorded),
                EntryFacts(at: .exact("2008-09-05")),
            ])
        #expect(
            rows.map(\.words) == [
                EntryWords(source: "Log 3", what: "A visit.", agency: "Oxmere council", comment: "A short one."),
                EntryWords(source: "Log 4", what: "A call."),
            ])
    }

    @Test func `A row pasted without headings may end early`() throws {
        let rows = try rows("4 Sept 2008\tLog 3\tA visit.\tyes\n5 Sept 2008\tLog 4\tA call.\n", mustHaveHeader: false)
        #expect(rows.map(\.facts.seen) == [.yes, nil])
    }

    // MARK: dates

    @Test(arguments: [
        ("4 Sept 2008", "2008-09-04"), ("04/09/08", "2008-09-04"), ("Sep-08", "2008-09"), ("September 2008", "2008-09"),
        ("2008", "2008"), ("about 2007", "about 2007"), ("circa May 2008", "about 2008-05"), ("not known", "not known"),
        ("n/k", "not known"), ("?", "not known"),
    ])
    func `A date is kept as far as it says`(written: String, at: String) throws {
        #expect(try row(date: written).facts.at.description == at)
    }

    // MARK: answers

    @Test(
        arguments: [
            ("yes", .yes), ("Y", .yes), ("No", .no), ("n", .no), ("not recorded", .notRecorded), ("nr", .notRecorded),
            ("Not Recorded", .notRecorded), ("not known", .notRecorded), ("", nil), ("n/a", nil),
        ] as [(String, EntryFacts.Answered?)])
    func `Not recorded is an answer, and an empty cell is none`(cell: String, answer: EntryFacts.Answered?) throws {
        #expect(try row(("Child seen", cell)).facts.seen == answer)
        #expect(try row(("Seen alone", cell)).facts.seenAlone == answer)
        #expect(try row(("Views sought", cell)).facts.viewsSought == answer)
    }

    // MARK: seen in use

    @Test func `One pasted row with commas in its text was cut at the commas`() throws {
        let rows = try rows("4 Sept 2008\tCase file, page 3\tVisit, with the social worker, at noon", mustHaveHeader: false)
        #expect(rows.map(\.words) == [EntryWords(source: "Case file, page 3", what: "Visit, with the social worker, at noon")])
    }

    @Test func `Cells past the last column were dropped unseen`() throws {
        let table = try ChronologyTable(
            Data("4 Sept 2008\tLog 3\tA visit.\tyes\tno\tno\t\t\tnine\n".utf8), mustHaveHeader: false)
        #expect(table.rows.map(\.flaws) == [["It has 9 cells, and there are 8 columns."]])
    }
}
