public import Clocks

/// A lesson that nobody has closed: which of its parts, by number, are promised, done, evidenced and seen to work.
public struct UnclosedLesson: Sendable {
    public let lesson: ID<LessonFile>
    public let identified: Day
    public let parts: [Int]
    /// With an action, or put right already.
    public let promised: [Int]
    /// Every action on them done with evidence, or put right already.
    public let done: [Int]
    /// The evidence looked at by somebody else, too.
    public let checked: [Int]
    /// An audit holds that was carried out since, or the effect was seen.
    public let seenToWork: [Int]

    /// How old it is, in whole days.
    public func age(on day: Day) -> Int { day.number - identified.number }
}

extension Register {
    /// Lessons that are not closed, the oldest first. Good practice, which asks for nothing, is not among them.
    public func unclosedLessons() -> [UnclosedLesson] {
        all(LessonFile.self) { $0.closed == nil && !$0.parts.isEmpty }.map { id, file in
            let statuses = statuses(of: id)
            let numbers = file.parts.indices.map { $0 + 1 }
            func isAnswered(_ part: Int) -> Bool { statuses[part - 1] == .done || statuses[part - 1] == .alreadyRemedied }
            func all(_ part: Int, _ holds: (ActionFile) -> Bool) -> Bool {
                isAnswered(part) && actions(answering: id, part: part).allSatisfy { holds($0.file) }
            }
            let audit = audits(of: id).last { $0.file.found != nil }?.file.found
            func isSeen(_ action: ActionFile) -> Bool {
                let isAudited = audit.map { $0.conclusion == .holds && $0.on >= action.done?.on ?? file.identified } ?? false
                return action.effect?.isSeen == true || isAudited
            }
            return UnclosedLesson(
                lesson: id, identified: file.identified, parts: numbers,
                promised: numbers.filter { statuses[$0 - 1] != .noAction }, done: numbers.filter(isAnswered),
                checked: numbers.filter { part in statuses[part - 1] == .done && all(part) { $0.check?.holds == true } },
                seenToWork: numbers.filter { part in
                    guard let remedied = file.remedied[part] else { return all(part, isSeen) }
                    return audit.map { $0.conclusion == .holds && $0.on >= remedied.on } ?? false
                })
        }.sorted { ($0.identified, $0.lesson) < ($1.identified, $1.lesson) }
    }

    /// Lessons identified in a period, or taught again in it, on a theme on which an action had been reported done before.
    func lessonsAfterDone(in period: Period) -> [ID<LessonFile>] {
        all(LessonFile.self).filter { id, file in
            let days = ([file.identified] + file.again.map(\.on)).filter(period.contains)
            return days.contains { day in
                all(LessonFile.self) { $0.theme == file.theme }.contains { other in
                    actions(answering: other.id).contains { action in
                        (action.file.undone + [action.file.done].compactMap { $0 }).contains { $0.on < day }
                    }
                }
            }
        }.map(\.id)
    }
}
