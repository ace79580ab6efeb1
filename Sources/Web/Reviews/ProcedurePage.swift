import Office
import Papers
import Register

/// How far a review followed the procedure, step by step.
enum ProcedurePage {
    static let routes = [
        Route(
            "/imrs/{reference}/procedure", .readReview, summary: "How far a review followed the procedure.",
            example: "/imrs/IMR-0001/procedure", view: View.init, page: page)
    ]

    struct View: Encodable, Sendable {
        struct Step: Encodable, Sendable {
            let words: String
            let rule: String
            let standing: String
        }
        let reference: String
        let label: String
        let version: Int
        let source: String
        let followed: Int
        let steps: [Step]

        init(_ visit: Visit) throws {
            let (id, _, register) = try visit.review()
            let procedure = Procedure.current
            (reference, label) = ("\(id)", visit.reviewLabel)
            (version, source) = (procedure.version, procedure.source)
            steps = procedure.steps.map { step in
                Step(
                    words: step.words, rule: step.rule,
                    standing: register.standing(of: id, with: step.code, on: visit.office.today).words)
            }
            followed = steps.count { $0.standing == Procedure.Standing.followed.words }
        }
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        Page(
            title: "The procedure", crumbs: ReviewPages.crumbs(view.reference),
            main: """
                \(ReviewPages.head("The procedure", "\(view.label.capitalizedFirst) · \(view.reference)"))
                <p>\(String(view.followed)) of \(String(view.steps.count)) steps are followed, as far as the record shows.</p>
                \(Component.summaryList(view.steps.map { .init($0.words, $0.standing, $0.rule) }))
                <p class="small soft">Procedure, version \(String(view.version)). \(view.source).</p>
                """)
    }
}
