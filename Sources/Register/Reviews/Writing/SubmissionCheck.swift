/// What stands between a report and being given in.
public struct SubmissionCheck: Sendable {
    public struct Line: Equatable, Sendable {
        public let words: String
        /// Where it is put right, beneath the review's address.
        public let part: String
    }

    /// Without these it cannot be given in. A finished report that was attached stands for everything that would be
    /// written here.
    public let missing: [Line]
    /// Worth another look.
    public let look: [Line]

    public init(_ file: ReviewFile, _ id: ID<ReviewFile>, _ register: Register) {
        let report = file.report
        let sections = register.layout(of: file).sections
        let unanswered = report.points.enumerated().filter { $0.element.answer == nil }.map {
            Line(words: "Point \($0.offset + 1) of the return has no answer.", part: "/points/\($0.offset + 1)/edit")
        }
        let unfinished = sections.filter { SubmissionCheck.isUnfinished($0, file) }.map {
            Line(words: "Not finished: \($0.title.prefix(1).lowercased() + $0.title.dropFirst()).", part: SubmissionCheck.part($0))
        }
        missing = unanswered + (report.attached == nil ? unfinished : [])
        let layout = register.layout(of: file)
        func part(_ kind: ReportLayout.Kind) -> String { layout.part(kind).map(SubmissionCheck.part) ?? "" }
        let standing = Set(report.chronology.entries.map(\.number))
        let traced = Set(report.recommendations.flatMap(\.findings))
        let lines: [(Bool, Line)] = [
            (
                file.findings.contains { $0.account != nil && standing.isDisjoint(with: $0.entries) },
                Line(words: "A finding rests on no entry of the chronology.", part: part(.findings))
            ),
            (
                !file.findings.isEmpty && !report.recommendations.isEmpty
                    && !file.findings.indices.allSatisfy { traced.contains($0 + 1) },
                Line(words: "A finding leads to no recommendation.", part: part(.recommendations))
            ),
            (
                !report.notes.contains { $0.kind == .family },
                Line(words: "Nothing is recorded of the family’s part.", part: "/contacts/new")
            ),
            (
                !report.notes.contains { $0.kind == .feedback },
                Line(words: "Nothing is recorded of feedback to staff.", part: "/contacts/new")
            ),
            (
                !report.chronology.gaps.isEmpty,
                Line(words: "The chronology has gaps of more than \(Chronology.gapDays) days.", part: "/chronology")
            ),
        ]
        look = lines.filter(\.0).map(\.1)
    }

    /// A section of text is finished when its author says so; the others when there is something in them as well.
    public static func isUnfinished(_ section: ReportLayout.Section, _ file: ReviewFile) -> Bool {
        let isSaid = file.report.sections[section.code]?.last?.isFinished ?? false
        switch section.kind {
        case .text: return !isSaid
        case .chronology: return file.report.chronology.entries.isEmpty
        case .findings: return file.findings.isEmpty || !isSaid
        case .learning: return file.report.learning.isEmpty || !isSaid
        case .recommendations: return file.report.recommendations.isEmpty || !isSaid
        }
    }

    /// Where a section is written.
    public static func part(_ section: ReportLayout.Section) -> String {
        section.kind == .chronology ? "/chronology" : "/sections/\(section.code)"
    }
}
