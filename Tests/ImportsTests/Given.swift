import Clocks
import Foundation
import Imports
import Register

/// 23 October 2009, in the morning.
let now = Moment(london: "2009-10-23", hour: 9, minute: 0)

/// An organisation with the areas SW and GL.
func given() throws(Refusal) -> Register {
    var facts = Facts(Register(), at: now, by: "P-0001")
    let home = try facts.begin(OrganisationFile.self, with: .founded(name: "Eastwold", on: "2008-04-01"))
    try facts.add(.areaOpened(area: "SW", name: "South West", on: "2008-04-01"), to: home)
    try facts.add(.areaOpened(area: "GL", name: "Greater London", on: "2008-04-01"), to: home)
    return facts.register
}

/// A register of one row: the columns that are always needed, and more.
func table(_ more: [(heading: String, cell: String)] = [], received: String = "27/02/2007") throws(Refusal)
    -> NotificationTable
{
    let columns = [("Received", received), ("How", "letter"), ("Nature", "death")] + more
    func line(_ cells: [String]) -> String {
        cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n"
    }
    return try NotificationTable(Data((line(columns.map(\.0)) + line(columns.map(\.1))).utf8))
}

extension NotificationTable {
    /// Its first row, read on 23 October 2009.
    func firstRow() throws -> NotificationRow {
        try NotificationRow(rows[0], of: self, in: given(), today: "2009-10-23")
    }

    /// Why its first row is refused.
    func reasons() throws -> [String] {
        do {
            _ = try firstRow()
            return []
        } catch let refused as RowRefused {
            return refused.reasons
        }
    }

    /// The case that its first row makes.
    func firstCase() throws -> CaseFile {
        try firstRow().trial(in: given(), at: now).all(CaseFile.self)[0].file
    }
}
