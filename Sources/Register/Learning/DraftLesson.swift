public import Clocks
import HashTreeCollections

/// What an accepted review teaches, and nobody has made a lesson of yet.
public struct DraftLesson: Equatable, Sendable {
    public let review: ID<ReviewFile>
    /// Its number in the report.
    public let number: Int
    public let theme: String
    public let reach: LearningReach
    public let isGoodPractice: Bool
    public let words: Sealed<String>
    /// Those of the report that it rests on.
    public let findings: [Int]
    /// The day the review was accepted.
    public let accepted: Day
}

private struct Made: Hashable {
    let finding: FindingReference
    let theme: String
}

extension Register {
    /// Draft lessons, by review. A lesson of the same theme that rests on any of the same findings has been made of it.
    ///
    /// - Parameter evenMade: those too of which a lesson has been made.
    public func draftLessons(of review: ID<ReviewFile>? = nil, evenMade: Bool = false) -> [DraftLesson] {
        let drafts = evenMade ? [] : Set(lessons.values.flatMap(\.drafts))
        // A lesson that does not say of which draft it was made is known by its theme and findings.
        let made = evenMade ? [] : Set(lessons.values.filter(\.drafts.isEmpty).flatMap { lesson in lesson.findings.map { Made(finding: $0, theme: lesson.theme) } })
        return all(ReviewFile.self) { $0.completed != nil }.filter { review == nil || $0.id == review }.flatMap { id, file in
            file.report.learning.enumerated().compactMap { index, one -> DraftLesson? in
                guard let accepted = file.completed, !drafts.contains(.init(review: id, number: index + 1)),
                    !one.findings.contains(where: {
                        made.contains(Made(finding: .init(review: id, finding: $0), theme: one.theme))
                    })
                else { return nil }
                return DraftLesson(
                    review: id, number: index + 1, theme: one.theme, reach: one.reach,
                    isGoodPractice: one.isGoodPractice, words: one.words, findings: one.findings, accepted: accepted)
            }
        }
    }
}
