public import Clocks
import HashTreeCollections

/// A course that people go through, in one stage or several.
public struct CourseFile: File {
    public typealias Fact = CourseFact
    public static let kind = "course"
    public static let prefix = "CO"
    public static let shelf: Shelf<CourseFile> = \.courses

    public private(set) var code = ""
    public private(set) var title = ""
    /// What each stage is about, the first first.
    public private(set) var stages: [String] = []
    /// In the order recorded; one ends the one before.
    public private(set) var requirements: [Standing] = []
    public private(set) var cohorts: [Cohort] = []
    /// The place in the journal of the last fact that a form about it shows.
    public private(set) var changed = 0

    public init() {}

    /// A requirement, and the day from which it holds no longer.
    public struct Standing: Equatable, Sendable {
        public let requirement: Requirement
        public internal(set) var ended: Day?
    }

    public struct Cohort: Equatable, Sendable {
        public let number: Int
        public let stage: Int
        public internal(set) var first: Day
        public internal(set) var last: Day
        public let places: Int
        /// Why it does not take place.
        public internal(set) var cancelled: String?
        public internal(set) var booked: [ID<PersonFile>] = []
        public internal(set) var attended: [ID<PersonFile>] = []
        /// The day on which those who attended completed the stage.
        public internal(set) var held: Day?

        /// Whether it is still to come.
        public var isPlanned: Bool { cancelled == nil && held == nil }
    }

    /// The requirement that holds on a day.
    public func requirement(on day: Day) -> Requirement? {
        requirements.last { $0.requirement.from <= day && $0.ended.map { day < $0 } ?? true }?.requirement
    }

    public func cohort(_ number: Int) -> Cohort? { cohorts.first { $0.number == number } }

    /// "Stage 2: analysis and writing"; the title where there is but one stage.
    public func words(ofStage stage: Int) -> String {
        guard stages.count > 1 else { return title }
        return stages.indices.contains(stage - 1) ? "Stage \(stage): \(stages[stage - 1])" : "Stage \(stage)"
    }

    public static func place(of fact: CourseFact) -> Place {
        if case .opened = fact { .first } else { .later }
    }

    public mutating func apply(_ fact: CourseFact, _ recorded: Recorded) {
        changed = recorded.sequence
        switch fact {
        case .opened(let code, let title, let stages, _): (self.code, self.title, self.stages) = (code, title, stages)
        case .changed(let title, let stages, _): (self.title, self.stages) = (title, stages)
        case .required(let requirement, _):
            endRequirement(from: requirement.from)
            requirements.append(.init(requirement: requirement, ended: nil))
        case .requirementEnded(let from, _, _): endRequirement(from: from)
        case .cohortPlanned(let cohort, let stage, let first, let last, let places, _):
            cohorts.append(Cohort(number: cohort, stage: stage, first: first, last: last, places: places))
        case .cohortMoved(let cohort, let first, let last, _, _):
            change(cohort) { ($0.first, $0.last) = (first, last) }
        case .cohortCancelled(let cohort, let reason, _): change(cohort) { $0.cancelled = reason }
        case .booked(let cohort, let people, _):
            change(cohort) { cohort in cohort.booked += people.filter { !cohort.booked.contains($0) } }
        case .placeGivenUp(let cohort, let person, _): change(cohort) { $0.booked.removeAll { $0 == person } }
        case .attended(let cohort, _, let people, let on):
            if let cohort { change(cohort) { ($0.attended, $0.held) = ($0.attended + people, on) } }
        }
    }

    private mutating func endRequirement(from day: Day) {
        if let last = requirements.indices.last, requirements[last].ended == nil { requirements[last].ended = day }
    }

    private mutating func change(_ cohort: Int, _ body: (inout Cohort) -> Void) {
        if let index = cohorts.firstIndex(where: { $0.number == cohort }) { body(&cohorts[index]) }
    }

    public static func fold(
        _ fact: CourseFact, of id: ID<CourseFile>, _ recorded: Recorded, into register: inout Register
    ) {
        if case .attended(_, let stage, let people, let on) = fact {
            let code = register[id].code
            register.trainingRecorded = recorded.day
            for person in people { register.people[person]?.complete(code, stage: stage, on: on) }
        }
        register.courses[id, default: CourseFile()].apply(fact, recorded)
    }
}
