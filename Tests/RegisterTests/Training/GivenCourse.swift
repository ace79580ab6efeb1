import Clocks
import Register

/// CO-0001, the authors' course with its three stages, and P-0001 to P-0003 on the staff list; it is 23 October 2009.
enum GivenCourse {
    static let id: ID<CourseFile> = "CO-0001"
    static let stages = ["The method", "Analysis and writing", "Practice"]

    static func opened(_ more: CourseFact...) throws(Refusal) -> Facts {
        var facts = try given()
        for _ in 1...3 { try facts.person() }
        try facts.add(.course(), to: id)
        for fact in more { try facts.add(fact, to: id) }
        return facts
    }
}

/// One of each thing that is recorded of CO-0001.
extension CourseFact {
    static func course(
        _ code: String = "review-author", title: String = "Writing a review", stages: [String] = GivenCourse.stages,
        on day: Day = "2008-04-01"
    ) -> CourseFact {
        .opened(code: code, title: title, stages: stages, on: day)
    }

    static func reworded(
        title: String = "Writing a review", stages: [String] = GivenCourse.stages, on day: Day = "2009-10-23"
    ) -> CourseFact {
        .changed(title: title, stages: stages, on: day)
    }

    static func compulsory(
        _ roles: PostRole..., within: Int = 90, months: Int? = nil, from: Day = "2009-01-05",
        source: String = "The Board", on day: Day = "2009-01-05"
    ) -> CourseFact {
        .required(
            requirement: Requirement(roles: roles, within: within, months: months, from: from, source: source), on: day)
    }

    static func voluntary(from: Day, reason: String = "The Board agreed.", on day: Day = "2009-10-23") -> CourseFact {
        .requirementEnded(from: from, reason: reason, on: day)
    }

    static func cohort(
        _ number: Int = 1, stage: Int = 1, first: Day = "2009-10-05", last: Day = "2009-10-06", places: Int = 2
    ) -> CourseFact {
        .cohortPlanned(cohort: number, stage: stage, first: first, last: last, places: places, on: "2009-09-01")
    }

    static func moved(
        _ number: Int = 1, first: Day = "2009-10-12", last: Day = "2009-10-13", reason: String = "No room."
    ) -> CourseFact {
        .cohortMoved(cohort: number, first: first, last: last, reason: reason, on: "2009-09-02")
    }

    static func cancelled(_ number: Int = 1, reason: String = "No trainer.") -> CourseFact {
        .cohortCancelled(cohort: number, reason: reason, on: "2009-09-02")
    }

    static func booking(_ people: ID<PersonFile>..., in cohort: Int = 1) -> CourseFact {
        .booked(cohort: cohort, people: people, on: "2009-09-02")
    }

    static func givenUp(_ person: ID<PersonFile>, in cohort: Int = 1) -> CourseFact {
        .placeGivenUp(cohort: cohort, person: person, on: "2009-09-03")
    }

    static func attendance(
        _ people: ID<PersonFile>..., in cohort: Int? = nil, stage: Int = 1, on day: Day = "2009-10-06"
    ) -> CourseFact {
        .attended(cohort: cohort, stage: stage, people: people, on: day)
    }
}
