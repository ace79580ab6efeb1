import Clocks

extension FigureDefinition {
    /// How reviews kept time, what was sent back, and what they took.
    static let keepingTime = [
        review(
            "reviews.in-time", "given in by the day first due",
            "Reviews commissioned in the period whose first report was given in no later than the day it was first due, whatever was agreed afterwards."
        ) { $0.isGivenInOnTime },
        review(
            "reviews.after-due", "given in after the day first due",
            "Reviews commissioned in the period whose first report was given in after the day it was first due."
        ) { file in file.firstGivenIn.flatMap { given in file.firstDue.map { given > $0 } } ?? false },
        review(
            "reviews.extended", "with more time agreed",
            "Reviews commissioned in the period for which a later day was agreed by the as-at day, once or more often."
        ) { !$0.extensions.isEmpty },
        review(
            "reviews.returned", "returned for changes",
            "Reviews commissioned in the period whose report was returned by the as-at day, once or more often."
        ) { !$0.returned.isEmpty },
        halfDays("time.half-days", "Half-days noted by authors", "Half-days that authors noted as spent on a review, on days of the period.") {
            !$0.isLost
        },
        halfDays(
            "time.half-days-lost", "Half-days that other work took from reviews",
            "Half-days that were kept free for a review and were noted as lost, on days of the period."
        ) { $0.isLost },
    ]

    /// One for each step of the procedure, and one for all of them.
    static let procedure =
        Procedure.current.steps.map { step in
            FigureDefinition(
                "procedure.\(step.code.rawValue)", version: Procedure.current.version, .managementReviews,
                { "Of the reviews commissioned from \($0.period.words): \(step.words.prefix(1).lowercased() + step.words.dropFirst())" },
                "Reviews commissioned in the period of which this holds on the as-at day. \(step.rule)"
            ) { ground in
                ground.reviews.filter {
                    ground.register.standing(of: $0.id, with: step.code, on: ground.scope.asAt) == .followed
                }.map(\.id.description)
            }
        } + [
            FigureDefinition(
                "procedure.all", version: Procedure.current.version, .managementReviews,
                { "Of the complete reviews commissioned from \($0.period.words), with every step of the procedure followed" },
                "Reviews commissioned in the period, complete by the as-at day, of which every step of the procedure holds."
            ) { ground in
                ground.reviews.filter {
                    $0.file.completed != nil && ground.register.followedAll($0.id, on: ground.scope.asAt)
                }.map(\.id.description)
            }
        ]

    private static func review(
        _ id: String, _ words: String, _ definition: String, where holds: @escaping @Sendable (ReviewFile) -> Bool
    ) -> FigureDefinition {
        FigureDefinition(
            id, .managementReviews, { "Of the reviews commissioned from \($0.period.words), \(words)" }, definition
        ) { ground in ground.reviews.filter { holds($0.file) }.map(\.id.description) }
    }

    /// Each half-day is a record of its own: the third that is noted of IMR-0005 is IMR-0005.3.
    private static func halfDays(
        _ id: String, _ title: String, _ definition: String, where holds: @escaping @Sendable (TimeNote) -> Bool
    ) -> FigureDefinition {
        FigureDefinition(id, .halfDays, { "\(title), \($0.period.words)" }, definition) { ground in
            ground.register.all(ReviewFile.self).flatMap { id, file in
                var first = 1
                return file.time.flatMap { note -> [String] in
                    defer { first += note.halfDays }
                    guard holds(note), ground.scope.period.contains(note.day) else { return [] }
                    return (first..<first + note.halfDays).map { "\(id).\($0)" }
                }
            }
        }
    }
}
