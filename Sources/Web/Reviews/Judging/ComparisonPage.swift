import Office
import Papers
import Register

/// How sources judged reports, over all reviews that the reader may see judged. Never by author.
enum ComparisonPage {
    static let routes = [
        Route(
            "/imrs/grades", .readJudgements, summary: "How sources judged reports, over all reviews.", example: "/imrs/grades",
            view: View.init, page: page)
    ]

    struct View: Encodable, Sendable {
        struct Line: Encodable, Sendable {
            let criterion: String
            /// One for each source: "good 3, adequate 1".
            let counts: [String]
        }
        let reviews: Int
        let sources: [String]
        let lines: [Line]
        let pairs: [String]

        init(_ visit: Visit) {
            let register = visit.office.now()
            let asker = visit.visitor.asker
            let files = register.all(ReviewFile.self).filter { register.may(asker, .readJudgements, .review($0.id)).isAllowed }
            let found = GradeComparison(files.map(\.file))
            (reviews, sources) = (found.reviews, found.sources.map(\.words))
            lines = found.lines.map { line in
                Line(
                    criterion: line.criterion.title,
                    counts: found.sources.map { source in
                        Rubric.report.grades.compactMap { grade in
                            line.counts[source]?[grade.code].map { "\(grade.words.lowercasedFirst) \($0)" }
                        }.joined(separator: ", ")
                    })
            }
            pairs = found.pairs.map { pair in
                "\(pair.first.words) and \(pair.second.inSentence): \(pair.both) graded by both, \(pair.alike) of them alike. The better grade came from \(pair.first.inSentence) \(pair.firstBetter) times, from \(pair.second.inSentence) \(pair.secondBetter) times."
            }
        }
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        Page(
            title: "Grades over all reviews", crumbs: ReviewPages.crumbs,
            main: """
                <h1>Grades over all reviews</h1>
                <p>\(String(view.reviews)) \(view.reviews == 1 ? "report has" : "reports have") been graded by criteria. These are counts; \
                so few say nothing of any author, and nobody is ranked. Of what a source graded twice the last grade counts.</p>
                \(view.sources.isEmpty ? "<p>Nobody has graded a report by criteria yet.</p>" : table(view))
                \(view.pairs.isEmpty ? .none : """
                    <section class="group" aria-labelledby="pairs"><h2 id="pairs">Where two graded the same</h2>
                    <ul>\(view.pairs.markup { "<li>\($0)</li>\n" })</ul></section>
                    """)
                """)
    }

    private static func table(_ view: View) -> Markup {
        """
        <section class="group" aria-labelledby="by-source"><h2 id="by-source">By criterion and source</h2>
        <div class="scroll" role="region" aria-label="Grades by criterion and source" tabindex="0"><table class="wide"><caption class="unseen">Grades by criterion and source, counting reports</caption>\
        <thead><tr><th scope="col">Criterion</th>\(view.sources.markup { "<th scope=\"col\">\($0)</th>" })</tr></thead>
        <tbody>\(view.lines.markup { line in
            "<tr><th scope=\"row\">\(line.criterion)</th>\(line.counts.markup { $0.isEmpty ? "<td class=\"soft\">None</td>" : "<td>\($0)</td>" })</tr>\n"
        })</tbody></table></div></section>
        """
    }
}

extension GradeSource {
    /// As it stands inside a sentence: names keep their capitals.
    fileprivate var inSentence: String {
        switch self {
        case .governmentOffice, .ofsted: words
        case .author, .internally, .panel, .peer: words.lowercasedFirst
        }
    }
}
