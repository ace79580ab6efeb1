import Clocks
import Office
import Papers
import Register

/// What becomes of a review's recommendations: each with the lessons and actions that rest on the same findings.
enum ActionPlanPages {
    static let routes = [
        Route(
            "/imrs/{reference}/action-plan", .readReview, summary: "What becomes of each recommendation of a review.",
            example: "/imrs/IMR-0001/action-plan", view: view, page: page),
        Route(
            file: "/imrs/{reference}/action-plan.docx", .readReview, summary: "The action plan as a Word document.",
            example: "/imrs/IMR-0001/action-plan.docx",
            make: { visit in
                let view = try await view(visit)
                return Download(
                    bytes: try await ReportWord.make(document(view, visit)), type: UploadedKind.docx.type,
                    name: "\(view.reference)-action-plan.docx")
            }),
    ]

    struct View: Encodable {
        struct Action: Encodable {
            let reference: String
            let title: String
            let lead: String
            let due: String
            let stage: String
            /// What shows it, or how far it has got.
            let evidence: String
            /// The meetings that looked at it.
            let monitoring: String
            let lessons: [String]
        }
        struct Recommendation: Encodable {
            let number: Int
            let what: String
            let owner: String
            let by: String
            let outcome: String
            let measure: String
            let actions: [Action]
        }
        let reference: String
        let label: String
        let recommendations: [Recommendation]
    }

    private static func view(_ visit: Visit) async throws -> View {
        let (id, file, register) = try visit.review()
        var names = ReportNames(file, in: register, visit)
        let written = file.report.recommendations
        let opened = try await visit.open(names.wanted + written.map { Wanted($0.words, of: id) }, because: "the action plan of a review")
        names.read(opened)
        return View(
            reference: "\(id)", label: visit.reviewLabel,
            recommendations: written.enumerated().map { place, one in
                let words = opened[one.words]
                let actions = actions(restingOn: one.findings, of: id, register)
                func told(_ text: String?) -> String { text.map { names($0) } ?? "Its words can no longer be opened." }
                return .init(
                    number: place + 1, what: told(words?.what), owner: words?.owner ?? "", by: one.by?.words ?? "No day given",
                    outcome: told(words?.outcome), measure: told(words?.measure),
                    actions: actions.map { action($0, register, visit.office.today) })
            })
    }

    private static func actions(
        restingOn findings: [Int], of review: ID<ReviewFile>, _ register: Register
    ) -> [Register.Action] {
        let lessons = register.all(LessonFile.self) { lesson in
            lesson.findings.contains { $0.review == review && findings.contains($0.finding) }
        }.map(\.id)
        return register.all(ActionFile.self) { action in action.answers.contains { lessons.contains($0.lesson) } }
    }

    private static func action(_ action: Register.Action, _ register: Register, _ today: Day) -> View.Action {
        let file = action.file
        let standing = file.done == nil ? file.due.map { DueStanding(due: $0, today: today).words } : nil
        let looked = register.meetings(thatDiscussed: [action.id])
        return .init(
            reference: "\(action.id)", title: file.title, lead: file.owner,
            due: [file.due?.words ?? "No due date", standing].compactMap { $0 }.joined(separator: ", "), stage: file.stage,
            evidence: file.standing,
            monitoring: looked.last.map { "\(looked.count) \(looked.count == 1 ? "meeting" : "meetings"), the last on \(($0.file.held ?? $0.file.planned).words)" }
                ?? "No meeting has looked at it.",
            lessons: Set(file.answers.map(\.lesson)).sorted().map(\.description))
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let word: Markup = Markup.when(
            ReportWord.isAvailable, "<p class=\"group\"><a href=\"/imrs/\(view.reference)/action-plan.docx\">For Word</a></p>")
        return Page(
            title: "Action plan", crumbs: ReviewPages.crumbs(view.reference),
            main: """
                \(ReviewPages.head("Action plan", "\(view.label.capitalizedFirst) · \(view.reference)"))
                <p>An action stands under a recommendation when it answers a lesson that rests on the same findings.</p>
                \(view.recommendations.isEmpty ? "<p>The report has no recommendations.</p>" : word)
                \(view.recommendations.markup(section))
                """)
    }

    private static func section(_ one: View.Recommendation) -> Markup {
        let id = "recommendation-\(one.number)"
        let actions: Markup =
            one.actions.isEmpty
            ? "<p>No action recorded.</p>"
            : Component.rows(
                one.actions.map { action in
                    Component.Row(
                        .init("\(action.reference) \(action.title)", "/actions/\(action.reference)"),
                        "\(action.lead). \(action.due). \(action.stage): \(action.evidence) \(action.monitoring). For \(action.lessons.joined(separator: " and ")).")
                })
        return """
            <section class="group" aria-labelledby="\(id)"><h2 id="\(id)">Recommendation \(String(one.number))</h2>
            <p>\(one.what)</p>
            <dl class="facts"><div><dt>Lead</dt><dd>\(one.owner)</dd></div><div><dt>By</dt><dd>\(one.by)</dd></div>\
            <div><dt>Outcome</dt><dd>\(one.outcome)</dd></div><div><dt>How we will know</dt><dd>\(one.measure)</dd></div></dl>
            \(actions)</section>

            """
    }

    private static func document(_ view: View, _ visit: Visit) -> ReportDocument {
        let home = visit.office.now().home
        return ReportDocument(
            title: "Action plan \(view.reference)", organisation: home.name, state: "As at \(visit.office.today.words)",
            isDemonstration: home.isDemonstration, head: [.init("Review", view.reference), .init("As at", visit.office.today.words)],
            sections: view.recommendations.map { one in
                .init(
                    "Recommendation \(one.number): \(one.what)",
                    items: [
                        .init(
                            "What it asks for",
                            [
                                .init("Lead", one.owner), .init("Date", one.by), .init("Outcome", one.outcome),
                                .init("How we will know", one.measure),
                            ])
                    ]
                        + one.actions.map { action in
                            .init(
                                "\(action.reference) \(action.title)",
                                [
                                    .init("Lead", action.lead), .init("Date", action.due), .init("How far", action.stage),
                                    .init("Evidence", action.evidence), .init("Monitoring", action.monitoring),
                                ])
                        })
            }, empty: "No recommendations.")
    }
}
