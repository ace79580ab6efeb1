import Clocks
import Register
import Testing

/// What a course is, and of whom it is asked.
@Suite struct CourseRules {
    private let id = GivenCourse.id

    // MARK: opening

    @Test func `A course has a title, and one stage to nine with a few words each`() throws {
        let facts = try given()
        let many = { [String](repeating: "A stage", count: $0) }
        #expect(facts.refusal(.course(title: ""), to: id) == "empty")
        #expect(facts.fields(refusing: .course(title: ""), to: id) == ["title"])
        for stages in [[], many(10), ["The method", ""]] {
            #expect(facts.refusal(.course(stages: stages), to: id) == "stages")
            #expect(facts.fields(refusing: .course(stages: stages), to: id) == ["stages"])
        }
        for stages in [many(1), many(9)] { #expect(facts.refusal(.course(stages: stages), to: id) == nil) }
    }

    @Test(arguments: ["", "Review-author", "review author", "review_author"])
    func `A code has small letters, figures and dashes`(code: String) throws {
        #expect(try given().refusal(.course(code), to: id) == "not-a-code")
        #expect(try given().refusal(.course("review-author-2"), to: id) == nil)
    }

    @Test func `Two courses do not share a code`() throws {
        let second: ID<CourseFile> = "CO-0002"
        #expect(try GivenCourse.opened().refusal(.course(title: "Another"), to: second) == "code-taken")
        #expect(try GivenCourse.opened().refusal(.course("safeguarding"), to: second) == nil)
    }

    @Test func `No course is opened tomorrow`() throws {
        #expect(try given().refusal(.course(on: "2009-10-24"), to: id) == "in-future")
        #expect(try given().refusal(.course(on: "2009-10-23"), to: id) == nil)
    }

    @Test func `A course is found by its code`() throws {
        let register = try GivenCourse.opened().register
        #expect(register.course("review-author")?.id == id)
        #expect(register.course("review-author")?.file.title == "Writing a review")
        #expect(register.course("safeguarding")?.id == nil)
    }

    @Test func `A stage is told with its number, unless there is but one`() throws {
        let three = try GivenCourse.opened().register[id]
        #expect(three.words(ofStage: 2) == "Stage 2: Analysis and writing")
        #expect(three.words(ofStage: 4) == "Stage 4")
        let one = try GivenCourse.opened(.reworded(stages: ["All of it"])).register[id]
        #expect(one.words(ofStage: 1) == "Writing a review")
    }

    // MARK: changing

    @Test func `A course is given another title and other stages, by the rules it was opened by`() throws {
        let facts = try GivenCourse.opened()
        #expect(facts.refusal(.reworded(title: ""), to: id) == "empty")
        #expect(facts.refusal(.reworded(stages: []), to: id) == "stages")
        #expect(facts.refusal(.reworded(on: "2009-10-24"), to: id) == "in-future")
        let course = try GivenCourse.opened(.reworded(title: "Authors", stages: ["One", "Two"])).register[id]
        #expect(course.title == "Authors")
        #expect(course.stages == ["One", "Two"])
        #expect(course.code == "review-author")
    }

    @Test func `A stage that a cohort is of is kept`() throws {
        let facts = try GivenCourse.opened(.cohort(stage: 2))
        #expect(facts.refusal(.reworded(stages: ["All of it"]), to: id) == "stage-in-use")
        #expect(facts.refusal(.reworded(stages: ["One", "Two"]), to: id) == nil)
    }

    // MARK: requiring

    @Test func `A requirement says of whom, by when, how often and who says so`() throws {
        let facts = try GivenCourse.opened()
        #expect(facts.fields(refusing: .compulsory(), to: id) == ["roles"])
        for days in [-1, 3651] { #expect(facts.refusal(.compulsory(.support, within: days), to: id) == "within") }
        for days in [0, 3650] { #expect(facts.refusal(.compulsory(.support, within: days), to: id) == nil) }
        for months in [0, 121] { #expect(facts.refusal(.compulsory(.support, months: months), to: id) == "months") }
        for months in [1, 120, nil] { #expect(facts.refusal(.compulsory(.support, months: months), to: id) == nil) }
        #expect(facts.fields(refusing: .compulsory(.support, source: ""), to: id) == ["source"])
    }

    @Test func `A requirement may begin on a day to come, and is not recorded tomorrow`() throws {
        let facts = try GivenCourse.opened()
        #expect(facts.refusal(.compulsory(.support, from: "2010-01-04"), to: id) == nil)
        #expect(facts.refusal(.compulsory(.support, on: "2009-10-24"), to: id) == "in-future")
    }

    /// Of whom it is asked on a day.
    private func roles(_ course: CourseFile, on day: Day) -> [PostRole] { course.requirement(on: day)?.roles ?? [] }

    @Test func `A requirement holds from its day and ends the one before`() throws {
        let course = try GivenCourse.opened(.compulsory(.practitioner), .compulsory(.support, from: "2009-06-01")).register[id]
        #expect(roles(course, on: "2009-01-04").isEmpty)
        #expect(roles(course, on: "2009-01-05") == [.practitioner])
        #expect(roles(course, on: "2009-05-31") == [.practitioner])
        #expect(roles(course, on: "2009-06-01") == [.support])
        #expect(course.requirements.map(\.ended) == ["2009-06-01", nil])
    }

    @Test func `A requirement does not begin before the last one, and of the same day it takes its place`() throws {
        let facts = try GivenCourse.opened(.compulsory(.practitioner))
        #expect(facts.refusal(.compulsory(.support, from: "2009-01-04"), to: id) == "out-of-order")
        let course = try GivenCourse.opened(.compulsory(.practitioner), .compulsory(.support)).register[id]
        #expect(roles(course, on: "2009-01-05") == [.support])
    }

    @Test func `A requirement ends after it began, for a reason, and that is not recorded tomorrow`() throws {
        let facts = try GivenCourse.opened(.compulsory(.practitioner))
        #expect(facts.refusal(.voluntary(from: "2009-01-05"), to: id) == "out-of-order")
        #expect(facts.fields(refusing: .voluntary(from: "2009-06-01", reason: ""), to: id) == ["reason"])
        #expect(facts.refusal(.voluntary(from: "2009-06-01", on: "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(.voluntary(from: "2010-06-01"), to: id) == nil)
    }

    @Test func `Only a requirement that stands is ended`() throws {
        #expect(try GivenCourse.opened().refusal(.voluntary(from: "2009-06-01"), to: id) == "not-required")
        let ended = try GivenCourse.opened(.compulsory(.practitioner), .voluntary(from: "2009-06-01"))
        #expect(ended.refusal(.voluntary(from: "2009-07-01"), to: id) == "not-required")
    }

    @Test func `A requirement that was ended holds until the day before, and another may follow`() throws {
        let course = try GivenCourse.opened(
            .compulsory(.practitioner), .voluntary(from: "2009-06-01"), .compulsory(.support, from: "2009-09-01")
        ).register[id]
        #expect(roles(course, on: "2009-05-31") == [.practitioner])
        #expect(roles(course, on: "2009-06-01").isEmpty)
        #expect(roles(course, on: "2009-09-01") == [.support])
    }
}
