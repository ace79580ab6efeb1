import Clocks
import Office
import Papers
import Register

/// How a report was judged, each source beside the others, and giving grades.
enum GradePages {
    static let routes = [
        Route(
            "/imrs/{reference}/quality-reviews", .readJudgements, summary: "How a report was judged, and by whom.",
            example: "/imrs/IMR-0001/quality-reviews", view: View.init, page: page),
        Route(
            form: "/imrs/{reference}/quality-reviews/new", .judgeReview, summary: "Grades a report.",
            example: "/imrs/IMR-0001/quality-reviews/new", title: "Grades of a report", view: GradeForm.view,
            page: GradeForm.page, send: GradeForm.send),
        Route(
            form: "/imrs/{reference}/own-view/new", .writeReview, summary: "The author’s own view of a report.",
            example: "/imrs/IMR-0001/own-view/new", title: "Your own view of a report", view: GradeForm.view,
            page: GradeForm.page, send: GradeForm.send),
    ]

    struct View: Encodable, Sendable {
        struct Grade: Encodable, Sendable {
            let grade: String
            let reason: String
            let who: String
            /// Grades before it from the same source, which stand for good.
            let earlier: [String]
        }
        struct Line: Encodable, Sendable {
            let criterion: String
            let evidence: String
            /// One for each source, in the order of `sources`; nothing where it gave none.
            let grades: [OrNull<Grade>]
        }
        let reference: String
        let label: String
        let rubric: String
        let sources: [String]
        let lines: [Line]
        /// Grades of a whole report that came from outside without criteria.
        let others: [String]
        let mayJudge: Bool
        let mayReturn: Bool
        let mayAddOwn: Bool

        init(_ visit: Visit) async throws {
            let (id, file, _) = try visit.review()
            let all = file.report.gradings
            let opened = try await visit.open(all.map { Wanted($0.reason, of: id) }, because: "how a review was judged")
            let used = GradeSource.allCases.filter { source in all.contains { $0.source == source } }
            func given(_ source: GradeSource, _ criterion: String) -> OrNull<Grade> {
                let mine = all.filter { $0.source == source && $0.criterion == criterion }
                return OrNull(
                    mine.last.map { last in
                        Grade(
                            grade: Rubric.report.words(of: last.grade), reason: opened[last.reason] ?? "",
                            who: "\(source.words), \(last.on.words)",
                            earlier: mine.dropLast().map { "\(Rubric.report.words(of: $0.grade)) on \($0.on.words)" })
                    })
            }
            (reference, label, rubric) = ("\(id)", visit.reviewLabel, Rubric.report.name)
            sources = used.map(\.words)
            lines = ([.whole] + Rubric.report.criteria).map { criterion in
                Line(
                    criterion: criterion.title, evidence: criterion.evidence,
                    grades: used.map { given($0, criterion.code) })
            }
            let named = Set(used.map(\.words))
            others = file.evaluations.filter { !named.contains($0.grade.by) }.map {
                "\($0.grade.grade.capitalizedFirst), by \($0.grade.by) on \($0.grade.on.words), after \($0.scheme)"
            }
            mayJudge = visit.may(.judgeReview, .review(id)) && !file.submitted.isEmpty
            mayReturn = visit.may(.judgeReview, .review(id)) && file.standing == .submitted
            mayAddOwn = visit.may(.writeReview, .review(id)) && visit.visitor.asker.holds(.author) && file.completed == nil
        }
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let address = "/imrs/\(view.reference)"
        let acts = [
            view.mayJudge ? Component.button(.init("Grade this report", "\(address)/quality-reviews/new")) : nil,
            view.mayReturn ? Component.button(.init("Return it for changes", "\(address)/return/new"), .second) : nil,
            view.mayAddOwn ? Component.button(.init("Add your own view", "\(address)/own-view/new")) : nil,
        ].compactMap { $0 }
        return Page(
            title: "How it was judged", crumbs: ReviewPages.crumbs(view.reference),
            main: """
                <p class="ref">\(view.label.capitalizedFirst) · \(view.reference)</p>
                <div class="title-row"><h1>How it was judged</h1>\(Component.marking("Restricted: children’s information"))</div>
                \(Saved.banner(visit))
                <p>Each grade says who gave it. Grades are never averaged and never overwritten.</p>
                \(acts.isEmpty ? .none : ReviewPages.acts(acts))
                \(view.others.isEmpty ? .none : "<ul>\(view.others.markup { "<li>\($0)</li>" })</ul>")
                \(view.sources.isEmpty ? "<p>Nobody has graded it by criteria yet.</p>" : table(view))
                """)
    }

