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
                \(ReviewPages.head("How it was judged", "\(view.label.capitalizedFirst) · \(view.reference)"))
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
