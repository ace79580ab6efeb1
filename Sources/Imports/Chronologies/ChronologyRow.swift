public import Clocks
public import Register

/// A row of a chronology, understood.
public struct ChronologyRow: Sendable {
    public let facts: EntryFacts
    public let words: EntryWords
    /// What to look at; the row is taken all the same.
    public let warnings: [String]

    /// Reads a row of the table.
    ///
    /// - Throws: ``RowRefused`` with all its reasons.
    public init(_ row: Record, of table: ChronologyTable, today: Day) throws(RowRefused) {
        guard !row.isEmpty else { throw RowRefused(reasons: ["There is nothing in this row."]) }
        guard row.flaws.isEmpty else { throw RowRefused(reasons: row.flaws) }
        var reading = RowReading<ChronologyColumn>(table.cells(of: row), today: today)
        if reading.cells[.date] == nil { reading.refuse(.date, "A date is needed; write “not known” where nobody knows it.") }
        let at = reading.uncertainDay(.date)
        if let first = at.span?.lowerBound, first > today { reading.refuse(.date, "\(first.words) has not come yet.") }
        if reading.cells[.source] == nil { reading.refuse(.source, "An entry without a source is none.") }
        if reading.cells[.what] == nil { reading.refuse(.what, "Nothing is said of what happened.") }
        let seen = reading.answer(.seen, EntryFacts.Answered.self)
        let alone = reading.answer(.alone, EntryFacts.Answered.self)
        let views = reading.answer(.views, EntryFacts.Answered.self)
        guard reading.reasons.isEmpty, let source = reading.cells[.source], let what = reading.cells[.what] else {
            throw RowRefused(reasons: reading.reasons)
        }
        facts = EntryFacts(at: at, seen: seen, seenAlone: alone, viewsSought: views)
        words = EntryWords(
            source: source, what: what, agency: reading.cells[.agency], comment: reading.cells[.comment])
        warnings = reading.warnings
    }
}
