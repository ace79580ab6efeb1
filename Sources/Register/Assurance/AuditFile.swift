public import Clocks
import HashTreeCollections

/// One audit.
public struct AuditFile: File {
    public typealias Fact = AuditFact
    public static let kind = "audit"
    public static let prefix = "AU"
    public static let shelf: Shelf<AuditFile> = \.audits

    public private(set) var question = ""
    public private(set) var lessons: [ID<LessonFile>] = []
    /// How many records are to be looked at.
    public private(set) var sample = 0
    public private(set) var due: Day?
    public private(set) var planned = Day(number: 0)
    public private(set) var found: Found?
    /// The actions agreed because of what was found.
    public private(set) var actions: [ID<ActionFile>] = []

    public init() {}

    public struct Found: Equatable, Sendable {
        public let on: Day
        public let auditor: ID<PersonFile>
        /// How the records were chosen.
        public let drawn: String
        public let sample: Int
        public let met: Int
        public let conclusion: Conclusion
        public let words: String
        /// When it is to be looked at again.
        public let next: Day?
    }

    public static func place(of fact: AuditFact) -> Place {
        if case .planned = fact { .first } else { .later }
    }

    public mutating func apply(_ fact: AuditFact, _ recorded: Recorded) {
        switch fact {
        case .planned(let question, let lessons, let sample, let due, let on):
            (self.question, self.lessons, self.sample, self.due, planned) = (question, lessons, sample, due, on)
        case .carriedOut(let auditor, let drawn, let sample, let met, let conclusion, let words, let next, let on):
            found = Found(
                on: on, auditor: auditor, drawn: drawn, sample: sample, met: met, conclusion: conclusion, words: words,
                next: next)
        case .followedUp(let action, _): actions.append(action)
        }
    }
}

extension Register {
    /// The audits that look at a lesson: those carried out first, in the order of their days, then those planned.
    public func audits(of lesson: ID<LessonFile>) -> [(id: ID<AuditFile>, file: AuditFile)] {
        all(AuditFile.self) { $0.lessons.contains(lesson) }.sorted {
            ($0.file.found == nil ? 1 : 0, $0.file.found?.on ?? $0.file.planned, $0.id)
                < ($1.file.found == nil ? 1 : 0, $1.file.found?.on ?? $1.file.planned, $1.id)
        }
    }
}
