import Clocks
import Office
import Papers
import Register

/// Planning a cohort, and what is recorded of one: places, who completed it, other days, that it is cancelled.
enum CohortForms {
    static let routes = [
        Route(
            form: "/training/{course}/cohorts/new", .keepTraining, summary: "Plans a cohort.",
            example: "/training/review-author/cohorts/new", title: "A cohort", view: planned, page: planning, send: plan),
        places, givenUp, completed, days, cancellation,
    ]

    struct Planned: Encodable {
        let code: String
        let title: String
        let stages: [String]
    }

    private static func planned(_ visit: Visit) throws -> Planned {
        let course = try visit.course(in: visit.office.now()).file
        return Planned(
            code: course.code, title: course.title, stages: course.stages.indices.map { course.words(ofStage: $0 + 1) })
    }

    private static func planning(_ view: Planned, _ sheet: Sheet, _ visit: Visit) -> Page {
        let stages = view.stages.enumerated().map { Component.Choice(String($0.offset + 1), $0.element) }
        return Page(
            title: sheet.title("Plan a cohort"), crumbs: CoursePages.crumbs + [("/training/\(view.code)", view.title)],
            main: """
                <p class="ref">\(view.title)</p>
                <h1>Plan a cohort</h1>
                \(sheet.top)
                \(sheet.form(
                    sheet.block("""
                        \(stages.count > 1 ? sheet.choose("stage", "Which stage", stages) : .none)\
                        \(sheet.date("first", "First day"))\(sheet.date("last", "Last day", hint: "Leave it empty for one day."))\
                        \(sheet.field("places", "Places", takes: .digits, width: .age))
                        """),
                    button: "Plan it", label: "A cohort"))
                """)
    }

