import Clocks
import Register

/// A row of a staff list, read but not yet compared with what is recorded.
struct StaffRow {
    let number: String?
    let reference: ID<PersonFile>?
    let name: String
    let post: String?
    let role: PostRole?
    /// A code or a name; which area it is only the register knows.
    let area: String?
    /// Whether the list tells areas at all.
    let tellsAreas: Bool
    /// Hundredths of full time.
    let fte: Int?
    let since: Day?
    let manager: String?
    let managedSince: Day?
    let started: Day?
    let left: Day?
    let awayFrom: Day?
    let awayTo: Day?
    let warnings: [String]

    /// - Throws: ``RowRefused`` with all its reasons.
    init(_ row: Record, of table: StaffTable, today: Day) throws(RowRefused) {
        guard row.flaws.isEmpty else { throw RowRefused(reasons: row.flaws) }
        var reading = RowReading<StaffColumn>(table.cells(of: row), today: today)
        number = reading.cells[.number]
        reference = reading.cells[.reference].flatMap { ID<PersonFile>($0.uppercased()) }
        if let text = reading.cells[.reference], reference == nil {
            reading.refuse(.reference, "“\(text)” is no reference such as P-0121.")
        }
        if number == nil, reading.cells[.reference] == nil {
            reading.refuse(.number, "Without a staff number or a reference nobody can tell who this is.")
        }
        if reading.cells[.name] == nil { reading.refuse(.name, "A name is needed.") }
        post = reading.cells[.post]
        role = reading.answer(.role)
        area = reading.cells[.area]
        tellsAreas = table.columns[.area] != nil
        fte = StaffRow.fte(&reading)
        since = reading.day(.since)
        manager = reading.cells[.manager]
        managedSince = reading.day(.managedSince)
        started = reading.day(.started)
        left = reading.day(.left)
        awayFrom = reading.day(.awayFrom)
        awayTo = reading.day(.awayTo)
        if awayTo != nil, awayFrom == nil { reading.refuse(.awayFrom, "The first day of the absence is needed.") }
        guard reading.reasons.isEmpty, let name = reading.cells[.name] else { throw RowRefused(reasons: reading.reasons) }
        self.name = name
        warnings = reading.warnings
    }

    /// "1", "0.8", "80%" as hundredths.
    private static func fte(_ reading: inout RowReading<StaffColumn>) -> Int? {
        guard let text = reading.cells[.fte] else { return nil }
        if let hundredths = PersonFile.Post.hundredths(text) { return hundredths }
        reading.refuse(.fte, "“\(text)” is no share of full time such as 1, 0.8 or 60%.")
        return nil
    }
}
