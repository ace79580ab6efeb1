public import Clocks

/// How far a part of a lesson has got.
public enum PartStatus: String, Sendable, Codable {
    case noAction = "No action recorded"
    case inProgress = "In progress"
    /// Evidence is recorded. It does not mean that practice has changed.
    case done = "Done"
    case alreadyRemedied = "Already remedied"
}

extension Register {
    public typealias Lesson = (id: ID<LessonFile>, file: LessonFile)
    public typealias Action = (id: ID<ActionFile>, file: ActionFile)

    /// Lessons identified in a period, by reference.
    public func lessons(identifiedIn period: Period) -> [Lesson] {
        all(LessonFile.self).filter { period.contains($0.file.identified) }
    }

    /// The actions that answer a part of a lesson, or any part of it, by reference.
    public func actions(answering lesson: ID<LessonFile>, part: Int? = nil) -> [Action] {
        all(ActionFile.self) { action in
            action.answers.contains { $0.lesson == lesson && (part == nil || $0.part == part) }
        }
    }

    /// Done only when every action on the part is done. Where training was asked, something else in its place leaves the
    /// part in progress.
    public func status(of part: Int, in lesson: ID<LessonFile>) -> PartStatus {
        let file = self[lesson]
        if file.remedied[part] != nil { return .alreadyRemedied }
        let actions = actions(answering: lesson, part: part)
        if actions.isEmpty { return .noAction }
        guard actions.allSatisfy({ $0.file.done != nil }) else { return .inProgress }
        let given = actions.flatMap { $0.file.answers }.filter { $0.lesson == lesson && $0.part == part }.map(\.how)
        let asked = file.parts[part - 1].asks
        return asked != .training || given.contains(.training) ? .done : .inProgress
    }

    /// Every part of a lesson with its status, in order.
    public func statuses(of lesson: ID<LessonFile>) -> [PartStatus] {
        self[lesson].parts.indices.map { status(of: $0 + 1, in: lesson) }
    }

    /// Lessons on the same theme identified before `day`, the latest first.
    public func lessons(like lesson: ID<LessonFile>, before day: Day) -> [Lesson] {
        let theme = self[lesson].theme
        return all(LessonFile.self).filter { $0.id != lesson && $0.file.theme == theme && $0.file.identified < day }
            .sorted { ($1.file.identified, $1.id) < ($0.file.identified, $0.id) }
    }

    /// Whether a lesson is on a theme that was one before `day`.
    func isRecurring(_ lesson: ID<LessonFile>, before day: Day) -> Bool { !lessons(like: lesson, before: day).isEmpty }
}
