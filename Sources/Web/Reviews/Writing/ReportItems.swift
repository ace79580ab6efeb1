import Clocks
import Office
import Register

/// The findings, lessons or recommendations of a report, put into words.
struct ReportItems {
    private let kind: ReportLayout.Kind
    private let file: ReviewFile
    let wanted: [Wanted?]

    init(_ kind: ReportLayout.Kind, of file: ReviewFile, _ id: ID<ReviewFile>) {
        (self.kind, self.file) = (kind, file)
        wanted =
            switch kind {
            case .text, .chronology: []
            case .findings: file.findings.flatMap { [Wanted($0.words, of: id), Wanted($0.account, of: id)] }
            case .learning: file.report.learning.map { Wanted($0.words, of: id) }
            case .recommendations: file.report.recommendations.map { Wanted($0.words, of: id) }
            }
    }

    /// Nothing for a section that is text alone.
    func items(_ opened: Opened, _ named: (String) -> String) -> SectionView.Items? {
        switch kind {
        case .text, .chronology: nil
        case .findings:
            .init(
                part: "findings", one: "a finding",
                empty: "No findings yet. A finding rests on entries of the chronology and says why it made sense at the time.",
                list: file.findings.enumerated().map { finding($0 + 1, $1, opened, named) })
        case .learning:
            .init(
                part: "learning", one: "a lesson", empty: "Nothing yet. What worked well belongs here too.",
                list: file.report.learning.enumerated().map { learning($0 + 1, $1, opened, named) })
        case .recommendations:
            .init(
                part: "recommendations", one: "a recommendation",
                empty: "None yet. Each has an owner, a date, an outcome and a measure, and traces to a finding.",
                list: file.report.recommendations.enumerated().map { recommendation($0 + 1, $1, opened, named) })
        }
    }

    private func finding(
        _ number: Int, _ finding: ReviewFile.Finding, _ opened: Opened, _ named: (String) -> String
    ) -> SectionView.Item {
        let account = opened[finding.account]
        let said: [(String, String?)] = [
            ("What we found", opened[finding.words]), ("What should have happened", account?.shouldHaveHappened),
            ("Why it made sense at the time", account?.madeSense), ("What would make it less likely", account?.lessLikely),
            ("Rests on", evidence(finding)),
        ]
        return .init(title: "Finding \(number)", said: said.compactMap { term, words in words.map { .init(term: term, words: named($0)) } })
    }

    private func evidence(_ finding: ReviewFile.Finding) -> String {
        guard !finding.entries.isEmpty else {
            return finding.restsOn.value?.map(\.words).joined(separator: "; ") ?? "Can no longer be opened"
        }
        return finding.entries.compactMap { number in
            file.report.entries[place: number].map { "entry \(number) (\($0.at.words))" }
        }.joined(separator: "; ")
    }

    private func learning(
        _ number: Int, _ one: Report.Learning, _ opened: Opened, _ named: (String) -> String
    ) -> SectionView.Item {
        .init(
            title: one.isGoodPractice ? "Lesson \(number): good practice" : "Lesson \(number)",
            said: [
                .init(term: "What we learn", words: opened[one.words].map(named) ?? ""),
                .init(term: "Theme", words: CodeList.themes.words(for: one.theme)),
                .init(term: "For whom", words: one.reach.words), .init(term: "Rests on", words: findings(one.findings)),
            ])
    }

    private func recommendation(
        _ number: Int, _ one: Report.Recommendation, _ opened: Opened, _ named: (String) -> String
    ) -> SectionView.Item {
        let words = opened[one.words]
        let said: [(String, String?)] = [
            ("What", words?.what), ("Who", words?.owner), ("By when", one.by?.words ?? "Not fixed yet"),
            ("What will be better", words?.outcome), ("How we will know", words?.measure),
            ("Rests on", findings(one.findings)),
        ]
        return .init(
            title: "Recommendation \(number)",
            said: said.compactMap { term, words in words.map { .init(term: term, words: named($0)) } })
    }

    private func findings(_ numbers: [Int]) -> String {
        numbers.map { "finding \($0)" }.joined(separator: ", ")
    }
}
