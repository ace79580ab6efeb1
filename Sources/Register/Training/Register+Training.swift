public import Clocks
import HashTreeCollections

extension Register {
    /// The course with a code.
    public func course(_ code: String) -> (id: ID<CourseFile>, file: CourseFile)? {
        courses.first { $0.value.code == code }.map { (id: $0.key, file: $0.value) }
    }

    /// Who is at which stage as at a day, of those in post: the furthest stage each has completed.
    ///
    /// - Returns: for each stage, the first first, those at it by reference.
    public func stages(of course: CourseFile, on day: Day) -> [[ID<PersonFile>]] {
        var stages = [[ID<PersonFile>]](repeating: [], count: course.stages.count)
        for (id, person) in all(PersonFile.self) where person.isInPost(on: day) {
            guard let stage = person.stage(of: course.code, on: day)?.stage, stages.indices.contains(stage - 1) else { continue }
            stages[stage - 1].append(id)
        }
        return stages
    }

    /// Who has completed the stage before and not this one, and has no place in a cohort that is to come; by reference.
    public func waiting(forStage stage: Int, of course: CourseFile, on day: Day) -> [ID<PersonFile>] {
        guard stage > 1 else { return [] }
        let booked = Set(course.cohorts.filter { $0.isPlanned && $0.stage == stage }.flatMap(\.booked))
        return all(PersonFile.self) { person in
            person.isInPost(on: day) && person.stage(of: course.code, on: day)?.stage == stage - 1
        }.map(\.id).filter { !booked.contains($0) }
    }
}
