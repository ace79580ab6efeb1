import Clocks
import Foundation
import Imports
import Testing

@Suite struct ChronologyReasonsTests {
    /// Why a row is not taken that stands under date, source, what happened and child seen.
    private func reasons(_ row: String) throws -> [String] {
        let text = "Date,Source,What happened,Child seen\n\(row)\n"
        let table = try ChronologyTable(Data(text.utf8))
        do throws(RowRefused) {
            _ = try ChronologyRow(table.rows[0], of: table, today: "2009-10-23")
            return []
        } catch {
            return error.reasons
        }
    }

    @Test func `A good row has no reason`() throws {
        #expect(try reasons("04/09/2008,Log 3,A visit.,yes") == [])
    }

    @Test func `All reasons of a row are given`() throws {
        let reasons = try reasons("soon,,,maybe")
        #expect(reasons.count == 4)
        #expect(reasons.first?.hasPrefix("Date: “soon” could not be read.") == true)
        #expect(
            reasons.dropFirst() == [
                "Source: An entry without a source is none.", "What happened: Nothing is said of what happened.",
                "Child seen: “maybe” is none of yes, no, not recorded.",
            ])
    }

    @Test func `A date is needed, if only to say that nobody knows it`() throws {
        #expect(
            try reasons(",Log 3,A visit.,") == ["Date: A date is needed; write “not known” where nobody knows it."])
        #expect(try reasons("not known,Log 3,A visit.,") == [])
    }

    @Test(arguments: [
        ("24/10/2009", "24 October 2009"), ("November 2009", "1 November 2009"), ("2010", "1 January 2010"),
    ])
    func `A day that has not come is a reason`(written: String, day: String) throws {
        #expect(try reasons("\(written),Log 3,A visit.,") == ["Date: \(day) has not come yet."])
    }

    @Test func `This month and this year have begun`() throws {
        #expect(try reasons("October 2009,Log 3,A visit.,") == [])
        #expect(try reasons("2009,Log 3,A visit.,") == [])
    }

    @Test func `A row of too few cells, or with an open quotation mark, is a reason`() throws {
        #expect(try reasons("04/09/2008,Log 3") == ["It has 2 cells, and there are 4 columns."])
        #expect(
            try reasons("04/09/2008,\"Log 3,A visit.,yes") == [
                "A quotation mark that opens on this line is never closed."
            ])
    }
}
