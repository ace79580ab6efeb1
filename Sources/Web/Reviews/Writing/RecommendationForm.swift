import Clocks
import Office
import Papers
import Register

/// A recommendation: what, by whom, by when, to what end, and how anybody will know.
enum RecommendationForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/recommendations/new", .writeReview, summary: "Adds a recommendation to a report.",
            example: "/imrs/IMR-0001/recommendations/new", title: "A recommendation", view: view, page: page, send: send),
        Route(
            form: "/imrs/{reference}/recommendations/{item}/edit", .writeReview, summary: "Writes a recommendation anew.",
            example: "/imrs/IMR-0001/recommendations/1/edit", title: "A recommendation",
            version: { WritingForm.version($0) { $0.report.recommendations[place: $1]?.recorded } }, view: view, filled: filled,
            page: page, send: send),
    ]

    struct View: Encodable {
        let review: ReviewForm.View
        let number: Int
        let words: RecommendationWords?
        let by: Day?
        let rests: [Int]
        let findings: [WritingForm.Choice]
        let names: [WritingForm.Choice]
    }

    private static func view(_ visit: Visit) async throws -> View {
        let (id, file, register) = try visit.review()
        let number = try WritingForm.number(visit, among: file.report.recommendations.count)
        let stood = file.report.recommendations[place: number]
        var names = ReportNames(file, in: register, visit)
        let opened = try await visit.open(
            names.wanted + [Wanted(stood?.words, of: id)] + file.findings.map { Wanted($0.words, of: id) },
            because: "writing a recommendation")
        names.read(opened)
        return View(
            review: try ReviewForm.view(visit), number: number, words: opened[stood?.words], by: stood?.by,
            rests: stood?.findings ?? [], findings: WritingForm.findings(of: file, opened) { names($0) },
            names: names.choices)
    }

    private static func filled(_ view: View, _ visit: Visit) -> Typed {
        var typed = Typed([
            "what": [view.words?.what ?? ""], "owner": [view.words?.owner ?? ""],
            "outcome": [view.words?.outcome ?? ""], "measure": [view.words?.measure ?? ""],
        ])
        if let by = view.by { typed.fill("by", with: by) }
        typed.set("findings", view.rests.map(String.init))
        return typed
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        ReviewForm.page(
            "Recommendation \(view.number)", of: view.review, sheet, button: "Save recommendation",
            """
            \(ReviewForm.block("recommendation", "What is to be done", """
                \(sheet.area("what", "What is to be done", hint: "One thing, said so that anybody can see whether it was done.", rows: 3))\
                \(sheet.field("owner", "Who is to do it", hint: "A role, such as Head of Service, North West."))\
                \(sheet.date("by", "By when", hint: "Leave it empty where it is not fixed yet."))\
                \(sheet.area("outcome", "What will be better for children then?", rows: 3))\
                \(sheet.area("measure", "How will anybody know?", hint: "What is counted or looked at, by whom, and when.", rows: 3))\
                \(WritingForm.findings(sheet, view.findings, view.review.reference))
                """))
            \(WritingForm.tokens(view.names))
            """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let file = try visit.review().file
        let number =
            visit.parameters["item"] == nil ? nil : try WritingForm.number(visit, among: file.report.recommendations.count)
        var reading = Reading(typed, today: visit.office.today)
        let what = reading.needed("what", "Say what is to be done")
        let owner = reading.needed("owner", "Say who is to do it")
        let by = reading.day("by")
        let outcome = reading.needed("outcome", "Say what will be better")
        let measure = reading.needed("measure", "Say how anybody will know")
        let findings = typed.numbers("findings")
        if findings.isEmpty { reading.problem("findings", "Choose the findings on which it rests") }
        try reading.done()
        let words = RecommendationWords(what: what, owner: owner, outcome: outcome, measure: measure)
        return try await WritingForm.record(visit, to: "/sections/\(WritingForm.section(.recommendations, visit))") {
            id, file, facts throws(Refusal) in
            if let number { try visit.check(file.report.recommendations[place: number]?.recorded.sequence ?? 0) }
            try facts.add(
                .recommendationMade(
                    recommendation: number ?? file.report.recommendations.count + 1, words: .said(words), by: by,
                    findings: findings, on: facts.today), to: id)
        }
    }
}
