import Clocks
import Office
import Papers
import Register

/// What a report teaches. When it is accepted, each becomes a draft lesson.
enum LearningForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/learning/new", .writeReview, summary: "Adds a lesson to a report.",
            example: "/imrs/IMR-0001/learning/new", title: "A lesson of a report", view: view, page: page, send: send),
        Route(
            form: "/imrs/{reference}/learning/{item}/edit", .writeReview, summary: "Writes a lesson of a report anew.",
            example: "/imrs/IMR-0001/learning/1/edit", title: "A lesson of a report",
            version: { WritingForm.version($0) { $0.report.learning[place: $1]?.recorded } }, view: view, filled: filled,
            page: page, send: send),
    ]

    struct View: Encodable {
        let review: ReviewForm.View
        let number: Int
        let words: String
        let theme: String
        let reach: String
        let isGoodPractice: Bool
        let rests: [Int]
        /// Nothing where the report has no findings of its own.
        let findings: [WritingForm.Choice]?
        let names: [WritingForm.Choice]
    }

    private static func view(_ visit: Visit) async throws -> View {
        let (id, file, register) = try visit.review()
        let number = try WritingForm.number(visit, among: file.report.learning.count)
        let stood = file.report.learning[place: number]
        var names = ReportNames(file, in: register, visit)
        let opened = try await visit.open(
            names.wanted + [Wanted(stood?.words, of: id)] + file.findings.map { Wanted($0.words, of: id) },
            because: "writing what a review teaches")
        names.read(opened)
        return View(
            review: try ReviewForm.view(visit), number: number, words: opened[stood?.words] ?? "",
            theme: stood?.theme ?? "", reach: stood?.reach.rawValue ?? "", isGoodPractice: stood?.isGoodPractice ?? false,
            rests: stood?.findings ?? [], findings: register.layout(of: file).part(.findings).map { _ in WritingForm.findings(of: file, opened) { names($0) } },
            names: names.choices)
    }

    private static func filled(_ view: View, _ visit: Visit) -> Typed {
        var typed = Typed(["words": [view.words], "theme": [view.theme], "reach": [view.reach]])
        typed.set("good", view.isGoodPractice ? ["yes"] : [])
        typed.set("findings", view.rests.map(String.init))
        return typed
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        ReviewForm.page(
            "Lesson \(view.number)", of: view.review, sheet, button: "Save lesson",
            """
            \(ReviewForm.block("lesson", "What we learn", """
                \(sheet.area("words", "What we learn", hint: "Say it so that somebody who does not know the case can use it.", rows: 4))\
                \(sheet.tick("good", "Is it good practice?", [.init("yes", "This is something that worked well")], isLegendSeen: false))\
                \(sheet.select("theme", "Theme", CodeList.themes.codes.map { .init($0.code, $0.words) }))\
                \(sheet.choose("reach", "For whom", LearningReach.allCases.map { .init($0.rawValue, $0.words) }))\
                \(view.findings.map { WritingForm.findings(sheet, $0, view.review.reference) } ?? .none)
                """))
            \(WritingForm.tokens(view.names))
            """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let file = try visit.review().file
        let number =
            visit.parameters["item"] == nil ? nil : try WritingForm.number(visit, among: file.report.learning.count)
        var reading = Reading(typed, today: visit.office.today)
        let words = reading.needed("words", "Say what we learn")
        let theme = reading.needed("theme", "Choose a theme")
        let reach: LearningReach = reading.neededChoice("reach", "Say for whom it is")
        let findings = typed.numbers("findings")
        let hasFindings = try visit.review().register.layout(of: file).part(.findings) != nil
        if findings.isEmpty, hasFindings { reading.problem("findings", "Choose the findings on which it rests") }
        try reading.done()
        return try await WritingForm.record(visit, to: "/sections/\(WritingForm.section(.learning, visit))") {
            id, file, facts throws(Refusal) in
            if let number { try visit.check(file.report.learning[place: number]?.recorded.sequence ?? 0) }
            try facts.add(
                .learningNoted(
                    learning: number ?? file.report.learning.count + 1, words: .said(words), theme: theme, reach: reach,
                    isGoodPractice: typed.has("good"), findings: findings, on: facts.today), to: id)
        }
    }
}

extension WritingForm {
    /// The findings to tick, or the way to the first.
    static func findings(_ sheet: Sheet, _ findings: [Choice], _ reference: String) -> Markup {
        findings.isEmpty
            ? "<p>There are no findings yet. <a href=\"/imrs/\(reference)/findings/new\">Add one first</a>.</p>"
            : sheet.tick("findings", "Findings it rests on", findings.map { .init($0.value, $0.words) })
    }
}
