public import Clocks
public import Register

/// The rows of a chronology on their way into a review: those that are taken, and what became of each.
public struct ChronologyIntake: Sendable {
    /// What one entry says: date, source and event.
    public struct Said: Hashable, Sendable {
        let at: UncertainDay
        let source: String
        let what: String

        public init(_ facts: EntryFacts, _ words: EntryWords) {
            (at, source, what) = (facts.at, words.source.trimmed, words.what.trimmed)
        }
    }

    /// What the entries there are say; one that can no longer be opened says nothing that a row could repeat.
    ///
    /// - Parameter words: opens what was sealed.
    public static func said(_ entries: [ChronologyEntry], _ words: (Sealed<EntryWords>) -> EntryWords?) -> [Said] {
        entries.compactMap { entry in
            guard let facts = entry.facts.value, let words = words(entry.words) else { return nil }
            return Said(facts, words)
        }
    }

    public private(set) var taken: [ChronologyRow] = []
    public private(set) var report: ImportReport
    /// The rows that were not taken, as they stood.
    public private(set) var left: [Record] = []

    /// Reads every row. One that says what an entry says already counts as taken before, and is not added again.
    public init(_ table: ChronologyTable, beside entries: [Said], today: Day, dryRun: Bool = false) {
        report = ImportReport(table, dryRun: dryRun)
        var known = Set(entries)
        for row in table.rows where !row.isEmpty {
            do {
                let read = try ChronologyRow(row, of: table, today: today)
                let isNew = known.insert(Said(read.facts, read.words)).inserted
                if isNew { taken.append(read) }
                report.accept(row, warnings: read.warnings, already: !isNew)
            } catch {
                report.reject(row, error.reasons)
                left.append(row)
            }
        }
    }

    /// Adds the entries taken, numbered on from those there are.
    public func record(in id: ID<ReviewFile>, _ facts: inout Facts) throws(Refusal) {
        var number = facts.register[id].report.entries.count
        for row in taken {
            number += 1
            try facts.add(
                .entryRecorded(entry: number, facts: .said(row.facts), words: .said(row.words), on: facts.today), to: id)
        }
    }
}
