import Clocks
import Register

/// Review, finding, lesson.
extension LessonThread {
    func review(_ name: (ID<PersonFile>) -> String?) -> StepDraft {
        let reviews = lesson.reviews.map { (id: $0, file: register[$0]) }
        guard !reviews.isEmpty else {
            return StepDraft(kind: "Review", state: .notNeeded, title: "Recorded without a review", short: "None")
        }
        let complete = reviews.compactMap(\.file.completed)
        let state: ThreadView.State = complete.count == reviews.count ? .done : complete.isEmpty ? .notYet : .partly
        let items = reviews.map { id, file in
            ThreadView.Item(
                reference: id.description, title: LessonThread.standing(file), status: file.stage,
                words: [LessonThread.signed(file.completed, file.authors.last.flatMap { name($0.author) })])
        }
        let one = reviews.count == 1
        return StepDraft(
            kind: "Review", state: state,
            title: one
                ? "\(reviews[0].id) \(items[0].title.lowercasedFirst)"
                : "\(reviews.count) reviews, \(complete.count) complete",
            who: one ? items[0].words : [], items: one ? [] : items, short: complete.max()?.words ?? "Not complete",
            reached: "review")
    }

    private static func standing(_ review: ReviewFile) -> String {
        guard review.completed != nil else { return review.stage }
        return review.evaluations.last.map { "Complete, graded \($0.grade.grade) by \($0.grade.by)" }
            ?? "Complete, not graded"
    }

    static func signed(_ day: Day?, _ name: String?) -> String {
        [day?.words, name].compactMap { $0 }.joined(separator: ", ")
    }

    func finding(_ words: (Sealed<String>) -> String?) -> StepDraft {
        let findings = findings
        guard !findings.isEmpty else {
            return StepDraft(kind: "Finding", state: .notYet, title: "Not yet: no finding is named", short: "Not yet")
        }
        let entries = findings.reduce(0) { $0 + ($1.finding.restsOn.value?.count ?? 0) }
        let isGone = findings.contains { $0.finding.restsOn.value == nil }
        let counted = isGone ? "Entries erased" : entries == 1 ? "1 entry" : "\(entries) entries"
        func title(_ named: (review: ID<ReviewFile>, number: Int, finding: ReviewFile.Finding)) -> String {
            words(named.finding.words) ?? "Its words are not shown here."
        }
        let one = findings.count == 1
        return StepDraft(
            kind: "Finding", state: .done,
            title: one
                ? "Finding \(findings[0].number) of \(findings[0].review): \(title(findings[0]))"
                : "\(findings.count) findings",
            who: one ? [findings[0].finding.on.words] : [],
            words: [
                isGone ? "The entries it rests on can no longer be opened." : "Rests on \(counted) of the chronology."
            ],
            evidence: one
                ? (findings[0].finding.restsOn.value ?? []).map { .init(words: $0.words.capitalizedFirst) } : [],
            items: one
                ? []
                : findings.map {
                    ThreadView.Item(
                        reference: "\($0.review), finding \($0.number)", title: title($0), status: "Done",
                        words: [
                            "\($0.finding.on.words), rests on \(($0.finding.restsOn.value ?? []).map(\.words).joined(separator: "; "))"
                        ])
                },
            short: counted, reached: "finding")
    }

    /// The lesson itself, part by part.
    var learnt: StepDraft {
        StepDraft(
            kind: "Lesson", state: .done,
            title: lesson.scope == .national ? "It matters in every area" : "It matters in one area",
            who: [lesson.identified.words],
            items: lesson.parts.enumerated().map { index, part in
                ThreadView.Item(
                    reference: "Part \(index + 1)", title: part.title,
                    status: statuses[index].rawValue,
                    words: ["\(part.asks.asked.capitalizedFirst)."])
            },
            short: lesson.scope == .national ? "All areas" : "One area", reached: "lesson")
    }
}
