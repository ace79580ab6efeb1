import Clocks
import Office
import Papers
import Register

/// One cohort: who has a place, who could have one, and what became of it.
enum CohortPages {
    static let routes = [
        Route(
            "/training/{course}/cohorts/{item}", .readTraining, summary: "Who has a place in a cohort, and who came.",
            example: "/training/review-author/cohorts/1", view: view, page: page)
    ]

    struct View: Encodable {
        struct Person: Encodable {
            let reference: String
            let words: String
        }
        let code: String
        let title: String
        let number: Int
        let words: String
        let days: String
        let places: Int
        let taken: Int
        let booked: [Person]
        /// Who completed the stage before and has no place.
        let waiting: [Person]
        let attended: [Person]
        let isPlanned: Bool
        let cancelled: String?
        let mayKeep: Bool
    }

    static func cohort(_ visit: Visit) throws -> (id: ID<CourseFile>, course: CourseFile, cohort: CourseFile.Cohort) {
        let (id, course) = try visit.course(in: visit.office.now())
        guard let cohort = Int(visit.parameter("item")).flatMap(course.cohort) else { throw Absent() }
        return (id, course, cohort)
    }

    static func view(_ visit: Visit) async throws -> View {
        let (_, course, cohort) = try cohort(visit)
        let register = visit.office.now()
        let waiting = cohort.isPlanned ? register.waiting(forStage: cohort.stage, of: course, on: visit.office.today) : []
        func mine(_ people: [ID<PersonFile>]) -> [ID<PersonFile>] {
            people.filter { register.may(visit.visitor.asker, .readTraining, .person($0)).isAllowed }
        }
        var names = Names(mine(cohort.booked + cohort.attended + waiting), in: register)
        names.read(try await visit.open(names.wanted, because: "a cohort of a course"))
        func people(_ ids: [ID<PersonFile>]) -> [View.Person] {
            mine(ids).map { .init(reference: "\($0)", words: "\(names[$0]) (\($0))") }.sorted { $0.words < $1.words }
        }
        return View(
            code: course.code, title: course.title, number: cohort.number, words: course.words(ofStage: cohort.stage),
            days: cohort.first == cohort.last ? cohort.first.words : "\(cohort.first.words) to \(cohort.last.words)",
            places: cohort.places, taken: cohort.booked.count, booked: people(cohort.booked), waiting: people(waiting), attended: people(cohort.attended),
            isPlanned: cohort.isPlanned, cancelled: cohort.cancelled, mayKeep: visit.may(.keepTraining))
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let title = "Cohort \(view.number)"
        return Page(
            title: title, crumbs: CoursePages.crumbs + [("/training/\(view.code)", view.title)],
            main: """
                <p class="ref">\(view.title)</p>
                <h1>\(title)</h1>
                \(Saved.banner(visit))
                <p>\(view.words). \(view.days). \(String(view.taken)) of \(String(view.places)) places are taken.</p>
                \(view.cancelled.map { Component.note("Cancelled.", $0) } ?? .none)
                \(acts(view))
                \(people("attended", "Completed it", view.attended))
                \(people("booked", "Have a place", view.booked))
                \(people("waiting", "Could go, and have no place", view.waiting))
                """)
    }

    private static func acts(_ view: View) -> Markup {
        guard view.mayKeep, view.isPlanned else { return .none }
        let at = "/training/\(view.code)/cohorts/\(view.number)"
        return ReviewPages.acts([
            Component.button(.init("Give places", "\(at)/places/new")),
            Component.button(.init("Record who completed it", "\(at)/completed/new"), .second),
            Component.button(.init("Record a place given up", "\(at)/places/given-up/new"), .second),
            Component.button(.init("Move it", "\(at)/days/new"), .second),
            Component.button(.init("Cancel it", "\(at)/cancellation/new"), .second),
        ])
    }

    private static func people(_ id: String, _ title: String, _ people: [View.Person]) -> Markup {
        people.isEmpty
            ? .none
            : """
                <section class="group" aria-labelledby="\(id)"><h2 id="\(id)">\(title) <span class="count">\(String(people.count))</span></h2>\
                <ul>\(people.markup { "<li><a href=\"/people/\($0.reference)\">\($0.words)</a></li>\n" })</ul></section>
                """
    }

}
