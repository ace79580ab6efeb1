import Clocks
import Office
import Papers
import Register

/// Asking somebody named in the case whether some entries are right. They see those entries and nothing else of the report.
enum FactCheckForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/fact-checks/new", .askFactCheck, summary: "Asks somebody named to check facts.",
            example: "/imrs/IMR-0001/fact-checks/new", title: "A fact check", view: view, page: page, send: send)
    ]

    struct View: Encodable {
        let review: ReviewForm.View
        let people: [StaffChoice]
        let entries: [WritingForm.Choice]
    }

    private static func view(_ visit: Visit) async throws -> View {
        let (id, file, register) = try visit.review()
        let people = register[file.of].staff.map(\.person)
        let standing = file.report.chronology.entries
        var staff = Names(people, in: register)
        var names = ReportNames(file, in: register, visit)
        let opened = try await visit.open(
            staff.wanted + names.wanted + standing.map { Wanted($0.words, of: id) }, because: "asking for a fact check")
        staff.read(opened)
        names.read(opened)
        return View(
            review: try ReviewForm.view(visit), people: StaffChoice.choices(people, named: staff),
            entries: standing.map { entry in
                .init(
                    value: "\(entry.number)",
                    words: "\(entry.at.words.capitalizedFirst): \(FindingForm.short(opened[entry.words].map { names($0.what) } ?? ""))")
            })
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        ReviewForm.page(
            "Ask for a fact check", of: view.review, sheet, button: "Ask them",
            """
            \(ReviewForm.block("who", "Who is asked", """
                \(view.people.isEmpty ? "<p>Nobody is named in the case.</p>" : sheet.select("person", "Somebody named in the case", view.people.map(\.choice)))
                """))
            \(ReviewForm.block("which", "What they are shown", """
                <p>Only what they did or saw themselves. They see the date, the source and what is said, with nobody else’s name.</p>\
                \(EntryPick.field("entries", "Entries about their own part", view.entries, sheet))
                """))
            """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let file = try visit.review().file
        var reading = Reading(typed, today: visit.office.today)
        let person = ID<PersonFile>(reading.needed("person", "Choose who is asked"))
        let entries = EntryPick.read("entries", &reading, among: file.report.entries.count)
        if !typed.has("entries") { reading.problem("entries", "Choose the entries") }
        try reading.done()
        guard let person else { throw Absent() }
        return try await WritingForm.record(visit, to: "", saved: "fact-check") { id, file, facts throws(Refusal) in
            try facts.add(
                .factCheckAsked(check: file.factChecks.count + 1, person: person, entries: entries, on: facts.today), to: id)
        }
    }
}
