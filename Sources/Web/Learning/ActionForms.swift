import Clocks
import Office
import Papers
import Register

/// Agreeing an action on a lesson.
enum ActionForms {
    static let routes = [
        Route(
            form: "/lessons/{lesson}/actions/new", .agreeAction, summary: "Agrees an action on a lesson.",
            example: "/lessons/L-0002/actions/new", title: "An action", view: view, page: page, send: send)
    ]

    struct View: Encodable {
        struct Part: Encodable {
            let number: Int
            let words: String
            let standing: String
        }
        let reference: String
        let title: String
        let parts: [Part]
        /// Actions that are open and could answer this too.
        let open: [String]
    }

    private static func view(_ visit: Visit) throws -> View {
        let (id, file) = try visit.lesson()
        let register = visit.office.now()
        let statuses = register.statuses(of: id)
        return View(
            reference: "\(id)", title: file.title,
            parts: file.parts.enumerated().map { place, part in
                .init(number: place + 1, words: "Part \(place + 1): \(part.title)", standing: "\(part.asks.asked.capitalizedFirst). \(statuses[place].rawValue).")
            },
            open: register.actions(answering: id).map { "\($0.id): \($0.file.title)" })
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        Page(
            title: sheet.title("Agree an action"), crumbs: LessonPages.crumbs(view.reference),
            main: """
                <p class="ref">\(view.reference) · \(view.title)</p>
                <h1>Agree an action</h1>
                \(sheet.top)
                \(view.open.isEmpty ? .none : "<p>Agreed on this lesson already: \(view.open.joined(separator: "; ")).</p>")
                \(sheet.form(fields(view, sheet), button: "Agree it", label: "An action"))
                """)
    }

    private static func fields(_ view: View, _ sheet: Sheet) -> Markup {
        let given = Remedy.allCases.map { Component.Choice($0.rawValue, $0.words) }
        let kinds = ChangeKind.allCases.map { Component.Choice($0.rawValue, $0.words) }
        return """
            \(ReviewForm.block("what", "What will be done", """
                \(sheet.field("title", "What will be done"))\
                \(sheet.tick("parts", "Which parts it answers", view.parts.map { .init("\($0.number)", $0.words, hint: $0.standing) }))\
                \(sheet.select("how", "What it gives in answer", given))
                """))
            \(ReviewForm.block("who", "Who, and by when", """
                \(sheet.field("owner", "Who owns it", hint: "A post, such as Head of policy.", width: .half))\
                \(sheet.date("due", "Due"))
                """))
            \(ReviewForm.block("change", "How it changes things", """
                \(sheet.choose("kind", "What kind of change it is", kinds, hint: "What lasts longest stands first."))\
                \(sheet.area("measure", "How will anyone know that it worked?", hint: "Needed for guidance and training: what will be different, and who will look.", rows: 3))
                """))
            """
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let (id, file) = try visit.lesson()
        var reading = Reading(typed, today: visit.office.today)
        let title = reading.needed("title", "Say what will be done")
        let parts = typed.all("parts").compactMap { Int($0) }.filter { file.parts.indices.contains($0 - 1) }
        if parts.isEmpty { reading.problem("parts", "Choose at least one part that it answers") }
        let how: Remedy? = reading.choice("how")
        if how == nil { reading.problem("how", "Choose what it gives in answer") }
        let owner = reading.needed("owner", "Say who owns it: a post, not a person")
        let due = reading.neededDay("due", "Enter the day by which it is to be done")
        let kind = reading.neededChoice("kind", "Choose what kind of change it is", ChangeKind.self)
        if kind.asksMeasure, reading.choice("kind", ChangeKind.self) != nil, !typed.has("measure") {
            reading.problem("measure", "\(kind.words) alone rarely changes what people do. Say how anyone will know that it worked")
        }
        try reading.done()
        let answers = parts.map { Answer(lesson: id, part: $0, how: how ?? .check) }
        let receipt = try await visit.office.record(visit.act) { _, facts throws(Refusal) in
            _ = try facts.begin(
                ActionFile.self,
                with: .agreed(
                    title: title, answers: answers, owner: owner, due: due, on: facts.today, kind: kind,
                    measure: typed.has("measure") ? typed["measure"] : nil))
        }
        return Next(address: "/actions/\(receipt.files.first ?? "")?saved=action")
    }
}
