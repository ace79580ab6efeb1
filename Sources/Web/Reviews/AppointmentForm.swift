import Clocks
import Office
import Papers
import Register

/// Appointing an author who is proposed, with the reason where it is not the first.
enum AppointmentForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/author/new", .changeReview, summary: "Appoints the author of a review.",
            example: "/imrs/IMR-0001/author/new?person=P-0002", title: "An author", version: ReviewForm.version,
            view: view, page: page, send: send)
    ]

    struct View: Encodable {
        let review: ReviewForm.View
        /// Nothing where the address names nobody who is proposed.
        let candidate: Candidate?
        /// Why the address's person is not proposed.
        let whyNot: String?

        struct Candidate: Encodable {
            let name: String
            let isFirst: Bool
            let reasons: [String]
        }
    }

    static func view(_ visit: Visit) async throws -> View {
        let (id, _, register) = try visit.review()
        let proposals = try register.authorProposals(for: id, on: visit.office.today)
        let review = try ReviewForm.view(visit)
        guard let person = ID<PersonFile>(visit.query["person"] ?? ""),
            let place = proposals.proposed.firstIndex(where: { $0.person == person })
        else {
            let ground = proposals.notProposed.first { "\($0.person)" == visit.query["person"] }?.ground
            return View(review: review, candidate: nil, whyNot: ground?.words { "\($0)" })
        }
        var names = Names([person], in: register)
        names.read(try await visit.open(names.wanted, because: "appointing an author"))
        return View(
            review: review,
            candidate: .init(
                name: names[person], isFirst: place == 0, reasons: proposals.proposed[place].reasons.map(\.words)),
            whyNot: nil)
    }

    /// The page where the address names nobody who is proposed.
    static func nobody(_ title: String, _ view: View) -> Page {
        Page(
            title: title, crumbs: ReviewPages.crumbs(view.review.reference),
            main: """
                <h1>\(title)</h1>
                <p>\(view.whyNot ?? "Nobody is chosen yet.") Choose somebody who is proposed.</p>
                <p><a href="/imrs/\(view.review.reference)/author-proposals">Author proposals</a></p>
                """)
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        guard let candidate = view.candidate else { return nobody("Appoint an author", view) }
        let why: Markup =
            candidate.isFirst
            ? .none : sheet.area("reason", "Why not the first proposed", hint: "It stands in the review’s history.", rows: 2)
        return ReviewForm.page(
            "Appoint \(candidate.name)", of: view.review, sheet, button: "Appoint \(candidate.name)",
            ReviewForm.block(
                "author", "Why they can write it",
                "<ul>\(candidate.reasons.markup { "<li>\($0)</li>" })</ul>\(why)\(sheet.date("on", "From", hint: "Leave it empty for today."))"))
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let person = ID<PersonFile>(visit.query["person"] ?? "")
        var reading = Reading(typed, today: visit.office.today)
        let on = reading.day("on")
        try reading.done()
        let reason = reading.said("reason")
        return try await ReviewForm.record(visit, saved: "author") { id, register, facts throws(Refusal) in
            let person = try register.proposedAuthor(person, for: id, hasReason: reason != nil, on: facts.today)
            try facts.add(.authorAppointed(author: person, on: on ?? facts.today, reason: reason), to: id)
        }
    }
}