    private static func table(_ view: View) -> Markup {
        let head = view.sources.markup { "<th scope=\"col\">\($0)</th>" }
        let rows = view.lines.markup { line in
            "<tr><th scope=\"row\">\(line.criterion)</th>\(line.grades.markup { cell($0.value) })</tr>\n"
        }
        return """
            <div class="scroll" role="region" aria-label="Grades side by side" tabindex="0"><table class="wide"><caption class="unseen">Grades side by side</caption>\
            <thead><tr><th scope="col">Criterion</th>\(head)</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private static func cell(_ grade: View.Grade?) -> Markup {
        guard let grade else { return "<td class=\"soft\">No grade</td>" }
        return """
            <td><b>\(grade.grade)</b> <span class="small soft">\(grade.who)</span><br>\(grade.reason)\
            \(grade.earlier.markup { "<br><span class=\"small soft\">Before: \($0)</span>" })</td>
            """
    }
}

extension Rubric {
    /// "Good" for `good`.
    func words(of grade: String) -> String { grades.first { $0.code == grade }?.words ?? grade }
}

/// Grading: a grade and its reason for each criterion that is judged.
enum GradeForm {
    struct View: Encodable, Sendable {
        struct Criterion: Encodable, Sendable {
            let code: String
            let title: String
            let evidence: String
            let isCore: Bool
        }
        let review: ReviewForm.View
        let isOwn: Bool
        let criteria: [Criterion]
        let grades: [Grade]

        struct Grade: Encodable, Sendable {
            let code: String
            let words: String
            let means: String
        }
    }

    static func view(_ visit: Visit) throws -> View {
        View(
            review: try ReviewForm.view(visit), isOwn: visit.path.hasSuffix("own-view/new"),
            criteria: (Rubric.report.criteria + [.whole]).map {
                .init(code: $0.code, title: $0.title, evidence: $0.evidence, isCore: $0.isCore)
            },
            grades: Rubric.report.grades.map { .init(code: $0.code, words: $0.words, means: $0.means) })
    }

    static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let sources = GradeSource.allCases.filter { $0 != .author }.map { Component.Choice($0.rawValue, $0.words) }
        let source: Markup =
            view.isOwn
            ? .none
            : ReviewForm.block("source-block", "Who judges", """
                \(sheet.choose("source", "Whose judgement is it?", sources, hint: "Record here what others gave too, each as their own."))
                """)
        let choices = view.grades.map { Component.Choice($0.code, $0.words) }
        return ReviewForm.page(
            view.isOwn ? "Your own view" : "Grade the report", of: view.review, sheet, button: "Save grades",
            """
            \(ReviewForm.aside("<p><a href=\"/imrs/\(view.review.reference)/report\">Read the whole report</a>. Grade what you can and leave the rest. Every grade has a reason.</p>"))
            \(ReviewForm.aside(Component.details("What the grades mean", "<dl class=\"facts\">\(view.grades.markup { "<div><dt>\($0.words)</dt><dd>\($0.means)</dd></div>" })</dl>")))
            \(source)
            \(view.criteria.markup { criterion in
                ReviewForm.block("block-\(criterion.code)", criterion.title, """
                    <p class="small">\(criterion.evidence)\(Markup.when(criterion.isCore, " <b>A report cannot be relied on without this.</b>"))</p>
                    \(sheet.choose("grade-\(criterion.code)", "Grade for \(criterion.title.lowercasedFirst)", choices, direction: .across, isLegendSeen: false))\
                    \(sheet.area("reason-\(criterion.code)", "Reason", rows: 2))
                    """)
            })
            """)
    }

    static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let isOwn = visit.path.hasSuffix("own-view/new")
        var reading = Reading(typed, today: visit.office.today)
        var source = GradeSource.author
        if !isOwn {
            source = reading.neededChoice("source", "Say whose judgement it is")
            if source == .author { reading.problem("source", "The author gives their own view on a page of its own") }
        }
        let codes = (Rubric.report.criteria + [.whole]).map(\.code)
        var given: [(code: String, grade: String, reason: String)] = []
        for code in codes {
            let (grade, reason) = (typed["grade-\(code)"], typed["reason-\(code)"])
            guard !grade.isEmpty || !reason.isEmpty else { continue }
            if grade.isEmpty { reading.problem("grade-\(code)", "Choose a grade, or take the reason away") }
            if reason.isEmpty { reading.problem("reason-\(code)", "Give a reason for the grade") }
            given.append((code, grade, reason))
        }
        if given.isEmpty { reading.problem("grade-\(codes[0])", "Grade at least one criterion") }
        try reading.done()
        let (from, all) = (source, given)
        return try await WritingForm.record(visit, to: "/quality-reviews", saved: "graded") { id, _, facts throws(Refusal) in
            for one in all {
                try facts.add(
                    .graded(
                        source: from, criterion: one.code, grade: one.grade, reason: .said(one.reason),
                        rubric: Rubric.report.name, on: facts.today), to: id)
            }
        }
    }
}
