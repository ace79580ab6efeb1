import Clocks
import Foundation
import Imports
import Register
import Testing

@Suite struct NotificationTableTests {
    private func table(_ text: String) throws(Refusal) -> NotificationTable { try NotificationTable(Data(text.utf8)) }

    @Test func `Columns are known by their names, in any order, whatever their capitals`() throws {
        let table = try table("CHILD'S NAME;Type;date_received;How received?;Colour\nOrrin;death;04/09/08;phone;blue\n")
        #expect(table.unknownColumns == ["Colour"])
        #expect(try table.firstCase().children[0].name == "Orrin")
    }

    @Test func `Lines over the header are listed`() throws {
        let table = try table("Register of notifications,,\n,,\nReceived,How,Nature\n04/09/08,phone,death\n")
        #expect(table.above.map(\.line) == [1, 2])
        #expect(table.rows.count == 1)
    }

    @Test(arguments: [
        ("", "empty-file"), ("a,b\n1,2\n", "no-header"), ("Received,How\n1,2\n", "columns-missing"),
        ("Received,How,Nature,Date received\n1,2,3,4\n", "column-twice"),
    ])
    func `A file whose columns cannot be told is refused whole`(text: String, code: String) {
        let refusal = #expect(throws: Refusal.self) { try table(text) }
        #expect(refusal?.code == code)
    }

    @Test func `The template is a header that is known whole`() throws {
        let table = try table(NotificationColumn.list.template + "\n")
        #expect(table.unknownColumns.isEmpty)
        #expect(Set(NotificationColumn.list.columns.map(\.column)) == Set(NotificationColumn.allCases))
    }

    @Test func `Every answer of the list of columns is one that Heed knows`() throws {
        for (heading, words, holds) in [
            ("How", "by telephone", true), ("Whom we knew", "brother or sister", true), ("Outcome", "NFA", true),
            ("How", "pigeon", false),
        ] {
            let text =
                "Received,How,Nature,Whom we knew,When we were involved,Outcome\n04/09/08,"
                + "\(heading == "How" ? words : "phone"),died,\(heading == "Whom we knew" ? words : "child"),"
                + "open at the time,\(heading == "Outcome" ? words : "")\n"
            #expect(try table(text).reasons().isEmpty == holds, "\(words)")
        }
    }

    @Test func `The same row says the same in another file`() throws {
        let one = try table("Received,How,Nature\n04/09/08,phone,death\n")
        let other = try table("x,Nature,How,Received\n9,death,phone,04/09/08\n")
        #expect(one.content(of: one.rows[0]) == other.content(of: other.rows[0]))
    }

    @Test func `Read is accepted and rejected`() throws {
        let table = try table(
            "Received,How,Nature\n04/09/08,phone,death\nsoon,phone,death\n,,\n05/09/08,phone\n05/09/08,letter,other\n\"x\n"
        )
        var report = ImportReport(table, dryRun: true)
        for row in table.rows {
            do {
                let read = try NotificationRow(row, of: table, in: given(), today: "2009-10-23")
                report.accept(row, warnings: read.warnings)
            } catch let refused as RowRefused {
                report.reject(row, refused.reasons)
            }
        }
        #expect((report.read, report.accepted) == (6, 2))
        #expect(report.rejected.map(\.line) == [3, 4, 5, 7])
        #expect(report.rejected[1].reason == "There is nothing in this row.")
    }
}
