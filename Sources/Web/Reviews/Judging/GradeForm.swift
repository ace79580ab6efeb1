import Clocks
import Office
import Papers
import Register

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
        let what: What
        let criteria: [Criterion]
        let grades: [Grade]

        struct Grade: Encodable, Sendable {
            let code: String
            let words: String
            let means: String
        }
    }

    /// What is judged, and by whom.
    enum What: String, Encodable, Sendable {
        case report
        /// The author's own view of it.
        case own
        /// The review by all the agencies.
        case overview

        init(_ visit: Visit) {
            self = visit.path.hasSuffix("own-view/new") ? .own : visit.path.hasSuffix("overview-grades/new") ? .overview : .report
        }

        var rubric: Rubric { self == .overview ? .overview : .report }

        var title: String {
            switch self {
            case .report: "Grade the report"
            case .own: "Your own view"
            case .overview: "Grade the review by all agencies"
            }
        }
    }

    static func view(_ visit: Visit) throws -> View {
        let what = What(visit)
        return View(
            review: try ReviewForm.view(visit), what: what,
            criteria: (what.rubric.criteria + [.whole]).map {
                .init(code: $0.code, title: $0.title, evidence: $0.evidence, isCore: $0.isCore)
            },
            grades: Rubric.report.grades.map { .init(code: $0.code, words: $0.words, means: $0.means) })
    }

    static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let sources = GradeSource.allCases.filter { $0 != .author }.map { Component.Choice($0.rawValue, $0.words) }
        let source: Markup =
            view.what == .own
            ? .none
            : ReviewForm.block("source-block", "Who judges", """
                \(sheet.choose("source", "Whose judgement is it?", sources, hint: "Record here what others gave too, each as their own."))
                """)
        let choices = view.grades.map { Component.Choice($0.code, $0.words) }
        return ReviewForm.page(
            view.what.title, of: view.review, sheet, button: "Save grades",
            """
            \(ReviewForm.aside("<p>\(view.what == .overview ? .none : "<a href=\"/imrs/\(view.review.reference)/report\">Read the whole report</a>. ")Grade what you can and leave the rest. Every grade has a reason.</p>"))
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
        let what = What(visit)
        var reading = Reading(typed, today: visit.office.today)
        var source = GradeSource.author
        if what != .own {
            source = reading.neededChoice("source", "Say whose judgement it is")
            if reading.choice("source", GradeSource.self) == .author { reading.problem("source", "The author gives their own view on a page of its own") }
        }
        let codes = (what.rubric.criteria + [.whole]).map(\.code)
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
        return try await WritingForm.record(visit, to: "/quality-reviews", saved: "graded") { id, file, facts throws(Refusal) in
            for one in all where what != .overview {
                try facts.add(
                    .graded(
                        source: from, criterion: one.code, grade: one.grade, reason: .said(one.reason),
                        rubric: what.rubric.name, on: facts.today), to: id)
            }
            for one in all where what == .overview {
                try facts.add(
                    .aspectGraded(
                        review: file.under, source: from, criterion: one.code, grade: one.grade, reason: .said(one.reason),
                        rubric: what.rubric.name, on: facts.today), to: file.of)
            }
        }
    }
}
