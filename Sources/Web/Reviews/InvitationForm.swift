import Clocks
import Office
import Papers
import Register

/// Asking somebody who is proposed to write a review, with the days the work is thought to take.
enum InvitationForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/author-invitations/new", .changeReview, summary: "Asks somebody to write a review.",
            example: "/imrs/IMR-0001/author-invitations/new?person=P-0002", title: "Asking an author",
            version: ReviewForm.version, view: AppointmentForm.view, filled: { _, _ in Typed(["days": ["10"]]) },
            page: page, send: send)
    ]

    private static func page(_ view: AppointmentForm.View, _ sheet: Sheet, _ visit: Visit) -> Page {
        guard let candidate = view.candidate else { return AppointmentForm.nobody("Ask an author", view) }
        let why: Markup =
            candidate.isFirst
            ? .none : sheet.area("reason", "Why not the first proposed", hint: "It stands in the review’s history.", rows: 2)
        return ReviewForm.page(
            "Ask \(candidate.name)", of: view.review, sheet, button: "Ask \(candidate.name)",
            ReviewForm.block(
                "author", "Why they can write it",
                """
                <ul>\(candidate.reasons.markup { "<li>\($0)</li>" })</ul>\(why)\
                \(sheet.field("days", "Days the work is thought to take", hint: "Whole days. Reading, interviews and writing.", takes: .digits, width: .age))
                """), note: "They find it on their page, without anything of the case.")
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let person = ID<PersonFile>(visit.query["person"] ?? "")
        var reading = Reading(typed, today: visit.office.today)
        let days = Int(typed["days"]) ?? 0
        if !AuthorInvitation.daysAllowed.contains(days) { reading.problem("days", "Enter a number of days from 1 to 200") }
        try reading.done()
        let reason = reading.said("reason")
        return try await ReviewForm.record(visit, saved: "invited") { id, register, facts throws(Refusal) in
            let asked = try register.proposedAuthor(person, for: id, hasReason: reason != nil, on: facts.today)
            try facts.add(
                .authorInvited(
                    invitation: register[id].invitations.count + 1, person: asked, days: days, on: facts.today,
                    reason: reason), to: id)
        }
    }
}
