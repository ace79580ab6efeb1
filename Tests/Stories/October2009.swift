import Clocks
import Demo
import Figures
import Office
import Papers
import Register
import Testing

/// The figures and statements of a paper for 1 April to 30 September 2009, out of recorded facts.
@Suite struct October2009 {
    @Test(arguments: [
        ("notifications", 12), ("notifications.previous", 7), ("notifications.year-before", 35),
        ("notifications.after-period", 7),
        ("reviews.commissioned", 5), ("reviews.complete", 4), ("reviews.ongoing", 1), ("authors.stage-1", 45),
        ("authors.stage-2", 0), ("lessons", 6), ("lessons.parts.no-action", 1),
    ])
    func `Clauses 4.1 to 4.6 come out, each with exactly that many records`(expected: (figure: String, value: Int))
        async throws
    {
        let figure = try #require(try Demonstration.figures(await Demonstration.office)[expected.figure])
        #expect(figure.value == expected.value)
        #expect(Set(figure.records).count == expected.value)
    }

    @Test func `As at 30 September nothing of October is known`() async throws {
        let office = try await Demonstration.office
        let figures = try Demonstration.figures(office, asAt: "2009-09-30")
        #expect(figures["notifications.after-period"]?.records == [])
        #expect(figures["notifications"]?.value == 12)
        #expect(try office.asAt("2009-09-30").notifications(from: "2009-10-01", to: "2009-12-31").isEmpty)
        #expect(try Demonstration.trend(office, asAt: "2009-09-30")["window"]?.verdict == .tooFewToSay)
    }

    @Test func `The outcomes of the 12 add up to 12, and reviews from earlier notifications stand apart`() async throws
    {
        let figures = try Demonstration.figures(await Demonstration.office)
        let outcomes = figures.values.filter { $0.id.hasPrefix("notifications.outcome.") }
        #expect(outcomes.flatMap(\.records).sorted() == figures["notifications"]?.records)
        #expect(figures["notifications.outcome.reviewed"]?.value == 3)
        #expect(figures["reviews.from-earlier"]?.value == 2)
    }

    @Test func `35, 7 and 12 are not one stable rate`() async throws {
        let check = try #require(try Demonstration.trend(await Demonstration.office)["half-years"])
        #expect(check.verdict == .signal)
        #expect(try abs(#require(check.p) - 3.82459e-6) < 1e-10)
    }

    @Test func `Three half-years are too few to say a direction`() async throws {
        #expect(try Demonstration.trend(await Demonstration.office)["direction"]?.verdict == .tooFewToSay)
    }

    @Test func `7 then 12 is no evidence of change`() async throws {
        #expect(try Demonstration.trend(await Demonstration.office)["previous-to-this"]?.verdict == .noEvidenceOfChange)
    }

    @Test func `7 in 14 days where about 1 was expected is a signal, noticed after the fact`() async throws {
        let check = try #require(try Demonstration.trend(await Demonstration.office)["window"])
        #expect(check.verdict == .signal)
        #expect(check.title == "7 in 14 days")
        #expect(
            check.sentence.contains(
                "where about 1 would be expected at the rate of 1 April to 30 September 2009 (12 in 183 days)"))
        #expect(check.sentence.contains("noticed after the fact"))
        #expect(check.details?.contains("rate ratio 7.6") == true)
    }

    @Test func `Two of the four complete reviews give an age and two do not`() async throws {
        let register = try await Demonstration.office.now()
        let complete = register.reviews(commissionedIn: Northmoor.period).filter { $0.file.completed != nil }
        let ages = complete.flatMap { register[$0.file.of].children.compactMap { $0.facts.value?.age } }
        #expect(ages.filter { $0 != .notKnown }.count == 2)
        #expect(ages.count == 4)
    }

    @Test func `Of the five trainings that lesson one asks for, risk assessment has no action recorded`() async throws {
        let lesson = LessonView("L-0001", in: try await Demonstration.office.now())
        #expect(lesson.parts.map(\.status) == ["Done", "No action recorded", "Done", "In progress", "In progress"])
        #expect(lesson.parts[1].title == "Risk assessment")
    }

    @Test func `Where training was asked and guidance given, the part stays in progress and says so`() async throws {
        let part = LessonView("L-0001", in: try await Demonstration.office.now()).parts[3]
        #expect(part.asked == "Training asked")
        #expect(part.answered.map(\.given) == ["guidance given"])
    }

    @Test func `One action answers the last two lessons, and both say so`() async throws {
        let register = try await Demonstration.office.now()
        #expect(LessonView("L-0005", in: register).shares == ["Action A-0010 also answers L-0006."])
        #expect(LessonView("L-0006", in: register).shares == ["Action A-0010 also answers L-0005."])
    }

    @Test func `The protocol under review is not reported as done`() async throws {
        let part = LessonView("L-0006", in: try await Demonstration.office.now()).parts[1]
        #expect(part.status == "In progress")
        #expect(part.answered.map(\.given) == ["under review"])
    }
}
