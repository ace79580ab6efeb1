public import Clocks

/// How everybody stands of whom a course is required, as at a day. Nobody is ranked, and nobody who is away is counted late.
public struct Compliance: Sendable {
    /// Where one person stands.
    public enum Standing: String, Sendable, CaseIterable {
        case complete
        /// Has some days left.
        case inTime = "in-time"
        case missing
        /// Was complete, and should have done it again by now.
        case runOut = "run-out"
        case away

        public var words: String {
            switch self {
            case .complete: "Complete"
            case .inTime: "Has time left"
            case .missing: "Not done"
            case .runOut: "To be done again"
            case .away: "Away"
            }
        }
    }

    public struct One: Sendable {
        public let person: ID<PersonFile>
        /// A code; empty for those of no area.
        public let area: String
        public let standing: Standing
        /// Completed then, or to be completed by then.
        public let day: Day?
    }

    public let requirement: Requirement
    /// By reference.
    public let people: [One]

    /// Of some of them only.
    public func among(_ holds: (ID<PersonFile>) -> Bool) -> Compliance {
        Compliance(requirement: requirement, people: people.filter { holds($0.person) })
    }

    public func count(_ standing: Standing, area: String? = nil) -> Int {
        people.count { $0.standing == standing && (area == nil || $0.area == area) }
    }

    /// Everybody of whom it is asked now: all but those who are away.
    public func asked(area: String? = nil) -> Int {
        people.count { $0.standing != .away && (area == nil || $0.area == area) }
    }

    /// Area codes as they sort, those of no area last.
    public var areas: [String] { Set(people.map(\.area)).sorted { ($0.isEmpty ? 1 : 0, $0) < ($1.isEmpty ? 1 : 0, $1) } }
}

extension Register {
    /// How everybody stands; `nil` where the course is required of nobody on that day.
    public func compliance(with course: CourseFile, on day: Day) -> Compliance? {
        guard let requirement = course.requirement(on: day) else { return nil }
        let roles = Set(requirement.roles)
        let people = all(PersonFile.self) { $0.isInPost(on: day) && $0.post(on: day).map { roles.contains($0.role) } ?? false }
            .map { id, file in
                let (standing, when) = file.standing(in: course, requirement, on: day)
                return Compliance.One(
                    person: id, area: file.post(on: day)?.area ?? "", standing: standing, day: when)
            }
        return Compliance(requirement: requirement, people: people)
    }
}

extension PersonFile {
    /// Where somebody of whom a course is required stands with it.
    fileprivate func standing(
        in course: CourseFile, _ requirement: Requirement, on day: Day
    ) -> (Compliance.Standing, Day?) {
        let last = training.filter { $0.course == course.code && $0.stage == course.stages.count && $0.on <= day }.map(\.on).max()
        let runsOut = last.flatMap { last in requirement.months.map { last.adding(months: $0) } }
        if let last, runsOut.map({ day < $0 }) ?? true { return (.complete, last) }
        if absence(on: day) != nil { return (.away, nil) }
        if last != nil { return (.runOut, runsOut) }
        let by = max(requirement.from, since(in: requirement.roles, on: day)) + requirement.within
        return (day <= by ? .inTime : .missing, by)
    }

    /// The first day in posts of these kinds without a break in between, up to a day.
    private func since(in roles: [PostRole], on day: Day) -> Day {
        let posts = postsInOrder.filter { $0.on <= day }
        let first = posts.reversed().prefix { roles.contains($0.role) }.last?.on ?? joined
        return max(first, spells.last { $0.from <= day }?.from ?? joined)
    }
}
