import Clocks
import Office
import Papers
import Register

/// One course as at a day: who is at which stage, what is planned, and how those stand of whom it is required.
struct CourseView: Encodable, Sendable {
    struct Person: Encodable, Sendable {
        let name: String
        let address: String
    }
    struct Stage: Encodable, Sendable {
        let number: Int
        let words: String
        let count: Int
        /// Those whose furthest stage it is; the first hundred.
        let people: [Person]
        /// Who could go on to it and has no place yet.
        let waiting: Int
    }
    struct Cohort: Encodable, Sendable {
        let number: Int
        let words: String
        let days: String
        let standing: String
        let isPlanned: Bool
    }
    struct Area: Encodable, Sendable {
        let name: String
        let asked: Int
        let counts: [Int]
        let away: Int
    }

    let code: String
    let title: String
    let day: String
    let isToday: Bool
    let stages: [Stage]
    let cohorts: [Cohort]
    /// In a sentence; nothing where it is required of nobody.
    let requirement: String?
    /// In a sentence, for everybody the reader may see.
    let standing: String?
    let areas: [Area]
    let mayKeep: Bool

    /// The columns of an area's row, in order.
    static let columns: [Compliance.Standing] = [.complete, .inTime, .missing, .runOut]

    init(_ visit: Visit) async throws {
        let day = try visit.asAt()
        let register = try visit.register(asAt: day)
        let (_, course) = try visit.course(in: register)
        let asker = visit.visitor.asker
        func may(_ id: ID<PersonFile>) -> Bool { visit.office.now().may(asker, .readTraining, .person(id)).isAllowed }
        let stages = register.stages(of: course, on: day).map { $0.filter(may) }
        var names = Names(stages.flatMap { $0.prefix(100) }, in: register)
        names.read(try await visit.open(names.wanted, because: "who is trained to what stage"))
        (code, title) = (course.code, course.title)
        (self.day, isToday) = (day.words, day == visit.office.today)
        self.stages = stages.enumerated().map { place, people in
            Stage(
                number: place + 1, words: course.words(ofStage: place + 1), count: people.count,
                people: people.prefix(100).map { .init(name: names[$0], address: $0.address) },
                waiting: register.waiting(forStage: place + 1, of: course, on: day).count(where: may))
        }
        cohorts = course.cohorts.map { CourseView.cohort($0, course) }
        let compliance = register.compliance(with: course, on: day)
        requirement = compliance.map { CourseView.words($0.requirement) }
        let found = compliance?.among(may)
        standing = found.map { CourseView.sentence($0, on: day) }
        areas = found.map { found in
            found.areas.map { area in
                Area(
                    name: area.isEmpty ? "No area" : register.areaName(area), asked: found.asked(area: area),
                    counts: CourseView.columns.map { found.count($0, area: area) }, away: found.count(.away, area: area))
            }
        } ?? []
        mayKeep = visit.may(.keepTraining)
    }

    private static func cohort(_ cohort: CourseFile.Cohort, _ course: CourseFile) -> Cohort {
        let standing =
            cohort.cancelled.map { "Cancelled: \($0.hasSuffix(".") ? String($0.dropLast()) : $0)" }
            ?? (cohort.held.map { "Held: \(cohort.attended.count) completed it on \($0.words)" }
                ?? "\(cohort.booked.count) of \(cohort.places) places taken")
        return Cohort(
            number: cohort.number, words: course.stages.count > 1 ? course.words(ofStage: cohort.stage) : course.title,
            days: cohort.first == cohort.last ? cohort.first.words : "\(cohort.first.words) to \(cohort.last.words)",
            standing: standing, isPlanned: cohort.isPlanned)
    }

    /// "Required of practitioners and support staff since 1 April 2008, within 90 days, again every 36 months. Source."
    static func words(_ requirement: Requirement) -> String {
        let roles = requirement.roles.map { "\($0.words.lowercased())\($0 == .support ? " staff" : "s")" }
        let whom = roles.count > 1 ? "\(roles.dropLast().joined(separator: ", ")) and \(roles.last ?? "")" : roles.first ?? ""
        let again = requirement.months.map { ", again every \($0) months" } ?? ""
        return "Required of \(whom) since \(requirement.from.words), within \(requirement.within) days\(again). \(requirement.source)"
    }

    static func sentence(_ compliance: Compliance, on day: Day) -> String {
        let away = compliance.count(.away)
        let parts = [
            (compliance.count(.inTime), "has time left", "have time left"),
            (compliance.count(.missing), "has not done it in time", "have not done it in time"),
            (compliance.count(.runOut), "should have done it again", "should have done it again"),
        ].filter { $0.0 > 0 }.map { "\($0.0.grouped) \($0.0 == 1 ? $0.1 : $0.2)" }
        let rest = parts.isEmpty ? "" : "; \(parts.joined(separator: ", "))"
        let apart = away > 0 ? " \(away.grouped) more \(away == 1 ? "is" : "are") away, and not counted." : ""
        return "On \(day.words), \(compliance.count(.complete).grouped) of \(compliance.asked().grouped) people of whom it is asked are complete\(rest).\(apart)"
    }
}

extension Visit {
    /// The course that the address names.
    func course(in register: Register) throws -> (id: ID<CourseFile>, file: CourseFile) {
        guard let course = register.course(parameter("course")) else { throw Absent() }
        return course
    }

    /// The register as somebody knew it on a day.
    func register(asAt day: Day) throws -> Register {
        day == office.today ? office.now() : try office.asAt(day)
    }
}
