import Foundation
import Office
import Papers
import Register

/// A course called otherwise or with other stages, and the end of what was required.
enum CourseChanges {
    static let routes = [
        Route(
            form: "/training/{course}/edit", .keepTraining, summary: "Changes what a course is called, or its stages.",
            example: "/training/review-author/edit", title: "A course", version: version, view: view,
            filled: { view, _ in Typed(["title": [view.title], "stages": [view.stages.joined(separator: "\n")]]) },
            page: editing, send: change),
        Route(
            form: "/training/{course}/requirement/end/new", .keepTraining, summary: "Ends what was required.",
            example: "/training/review-author/requirement/end/new", title: "The end of a requirement", version: version, view: view,
            page: ending, send: end),
    ]

    struct View: Encodable {
        let code: String
        let title: String
        let stages: [String]
        let requirement: String?
    }

    private static let version: @Sendable (Visit) -> Int = { visit in
        (try? visit.course(in: visit.office.now()).file.changed) ?? 0
    }

    private static func view(_ visit: Visit) throws -> View {
        let course = try visit.course(in: visit.office.now()).file
        return View(
            code: course.code, title: course.title, stages: course.stages,
            requirement: course.requirement(on: visit.office.today).map(CourseView.words))
    }

    private static func editing(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        page(
            "Change the course", view, sheet,
            sheet.form(
                sheet.block("""
                    \(sheet.field("title", "What it is called", width: .half))\
                    \(sheet.area("stages", "Its stages, one a line", hint: "In their order. A stage that somebody completed, or a cohort is planned for, stays.", rows: 4))
                    """),
                button: "Save the course", label: "The course"))
    }

    private static func ending(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        page(
            "End what is required", view, sheet,
            view.requirement.map { requirement in
                """
                <p>\(requirement)</p>
                \(sheet.form(
                    sheet.block("""
                        \(sheet.date("from", "No longer required from"))\
                        \(sheet.area("reason", "Why it ends", rows: 2))
                        """),
                    button: "End it", label: "The end of what is required"))
                """
            } ?? "<p>It is required of nobody now.</p>")
    }

    private static func page(_ heading: String, _ view: View, _ sheet: Sheet, _ form: Markup) -> Page {
        Page(
            title: sheet.title(heading), crumbs: CoursePages.crumbs + [("/training/\(view.code)", view.title)],
            main: """
                <p class="ref">\(view.title)</p>
                <h1>\(heading)</h1>
                \(sheet.top)
                \(form)
                """)
    }

    private static func change(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let title = reading.needed("title", "Say what it is called")
        let stages = reading.lines("stages")
        if stages.isEmpty { reading.problem("stages", "Name at least one stage") }
        try reading.done()
        return try await record(visit) { .changed(title: title, stages: stages, on: visit.office.today) }
    }

    private static func end(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let from = reading.neededDay("from", "Enter the day from which it is no longer required")
        let reason = reading.needed("reason", "Say why it ends")
        try reading.done()
        return try await record(visit) { .requirementEnded(from: from, reason: reason, on: visit.office.today) }
    }

    private static func record(_ visit: Visit, _ fact: @escaping @Sendable () -> CourseFact) async throws -> Next {
        let (id, course) = try visit.course(in: visit.office.now())
        _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
            try visit.check(register[id].changed)
            try facts.add(fact(), to: id)
        }
        return Next(address: "/training/\(course.code)?saved=course")
    }
}

extension Reading {
    /// What was typed in an area, line by line, without empty ones.
    func lines(_ name: String) -> [String] {
        typed[name].split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
