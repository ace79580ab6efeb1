import Clocks

extension FigureDefinition {
    /// What came back, and how far everything has got that nobody has closed.
    static let learnt = [
        FigureDefinition(
            "lessons.after-done", .lessons, { "Lessons of \($0.period.words) on a theme that came back after action was done" },
            "Lessons identified in the period, or taught again in it by a later review, on whose theme an action had been reported done before that day."
        ) { ground in ground.register.lessonsAfterDone(in: ground.scope.period).map(\.description) },
        FigureDefinition(
            "lessons.learnt-again", .lessons, { "Lessons that a review taught again from \($0.period.words)" },
            "Lessons of which somebody recorded, on a day of the period, that a later review taught the same."
        ) { ground in
            ground.register.all(LessonFile.self) { $0.again.contains { ground.scope.period.contains($0.on) } }.map(\.id.description)
        },
        FigureDefinition(
            "unclosed", .lessons, { "Lessons not closed on \($0.asAt.words)" },
            "Lessons identified on any day, not closed by the as-at day, that ask for something."
        ) { ground in ground.unclosed.map(\.lesson.description) },
        unclosed("unclosed.parts", "Parts of lessons not closed", "Every numbered part of the lessons that are not closed.", \.parts),
        unclosed(
            "unclosed.promised", "Of the parts not closed, with an action or put right already",
            "Parts that an action answers, or that had been put right already.", \.promised),
        unclosed(
            "unclosed.done", "Of the parts not closed, done",
            "Parts on which every action is done with evidence, or which had been put right already.", \.done),
        unclosed(
            "unclosed.checked", "Of the parts not closed, with evidence that somebody else looked at",
            "Parts on which the evidence of every action was looked at by somebody else than whoever recorded it, and holds.", \.checked),
        unclosed(
            "unclosed.seen-to-work", "Of the parts not closed, seen to work",
            "Parts of which an audit carried out since then holds, or the effect of every action was recorded as seen.", \.seenToWork),
    ]

    private static func unclosed(
        _ id: String, _ title: String, _ definition: String, _ parts: @escaping @Sendable (UnclosedLesson) -> [Int]
    ) -> FigureDefinition {
        FigureDefinition(id, .parts, { "\(title), on \($0.asAt.words)" }, definition) { ground in
            ground.unclosed.flatMap { one in parts(one).map { "\(one.lesson).\($0)" } }
        }
    }
}
