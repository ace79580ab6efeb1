import Clocks
import Office
import Papers
import Register

/// The chronology of a review as one reader may see it, a page at a time.
struct ChronologyView: Encodable, Sendable {
    static let pageLength = 100

    struct Entry: Encodable, Sendable {
        let number: Int
        let when: String
        let source: String
        let agency: String?
        let what: String
        /// "Child seen: yes", only of the questions that arise.
        let answers: [String]
        let comment: String?
        /// "Put right once, on 4 May 2009."
        let corrected: String?
        /// A stretch before it of which nothing is told.
        let gap: String?
    }

    /// An entry that was taken out, with the reason.
    struct Withdrawn: Encodable, Sendable {
        let number: Int
        let when: String
        let what: String
        let why: String
    }

    let reference: String
    let label: String
    let count: Int
    let withdrawn: Int
    /// Those taken out, where they are asked for.
    let taken: [Withdrawn]
    let page: Int
    let pages: Int
    let entries: [Entry]
    let gaps: [String]
    /// "The child was seen in 9 of the 14 entries that say."
    let seen: [String]
    let mayWrite: Bool
    let isAnonymised: Bool

    init(_ visit: Visit) async throws {
        let (id, file, register) = try visit.review()
        let chronology = file.report.chronology
        let all = chronology.entries
        pages = max(1, (all.count + ChronologyView.pageLength - 1) / ChronologyView.pageLength)
        page = min(max(1, visit.query["page"].flatMap { Int($0) } ?? 1), pages)
        let shown = all.dropFirst((page - 1) * ChronologyView.pageLength).prefix(ChronologyView.pageLength)
        let out = visit.query["withdrawn"] == "yes" ? file.report.entries.filter { $0.withdrawn != nil } : []
        var names = ReportNames(file, in: register, visit, anonymised: visit.query["names"] == "no")
        let opened = try await visit.open(
            shown.map { Wanted($0.words, of: id) } + names.wanted
                + out.flatMap { [Wanted($0.words, of: id), Wanted($0.withdrawn, of: id)] }, because: "the chronology of a review")
        names.read(opened)
        let gapsBefore = Dictionary(chronology.gaps.map { ($0.before, $0.words) }) { first, _ in first }
        (reference, label, count) = ("\(id)", visit.reviewLabel, all.count)
        withdrawn = file.report.entries.count - all.count
        gaps = chronology.gaps.map(\.words)
        taken = out.map { entry in
            .init(
                number: entry.number, when: entry.at.words.capitalizedFirst,
                what: opened[entry.words].map { names($0.what) } ?? "", why: opened[entry.withdrawn].map { names($0) } ?? "")
        }
        var lastGap: Day?
        entries = shown.map { entry in
            let words = opened[entry.words]
            let first = entry.at.span?.lowerBound
            let gap = first == lastGap ? nil : first.flatMap { gapsBefore[$0] }
            if gap != nil { lastGap = first }
            return Entry(
                number: entry.number, when: entry.at == .notKnown ? "Date not known" : entry.at.words.capitalizedFirst,
                source: words.map { names($0.source) } ?? "This entry can no longer be opened.",
                agency: words?.agency.map { names($0) }, what: words.map { names($0.what) } ?? "",
                answers: ChronologyView.answers(entry.facts.value), comment: words?.comment.map { names($0) },
                corrected: entry.before.isEmpty
                    ? nil : "Put right \(entry.before.count == 1 ? "once" : "\(entry.before.count) times"), last on \(entry.recorded.day.words).",
                gap: gap)
        }
        seen = [
            ("seen", chronology.count(\.seen)), ("seen alone", chronology.count(\.seenAlone)),
            ("asked for their views", chronology.count(\.viewsSought)),
        ].filter { $0.1.of > 0 }.map { "The child was \($0.0) in \($0.1.yes) of the \($0.1.of) entries that say." }
        mayWrite = visit.may(.writeReview, .review(id)) && file.isOpenToWriting
        isAnonymised = names.isAnonymised
    }

    private static func answers(_ facts: EntryFacts?) -> [String] {
        [("Child seen", facts?.seen), ("seen alone", facts?.seenAlone), ("views sought", facts?.viewsSought)]
            .compactMap { name, answer in answer.map { "\(name): \($0.words.lowercased())" } }
    }
}
