import Foundation
import Office
import Papers
import Register

/// Courses, and whom they are required of.
enum CourseForm {
    static let routes = [
        Route(
            form: "/training/new", .keepTraining, summary: "Adds a course.", example: "/training/new", title: "A course",
            view: { _ in Blank() }, page: opening, send: open),
        Route(
            form: "/training/{course}/requirement/new", .keepTraining, summary: "Says whom a course is required of.",
            example: "/training/review-author/requirement/new", title: "Whom a course is required of",
            version: { visit in (try? visit.course(in: visit.office.now()).file.changed) ?? 0 }, view: view, page: requiring,
            send: require),
    ]

    struct Blank: Encodable {}

    struct View: Encodable {
        let code: String
        let title: String
        let stands: String?
    }

    private static func view(_ visit: Visit) throws -> View {
        let course = try visit.course(in: visit.office.now()).file
        return View(
            code: course.code, title: course.title,
            stands: course.requirement(on: visit.office.today).map(CourseView.words))
    }

    private static func opening(_ view: Blank, _ sheet: Sheet, _ visit: Visit) -> Page {
        Page(
            title: sheet.title("Add a course"), crumbs: CoursePages.crumbs,
            main: """
                <h1>Add a course</h1>
                \(sheet.top)
                <p>Authors of reviews are found by the course whose code is <b>\(PersonFile.authorCourse)</b>.</p>
                \(sheet.form(
                    sheet.block("""
                        \(sheet.field("title", "What it is called", width: .half))\
                        \(sheet.field("code", "Code", hint: "Small letters and dashes, as it stands in addresses and lists: domestic-violence.", width: .half))\
                        \(sheet.area("stages", "Its stages, one a line", hint: "What each is about. One line for a course without stages.", rows: 3))
                        """),
                    button: "Add the course", label: "A course"))
                """)
    }

    private static func open(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let title = reading.needed("title", "Say what it is called")
        let code = reading.needed("code", "Give it a code")
        let lines = reading.lines("stages")
        try reading.done()
        _ = try await visit.office.record(visit.act) { _, facts throws(Refusal) in
            try facts.begin(
                CourseFile.self, with: .opened(code: code, title: title, stages: lines.isEmpty ? [title] : lines, on: facts.today))
        }
        return Next(address: "/training/\(code)?saved=course")
    }

    private static func requiring(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        Page(
            title: sheet.title("Whom it is required of"), crumbs: CoursePages.crumbs + [("/training/\(view.code)", view.title)],
            main: """
                <p class="ref">\(view.title)</p>
                <h1>Whom it is required of</h1>
                \(sheet.top)
                <p>\(view.stands.map { "\($0) What you record here takes its place from its first day." } ?? "It is required of nobody now.")</p>
                \(sheet.form(
                    sheet.block("""
                        \(sheet.tick("roles", "Everybody in such a post", PostRole.allCases.map { Component.Choice($0.rawValue, $0.words) }))\
                        \(sheet.field("within", "Within how many days of taking it up", takes: .digits, width: .age))\
                        \(sheet.field("months", "Again after how many months", hint: "Leave it empty for once and for all.", takes: .digits, width: .age))\
                        \(sheet.date("from", "From"))\
                        \(sheet.area("source", "Who requires it", hint: "The law, the guidance or the decision.", rows: 2))
                        """),
                    button: "Require it", label: "Whom it is required of"))
                """)
    }

    private static func require(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let (id, course) = try visit.course(in: visit.office.now())
        var reading = Reading(typed, today: visit.office.today)
        let roles = typed.all("roles").compactMap(PostRole.init)
        if roles.isEmpty { reading.problem("roles", "Choose at least one kind of post") }
        let within = reading.count("within", "Enter a number of days") ?? 0
        let months = typed.has("months") ? reading.count("months", "Enter a number of months, or leave it empty") : nil
        let from = reading.neededDay("from", "Enter the day from which it holds")
        let source = reading.needed("source", "Say who requires it")
        try reading.done()
        _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
            try visit.check(register[id].changed)
            try facts.add(
                .required(
                    requirement: Requirement(roles: roles, within: within, months: months, from: from, source: source),
                    on: facts.today), to: id)
        }
        return Next(address: "/training/\(course.code)?saved=course")
    }
}

extension Reading {
    /// A whole number; a problem where it is none.
    mutating func count(_ name: String, _ sentence: String) -> Int? {
        if let count = Int(typed[name]), count >= 0 { return count }
        problem(name, sentence)
        return nil
    }
}
