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
        Route(
            form: "/imrs/{reference}/overview-grades/new", .judgeReview, summary: "Grades the review by all the agencies.",
            example: "/imrs/IMR-0001/overview-grades/new", title: "Grades of a whole review", view: GradeForm.view,
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
        /// Grades of one thing, by its rubric.
        struct Table: Encodable, Sendable {
            let sources: [String]
            let lines: [Line]

            init(_ all: [Report.Grading], by rubric: Rubric, _ opened: Opened) {
                let used = GradeSource.allCases.filter { source in all.contains { $0.source == source } }
                func given(_ source: GradeSource, _ criterion: String) -> OrNull<Grade> {
                    let mine = all.filter { $0.source == source && $0.criterion == criterion }
                    return OrNull(
                        mine.last.map { last in
                            Grade(
                                grade: rubric.words(of: last.grade), reason: opened[last.reason] ?? "",
                                who: "\(source.words), \(last.on.words)",
                                earlier: mine.dropLast().map { "\(rubric.words(of: $0.grade)) on \($0.on.words)" })
                        })
                }
                sources = used.map(\.words)
                lines = ([.whole] + rubric.criteria).map { criterion in
                    Line(
                        criterion: criterion.title, evidence: criterion.evidence,
                        grades: used.map { given($0, criterion.code) })
                }
            }
        }
        let reference: String
        let label: String
        let rubric: String
        let report: Table
        /// Of the review by all the agencies.
        let overview: Table
        /// Grades of a whole report that came from outside without criteria.
        let others: [String]
        let mayJudge: Bool
        let mayJudgeWhole: Bool
        let mayReturn: Bool
        let mayAddOwn: Bool

        init(_ visit: Visit) async throws {
            let (id, file, register) = try visit.review()
            let all = file.report.gradings
            let whole = register[file.of][file.under]?.gradings ?? []
            let opened = try await visit.open(
                all.map { Wanted($0.reason, of: id) } + whole.map { Wanted($0.reason, of: file.of) },
                because: "how a review was judged")
            (reference, label, rubric) = ("\(id)", visit.reviewLabel, Rubric.report.name)
            report = Table(all, by: .report, opened)
            overview = Table(whole, by: .overview, opened)
            let named = Set(report.sources)
            others = file.evaluations.filter { !named.contains($0.grade.by) }.map {
                "\($0.grade.grade.capitalizedFirst), by \($0.grade.by) on \($0.grade.on.words), after \($0.scheme)"
            }
            mayJudgeWhole = visit.may(.judgeReview, .review(id))
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
            view.mayJudgeWhole
                ? Component.button(.init("Grade the review by all agencies", "\(address)/overview-grades/new"), .second) : nil,
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
                \(view.report.sources.isEmpty ? "<p>Nobody has graded it by criteria yet.</p>" : table(view.report, "Grades side by side"))
                \(view.overview.sources.isEmpty ? .none : """
                    <section class="group" aria-labelledby="whole"><h2 id="whole">The review by all agencies</h2>
                    \(table(view.overview, "Grades of the review by all agencies"))</section>
                    """)
                """)
    }

    private static func table(_ table: View.Table, _ name: String) -> Markup {
        let head = table.sources.markup { "<th scope=\"col\">\($0)</th>" }
        let rows = table.lines.markup { line in
            "<tr><th scope=\"row\">\(line.criterion)</th>\(line.grades.markup { cell($0.value) })</tr>\n"
        }
        return """
            <div class="scroll" role="region" aria-label="\(name)" tabindex="0"><table class="wide"><caption class="unseen">\(name)</caption>\
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