    private static func plan(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let (id, course) = try visit.course(in: visit.office.now())
        var reading = Reading(typed, today: visit.office.today)
        let stage = course.stages.count == 1 ? 1 : reading.count("stage", "Choose the stage") ?? 1
        let first = reading.neededDay("first", "Enter the first day")
        let last = reading.day("last") ?? first
        let places = reading.count("places", "Enter how many places there are") ?? 0
        try reading.done()
        _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
            try facts.add(
                .cohortPlanned(
                    cohort: register[id].cohorts.count + 1, stage: stage, first: first, last: last, places: places,
                    on: facts.today), to: id)
        }
        return Next(address: "/training/\(course.code)?saved=cohort")
    }

    private static let places = form(
        "places/new", "Give places",
        fields: { view, sheet in
            let waiting: Markup =
                view.waiting.isEmpty
                ? .none
                : sheet.tick(
                    "people", "Who gets a place", choices(view.waiting),
                    hint: "They completed the stage before and have no place yet.")
            return """
                \(waiting)\
                \(sheet.field("others", view.waiting.isEmpty ? "Who gets a place" : "Others", hint: "Staff numbers or references, with a space between two."))
                """
        },
        fact: { reading, cohort, register in
            var people = reading.typed.all("people").compactMap { ID<PersonFile>($0) }
            for text in reading.typed["others"].split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(String.init) {
                let known = ID<PersonFile>(text.uppercased()).flatMap { (try? register.find($0)) == nil ? nil : $0 }
                if let one = register.person(numbered: text) ?? known { people.append(one) } else {
                    reading.problem("others", "“\(text)” is nobody on the staff list")
                }
            }
            if people.isEmpty, !reading.typed.has("others") { reading.problem("others", "Choose somebody, or enter a staff number") }
            return .booked(cohort: cohort.number, people: people, on: reading.today)
        })

    private static let givenUp = form(
        "places/given-up/new", "Record a place given up",
        fields: { view, sheet in
            view.booked.isEmpty
                ? "<p>Nobody has a place in it.</p>" : sheet.choose("person", "Who gives it up", choices(view.booked))
        },
        fact: { reading, cohort, _ in
            let person = ID<PersonFile>(reading.typed["person"]).flatMap { cohort.booked.contains($0) ? $0 : nil }
            if person == nil { reading.problem("person", "Choose who gives up a place") }
            return .placeGivenUp(cohort: cohort.number, person: person ?? ID(0), on: reading.today)
        })

    private static let completed = form(
        "completed/new", "Record who completed it",
        fields: { view, sheet in
            """
            \(view.booked.isEmpty ? "<p>Nobody has a place in it yet.</p>" : sheet.tick("people", "Who completed it", choices(view.booked), hint: "Whoever is not ticked did not."))\
            \(sheet.date("on", "Completed on"))
            """
        },
        fact: { reading, cohort, _ in
            let people = reading.typed.all("people").compactMap { ID<PersonFile>($0) }
            if people.isEmpty { reading.problem(cohort.booked.isEmpty ? "on" : "people", "Tick who completed it") }
            if let other = people.first(where: { !cohort.booked.contains($0) }) {
                reading.problem("people", "\(other) has no place in it. Give them one first")
            }
            let on = reading.neededDay("on", "Enter the day on which they completed it")
            return .attended(cohort: cohort.number, stage: cohort.stage, people: people, on: on)
        })

    private static let days = form(
        "days/new", "Move it",
        fields: { _, sheet in
            """
            \(sheet.date("first", "First day"))\(sheet.date("last", "Last day", hint: "Leave it empty for one day."))\
            \(sheet.area("reason", "Why it is moved", rows: 2))
            """
        },
        fact: { reading, cohort, _ in
            let first = reading.neededDay("first", "Enter the first day")
            let last = reading.day("last") ?? first
            return .cohortMoved(
                cohort: cohort.number, first: first, last: last, reason: reading.needed("reason", "Say why it is moved"),
                on: reading.today)
        })

    private static let cancellation = form(
        "cancellation/new", "Cancel it",
        fields: { _, sheet in sheet.area("reason", "Why it is cancelled", rows: 2) },
        fact: { reading, cohort, _ in
            .cohortCancelled(
                cohort: cohort.number, reason: reading.needed("reason", "Say why it is cancelled"), on: reading.today)
        })

    private static func choices(_ people: [CohortPages.View.Person]) -> [Component.Choice] {
        people.map { .init($0.reference, $0.words) }
    }

    private static func form(
        _ path: String, _ heading: String, fields: @escaping @Sendable (CohortPages.View, Sheet) -> Markup,
        fact: @escaping @Sendable (inout Reading, CourseFile.Cohort, Register) -> CourseFact
    ) -> Route {
        Route(
            form: "/training/{course}/cohorts/{item}/\(path)", .keepTraining, summary: "\(heading): a cohort.",
            example: "/training/review-author/cohorts/1/\(path)", title: heading,
            version: { visit in (try? visit.course(in: visit.office.now()).file.changed) ?? 0 }, view: CohortPages.view,
            page: { view, sheet, _ in
                let at = "/training/\(view.code)"
                return Page(
                    title: sheet.title(heading),
                    crumbs: CoursePages.crumbs + [(at, view.title), ("\(at)/cohorts/\(view.number)", "Cohort \(view.number)")],
                    main: """
                        <p class="ref">\(view.title) · cohort \(String(view.number))</p>
                        <h1>\(heading)</h1>
                        \(sheet.top)
                        <p>\(view.words). \(view.days). \(String(view.taken)) of \(String(view.places)) places are taken.</p>
                        \(sheet.form(sheet.block(fields(view, sheet)), button: heading, label: heading))
                        """)
            },
            send: { typed, visit in
                let (id, course, cohort) = try CohortPages.cohort(visit)
                var reading = Reading(typed, today: visit.office.today)
                let found = fact(&reading, cohort, visit.office.now())
                try reading.done()
                _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
                    try visit.check(register[id].changed)
                    try facts.add(found, to: id)
                }
                return Next(address: "/training/\(course.code)/cohorts/\(cohort.number)?saved=cohort")
            })
    }
}
