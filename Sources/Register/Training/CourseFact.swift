public import Clocks

/// A fact about one course.
public enum CourseFact: Codable, Equatable, Sendable {
    /// - Parameters:
    ///   - code: as it stands in addresses and lists: `review-author`.
    ///   - stages: what each stage is about, the first first; one for a course without stages.
    case opened(code: String, title: String, stages: [String], on: Day)
    case changed(title: String, stages: [String], on: Day)
    /// From a day on everybody in such a post must have completed it.
    case required(requirement: Requirement, on: Day)
    case requirementEnded(from: Day, reason: String, on: Day)
    /// A group that is to go through a stage together.
    case cohortPlanned(cohort: Int, stage: Int, first: Day, last: Day, places: Int, on: Day)
    case cohortMoved(cohort: Int, first: Day, last: Day, reason: String, on: Day)
    case cohortCancelled(cohort: Int, reason: String, on: Day)
    case booked(cohort: Int, people: [ID<PersonFile>], on: Day)
    case placeGivenUp(cohort: Int, person: ID<PersonFile>, on: Day)
    /// Who completed a stage on a day; with its cohort, where there was one.
    case attended(cohort: Int?, stage: Int, people: [ID<PersonFile>], on: Day)

    enum CodingKeys: String, CodingKey {
        case opened = "course.opened"
        case changed = "course.changed"
        case required = "course.required"
        case requirementEnded = "course.requirement-ended"
        case cohortPlanned = "course.cohort-planned"
        case cohortMoved = "course.cohort-moved"
        case cohortCancelled = "course.cohort-cancelled"
        case booked = "course.booked"
        case placeGivenUp = "course.place-given-up"
        case attended = "course.attended"
    }
}

/// Of whom a course is compulsory, by when and how often.
public struct Requirement: Codable, Equatable, Sendable {
    public let roles: [PostRole]
    /// How many days they have from the first day in such a post, or from the day it became compulsory.
    public let within: Int
    /// After how many months it must be done again; `nil` for once and for all.
    public let months: Int?
    public let from: Day
    /// Who says so: a law, guidance, a decision.
    public let source: String

    public init(roles: [PostRole], within: Int, months: Int?, from: Day, source: String) {
        (self.roles, self.within, self.months, self.from, self.source) = (roles, within, months, from, source)
    }
}
