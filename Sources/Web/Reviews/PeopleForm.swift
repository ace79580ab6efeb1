import Clocks
import Office
import Papers
import Register

/// Naming the staff and the teams that worked with the family.
enum PeopleForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/people/edit", .changeReview,
            summary: "Names the staff and teams that worked with the family.",
            example: "/imrs/IMR-0001/people/edit", title: "People and teams", version: ReviewForm.version, view: view,
            filled: { view, _ in Typed(["teams": [view.teams]]) }, page: page, send: send)
    ]

    struct View: Encodable {
        let review: ReviewForm.View
        let people: [StaffChoice]
        let named: [StaffChoice]
        let teams: String
    }

    private static func view(_ visit: Visit) async throws -> View {
        let (id, file, register) = try visit.review()
        let near = StaffChoice.people(near: file.of, in: register)
        let staff = register[file.of].staff
        var names = Names(near + staff.map(\.person), in: register)
        let opened = try await visit.open(
            names.wanted + [Wanted(file.teams, of: id)], because: "to name staff in a review")
        names.read(opened)
        let isNamed = Set(staff.map(\.person))
        return View(
            review: try ReviewForm.view(visit),
            people: StaffChoice.choices(near.filter { !isNamed.contains($0) }, named: names),
            named: staff.map { .init(reference: "\($0.person)", words: "\(names[$0.person]), who \($0.part.words)") },
            teams: opened[file.teams] ?? "")
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        ReviewForm.page(
            "People and teams", of: view.review, sheet, button: "Save people and teams",
            """
            \(ReviewForm.block("named", "Named already", named(view, sheet)))
            \(ReviewForm.block("people", "People", """
                <p>Whoever is named here, and whoever managed them, is shut out of the review from now on.</p>
                \(NamedStaff.fields(sheet, view.people))
                """))
            \(ReviewForm.block("teams-named", "Teams", sheet.area("teams", "Teams of ours that worked with the family", hint: "One on a line.", rows: 3)))
            """)
    }

    private static func named(_ view: View, _ sheet: Sheet) -> Markup {
        guard !view.named.isEmpty else { return "<p>Nobody is named yet.</p>" }
        return """
            <ul>\(view.named.markup { "<li>\($0.words)</li>" })</ul>
            \(Component.details("Somebody was named in error", isOpen: sheet.values.has("in-error"), """
                \(sheet.select("in-error", "Who was named in error", view.named.map(\.choice), empty: "Nobody"))\
                \(sheet.field("reason", "Why they were named in error"))
                """))
            """
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let register = visit.office.now()
        var reading = Reading(typed, today: visit.office.today)
        let staff = NamedStaff(&reading, in: register)
        let teams = reading.said("teams")
        let inError = ID<PersonFile>(typed["in-error"])
        let reason = inError == nil ? "" : reading.needed("reason", "Say why they were named in error")
        if inError == nil, staff.people.isEmpty, teams == nil {
            reading.problem("worker-1", "Choose somebody, or name a team")
        }
        try reading.done()
        let stood = try await visit.review().file.teams == nil ? nil : view(visit).teams
        return try await ReviewForm.record(visit, saved: "people") { id, register, facts throws(Refusal) in
            let incident = register[id].of
            if let inError {
                try facts.add(
                    .staffNamedInError(person: inError, reason: .said(reason), on: facts.today), to: incident)
            }
            try staff.record(in: incident, &facts)
            if let teams, teams != stood.map(Sealed.said) {
                try facts.add(.teamsNamed(teams: teams, on: facts.today), to: id)
            }
        }
    }
}
