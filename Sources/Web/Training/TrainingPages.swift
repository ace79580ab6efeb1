import Clocks
import Office
import Papers
import Register

/// Every course, with where things stand.
enum TrainingPages {
    /// Every page and form about training.
    static let all = routes + CourseForm.routes + CourseChanges.routes + TrainingImport.routes + CoursePages.routes
        + CohortPages.routes + CohortForms.routes

    static let routes = [
        Route(
            "/training", .readTraining, summary: "Every course, and where things stand.", example: "/training", view: view,
            page: page)
    ]

    struct View: Encodable {
        struct Row: Encodable {
            let code: String
            let title: String
            let words: String
        }
        let day: String
        let rows: [Row]
        let mayKeep: Bool
    }

    private static func view(_ visit: Visit) throws -> View {
        let day = try visit.asAt()
        let register = try visit.register(asAt: day)
        let asker = visit.visitor.asker
        func may(_ id: ID<PersonFile>) -> Bool { visit.office.now().may(asker, .readTraining, .person(id)).isAllowed }
        let rows = visit.house.lists.training(asker, [visit.office.now().sequence, register.sequence, day.number]) {
            register.all(CourseFile.self).map { _, course in
                View.Row(code: course.code, title: course.title, words: words(course, register, day, may))
            }
        }
        return View(day: day.words, rows: rows, mayKeep: visit.may(.keepTraining))
    }

    /// "Stage 1: 45. Stage 2: 0, 9 waiting for a place." and how those stand of whom it is required.
    private static func words(
        _ course: CourseFile, _ register: Register, _ day: Day, _ may: (ID<PersonFile>) -> Bool
    ) -> String {
        let stages = register.stages(of: course, on: day).enumerated().map { place, people in
            let waiting = register.waiting(forStage: place + 1, of: course, on: day).count(where: may)
            let name = course.stages.count > 1 ? "Stage \(place + 1)" : "Completed by"
            return "\(name): \(people.count(where: may))\(waiting > 0 ? ", and \(waiting) without a place" : "")."
        }
        guard let compliance = register.compliance(with: course, on: day) else { return stages.joined(separator: " ") }
        return "Compulsory. \(CourseView.sentence(compliance.among(may), on: day))"
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let acts: [Markup] =
            view.mayKeep
            ? [
                Component.button(.init("Take in an attendance list", "/training/imports/new")),
                Component.button(.init("Add a course", "/training/new"), .second),
            ] : []
        return Page(
            title: "Training",
            main: """
                <p class="ref">As at \(view.day)</p>
                <h1>Training</h1>
                \(Saved.banner(visit))
                \(acts.isEmpty ? .none : ReviewPages.acts(acts))
                \(Component.group(
                    id: "courses", title: "Courses",
                    view.rows.map { .init(.init($0.title, "/training/\($0.code)\(visit.isDayAsked ? "?as-at=\(visit.query["as-at"] ?? "")" : "")"), $0.words) },
                    empty: "No training recorded. Add the course first, then take in who attended."))
                \(AsAt.form("/training", visit))
                """)
    }
}
